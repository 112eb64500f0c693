import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
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
 * What a release and its translations (or its original) state differently: “15億円” here and “1.6 billion yen” there.
 * What only one of them says is no contradiction: many translations are shorter.
 */
export async function contradictionsOf(db: Kysely<Tables>, release: RecordedRelease): Promise<Contradiction[]> {
  const others = await db
    .selectFrom('release')
    .select('key')
    .where((eb) => eb.fn.coalesce('translation_of', 'id'), '=', release.group)
    .where('key', '<>', release.key)
    .where((eb) =>
      release.id === release.group ? eb('translation_of', '=', release.id) : eb('id', '=', release.group),
    )
    .orderBy('key')
    .limit(mostTranslations)
    .execute();
  const found: Contradiction[] = [];
  for (const { key } of others) {
    const other = await readRecorded(db, key);
    if (!other) continue;
    const [a, b] = release.id === release.group ? [release, other] : [other, release];
    const { differences } = compareTranslation(sideOf(a), sideOf(b));
    found.push(...differences.filter(({ is }) => is === 'otherwise').flatMap((one) => rowOf(a, b, one)));
  }
  return found;
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
export async function keepContradictions(
  client: PoolClient,
  release: RecordedRelease,
  rows: readonly Contradiction[],
): Promise<void> {
  await client.query({
    name: 'desk-drop-contradictions',
    text: `delete from contradiction c where (c.release_key = $1 or c.other_key = $1) and c.state = 'open'
      and c.id <> all($2::text[])
      and not exists (select from contradiction_decision d where d.contradiction_key = c.key)`,
    values: [release.key, rows.map((row) => row.id)],
  });
  if (rows.length === 0) return;
  await client.query({
    name: 'desk-keep-contradictions',
    text: `insert into contradiction (id, release_key, edition_key, other_key, other_edition, list, a, b)
      select distinct on (id) id, release_key, edition_key, other_key, other_edition, list, a, b
      from json_to_recordset($1::json) as rows (id text, release_key bigint, edition_key bigint, other_key bigint,
        other_edition bigint, list text, a jsonb, b jsonb)
      on conflict (id) do update set edition_key = excluded.edition_key, other_edition = excluded.other_edition,
        a = excluded.a, b = excluded.b`,
    values: [JSON.stringify(rows)],
  });
}
