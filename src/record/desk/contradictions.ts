import { sql, type Kysely } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import { compareTranslation } from '../editions/translation/compare.ts';
import type { Difference, Said, Side } from '../editions/translation/sides.ts';
import { readRecorded, type RecordedRelease } from '../evidence/read-recorded.ts';
import { shortHash } from '../identity/short-hash.ts';
import type { Tables } from '../tables.ts';
import type { KeptSide } from './items/contradictions.ts';

/** No release has as many; a heap of made-up ones shall not hold up the others. */
const mostTranslations = 8;

/** A contradiction as it is written down. */
export interface Contradiction {
  readonly id: string;
  readonly release_key: string;
  readonly edition_key: string;
  readonly other_key: string;
  readonly other_edition: string;
  readonly list: string;
  readonly a: KeptSide | null;
  readonly b: KeptSide | null;
}

/**
 * What releases and their translations (or their originals) state differently, by the release's key: “15億円” here and
 * “1.6 billion yen” there. What only one of them says is no contradiction: many translations are shorter.
 */
export async function contradictionsOf(
  db: Kysely<Tables>,
  releases: readonly RecordedRelease[],
): Promise<Map<string, Contradiction[]>> {
  const groups = [...new Set(releases.map((release) => release.group))];
  const { rows } = await sql<{ key: string; id: string; group: string; original: string | null }>`
    select r.key, r.id, asked.id as "group", r.translation_of as original
    from unnest(${groups}::text[]) as asked (id) cross join lateral (
      select key, id, translation_of from release where coalesce(translation_of, id) = asked.id
      order by id = asked.id desc, key limit ${mostTranslations + 1}) r
    order by r.key`.execute(db);
  const othersOf = new Map(
    releases.map((release) => {
      const group = rows.filter((row) => row.group === release.group && row.key !== release.key);
      const isOriginal = release.id === release.group;
      return [
        release.key,
        group.filter((row) => (isOriginal ? row.original === release.id : row.id === release.group)),
      ];
    }),
  );
  const known = new Map(releases.map((release) => [release.key, release]));
  const missing = new Set([...othersOf.values()].flat().flatMap(({ key }) => (known.has(key) ? [] : [key])));
  for (const other of await readRecorded(db, [...missing])) if (other) known.set(other.key, other);
  return new Map(
    releases.map((release) => {
      const others = (othersOf.get(release.key) ?? []).flatMap(({ key }) => known.get(key) ?? []);
      return [release.key, others.flatMap((other) => between(release, other))];
    }),
  );
}

function between(release: RecordedRelease, other: RecordedRelease): Contradiction[] {
  const [a, b] = release.id === release.group ? [release, other] : [other, release];
  const { differences } = compareTranslation(sideOf(a), sideOf(b));
  return differences.filter(({ is }) => is === 'otherwise').flatMap((one) => rowOf(a, b, one));
}

/** A recorded release as the comparison of translations takes it. */
function sideOf({ edition, reading, factIds }: RecordedRelease): Side {
  const facts = Array.from(factIds, ([place, id]) => {
    const [list = '', position = ''] = place.split(' ');
    return { id, list, position: Number(position) };
  });
  const rest = { issued: reading.issued, published: null, url: null, links: [], figures: [], notes: [] };
  return { edition: { ...rest, ...edition, id: '', number: 0 }, reading, facts };
}

function rowOf(a: RecordedRelease, b: RecordedRelease, { list, a: one, b: other }: Difference): Contradiction[] {
  const sides = { a: one && keptSide(one), b: other && keptSide(other) };
  const id = shortHash('contradiction', a.id, b.id, list, one?.fact ?? '', other?.fact ?? '');
  return [
    {
      id,
      release_key: a.key,
      edition_key: a.editionKey,
      other_key: b.key,
      other_edition: b.editionKey,
      list,
      ...sides,
    },
  ];
}

const keptSide = ({ fact, passage, start, quote }: Said): KeptSide => ({
  fact,
  passage,
  start,
  end: start + quote.length,
  quote,
});

/** Writes them down; those that are not found any more go, unless an editor has decided about them. */
export function keepContradictions(
  client: PoolClient,
  release: RecordedRelease,
  rows: readonly Contradiction[],
): Promise<QueryResult>[] {
  const dropped = client.query({
    name: 'desk-drop-contradictions',
    text: `delete from contradiction c where (c.release_key = $1 or c.other_key = $1) and c.state = 'open'
      and c.id <> all($2::text[])
      and not exists (select from contradiction_decision d where d.contradiction_key = c.key)`,
    values: [release.key, rows.map((row) => row.id)],
  });
  if (rows.length === 0) return [dropped];
  const kept = client.query({
    name: 'desk-keep-contradictions',
    text: `insert into contradiction (id, release_key, edition_key, other_key, other_edition, list, a, b)
      select distinct on (id) id, release_key, edition_key, other_key, other_edition, list, a, b
      from json_to_recordset($1::json) as rows (id text, release_key bigint, edition_key bigint, other_key bigint,
        other_edition bigint, list text, a jsonb, b jsonb)
      on conflict (id) do update set edition_key = excluded.edition_key, other_edition = excluded.other_edition,
        a = excluded.a, b = excluded.b`,
    values: [JSON.stringify(rows)],
  });
  return [dropped, kept];
}
