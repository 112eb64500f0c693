import { sql, type Kysely } from 'kysely';
import type { Passage, PassageKind } from '../../model/edition.ts';
import type { Tables } from '../tables.ts';
import type { ReleaseView } from '../views.ts';
import { factsFrom, type AnchorRow, type FoundFact } from './facts.ts';

interface Row {
  readonly passages:
    | [
        index: number,
        kind: PassageKind,
        address: string | null,
        label: string | null,
        depth: number,
        parent: number | null,
        start: number,
        end: number,
        table: NonNullable<Passage['table']> | null,
      ][]
    | null;
  readonly facts:
    | [number: number, id: string, list: string, value: Record<string, unknown>, rule: string, certainty: string][]
    | null;
  readonly anchors:
    | [fact: number, role: string, part: string | null, passage: number, start: number, end: number, quote: string][]
    | null;
  readonly capture: [id: string, sha256: string, fetchedAt: number, contentType: string | null, size: number];
  readonly translations: ReleaseView['translations'] | null;
}

/**
 * The passages, facts and bytes of an edition and its release's translations, all in one question: each question costs
 * more than what it asks for.
 */
export async function editionContent(
  db: Kysely<Tables>,
  edition: string,
  release: { readonly id: string; readonly original: string },
): Promise<{
  passages: Passage[];
  found: ReturnType<typeof factsFrom>;
  capture: ReleaseView['capture'];
  translations: ReleaseView['translations'];
}> {
  const { rows } = await sql<Row>`
    select
      (select json_agg(json_build_array(index, kind, address, label, depth, parent, starts, ends, in_table) order by index)
        from passage where edition_key = ${edition}::bigint) as passages,
      (select json_agg(json_build_array(number, id, list, value, rule, certainty) order by number)
        from fact where edition_key = ${edition}::bigint) as facts,
      (select json_agg(json_build_array(fact, role, part, passage, starts, ends, quote) order by fact, number)
        from anchor where edition_key = ${edition}::bigint) as anchors,
      (select json_build_array(id, encode(sha256, 'hex'), round(extract(epoch from fetched_at) * 1000), content_type, length(bytes))
        from capture where edition_key = ${edition}::bigint order by key limit 1) as capture,
      (select json_agg(other) from (
        select id, lang, title from release
        where coalesce(translation_of, id) = ${release.original} and id <> ${release.id} order by lang, id limit 20) other) as translations`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error(`edition ${edition} has no content`);
  const passages = (row.passages ?? []).map(
    ([index, kind, address, label, depth, parent, start, end, table]): Passage => ({
      index,
      kind,
      address,
      label,
      depth,
      parent,
      start,
      end,
      ...(table ? { table } : {}),
    }),
  );
  const addresses = new Map(passages.map(({ index, address }) => [index, address]));
  const facts = (row.facts ?? []).map(([number, id, list, value, rule, certainty]): FoundFact => ({
    number,
    id,
    list,
    value,
    rule,
    certainty,
  }));
  const anchors = (row.anchors ?? []).map(([fact, role, part, passage, starts, ends, quote]): AnchorRow => ({
    fact,
    role,
    part,
    passage,
    address: addresses.get(passage) ?? null,
    starts,
    ends,
    quote,
  }));
  const [id, sha256, fetchedAt, contentType, size] = row.capture;
  return {
    passages,
    found: factsFrom(facts, anchors),
    capture: { id, sha256, fetchedAt: new Date(fetchedAt).toISOString(), contentType, size },
    translations: row.translations ?? [],
  };
}
