import { sql, type Kysely } from 'kysely';
import type { Edition, PassageKind } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Reading } from '../../model/reading.ts';
import { factsFrom, type FoundFact } from '../queries/facts.ts';
import type { Tables } from '../tables.ts';
import type { ReadRelease } from './promise.ts';

/** A recorded release as matching sees it, with the keys that evidence is written under. */
export interface RecordedRelease extends ReadRelease {
  readonly key: string;
  readonly editionKey: string;
  readonly listed: string;
  readonly factIds: ReadonlyMap<string, string>;
}

/** The place of a fact in its list, by which its id is found: `commitments 3`. */
export const placeOf = (list: string, position: number) => `${list} ${position}`;

interface ReleaseRow {
  key: string;
  id: string;
  kind: string;
  title: string;
  lang: string;
  issued: string | null;
  listed: string;
  fields: string[];
  group: string;
  edition_key: string;
  text: string;
  countries: string[];
}
type PassageRow = Omit<Edition['passages'][number], 'kind' | 'start' | 'end'> & {
  edition_key: string;
  kind: string;
  starts: number;
  ends: number;
};
interface FactRow extends FoundFact {
  edition_key: string;
  anchors: [role: string, part: string | null, passage: number, starts: number, ends: number, quote: string][] | null;
}

/** The current editions of releases, in the order of the keys; null for a key of no release. */
export async function readRecorded(
  db: Kysely<Tables>,
  releaseKeys: readonly string[],
): Promise<(RecordedRelease | null)[]> {
  if (releaseKeys.length === 0) return [];
  const { rows } = await sql<ReleaseRow>`
    select r.key, r.id, r.kind, r.title, r.lang, r.issued, r.listed, r.fields,
      coalesce(r.translation_of, r.id) as "group", e.key as edition_key, e.text, e.countries
    from release r join edition e on e.key = r.current_edition
    where r.key = any(${releaseKeys}::bigint[])`.execute(db);
  const editions = rows.map((row) => row.edition_key);
  const [passages, facts] = await Promise.all([
    sql<PassageRow>`
      select edition_key, index, kind, address, label, depth, parent, starts, ends
      from passage where edition_key = any(${editions}::bigint[]) order by edition_key, index`.execute(db),
    sql<FactRow>`
      select f.edition_key, f.number, f.id, f.list, f.value, f.rule, f.certainty,
        (select json_agg(json_build_array(a.role, a.part, a.passage, a.starts, a.ends, a.quote) order by a.number)
          from anchor a where a.edition_key = f.edition_key and a.fact = f.number) as anchors
      from fact f where f.edition_key = any(${editions}::bigint[]) order by f.edition_key, f.number`.execute(db),
  ]);
  const passagesOf = Map.groupBy(passages.rows, (row) => row.edition_key);
  const factsOf = Map.groupBy(facts.rows, (row) => row.edition_key);
  const read = new Map(
    rows.map((row) => [
      row.key,
      recorded(row, passagesOf.get(row.edition_key) ?? [], factsOf.get(row.edition_key) ?? []),
    ]),
  );
  return releaseKeys.map((key) => read.get(key) ?? null);
}

function recorded(row: ReleaseRow, passages: readonly PassageRow[], found: readonly FactRow[]): RecordedRelease {
  const { key, id, title, lang, issued, listed, fields, countries } = row;
  const edition: ReadRelease['edition'] = {
    title,
    lang,
    text: row.text,
    passages: passages.map(
      ({ kind, starts, ends, index, address, label, depth, parent }): Edition['passages'][number] => ({
        index,
        kind: kind as PassageKind,
        address,
        label,
        depth,
        parent,
        start: starts,
        end: ends,
      }),
    ),
  };
  const addresses = new Map(passages.map((passage) => [passage.index, passage.address]));
  const anchors = found.flatMap((fact) =>
    (fact.anchors ?? []).map(([role, part, passage, starts, ends, quote]) => {
      const address = addresses.get(passage) ?? null;
      return { fact: fact.number, role, part, passage, address, starts, ends, quote };
    }),
  );
  const facts = factsFrom(found, anchors);
  const reading: Reading = {
    title,
    lang,
    issued,
    kind: row.kind as ReleaseKind,
    fields,
    outline: [],
    countries,
    ...facts.lists,
  };
  return {
    key,
    id,
    group: row.group,
    day: issued ?? listed.slice(0, 10),
    listed,
    editionKey: row.edition_key,
    factIds: new Map(facts.rows.map((fact) => [placeOf(fact.list, fact.position), fact.id])),
    edition,
    reading,
  };
}
