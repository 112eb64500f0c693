import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Tables } from '../../tables.ts';
import { carryOver, type Carried, type CarryEdition } from '../carry/carry-over.ts';
import { factChanges } from '../carry/fact-changes.ts';
import { loadEdition } from '../commands/load-edition.ts';
import { sentenceDiff, type DiffLine } from '../diff/sentences.ts';
import type { ComparedEdition, EditionsCompared } from '../views.ts';
import { releaseOf } from './list.ts';

/** Two editions of a release held against one another; null where one of them is not there. */
export async function comparedEditions(
  db: Kysely<Tables>,
  pool: Pool,
  id: string,
  numbers: readonly [before: number, after: number],
): Promise<EditionsCompared | null> {
  const release = await releaseOf(db, id);
  if (!release || numbers[0] === numbers[1]) return null;
  const rows = await db
    .selectFrom('edition')
    .select(['key', 'number', 'title', 'lang'])
    .select(sql<Date>`(select min(fetched_at) from capture where edition_key = edition.key)`.as('first_seen'))
    .select(sql<number>`(select count(*)::int from edition e where e.release_key = edition.release_key)`.as('editions'))
    .where('release_key', '=', release.key)
    .where('number', 'in', numbers)
    .execute();
  const [before, after] = numbers.map((number) => rows.find((row) => row.number === number));
  if (!before || !after) return null;
  const [old, now] = await Promise.all([loadEdition(pool, before.key), loadEdition(pool, after.key)]);
  const lines = sentenceDiff(old, now);
  const carried = (await keptOf(db, before.key, after.key, now)) ?? carriedAnew(old, now, lines);
  const { key: _, current_edition, url: __, ...shown } = release;
  const about = ({ first_seen, key, number, title, lang }: (typeof rows)[number]): ComparedEdition => ({
    number,
    title,
    lang,
    current: key === current_edition,
    firstSeen: first_seen.toISOString(),
  });
  return {
    release: shown,
    before: about(before),
    after: about(after),
    editions: before.editions,
    lines,
    ...factChanges(old, now, carried),
  };
}

/** Editions that did not follow one another were never carried over; it is found out now, in the same way. */
const carriedAnew = (old: CarryEdition, now: CarryEdition, lines: DiffLine[]) => carryOver(old, now, lines);

/** What was kept when the later edition took the earlier one's place; null where it did not. */
async function keptOf(db: Kysely<Tables>, from: string, to: string, now: CarryEdition): Promise<Carried[] | null> {
  const rows = await db
    .selectFrom('carried')
    .selectAll()
    .where('from_edition', '=', from)
    .where('to_edition', '=', to)
    .orderBy('fact')
    .execute();
  if (rows.length === 0) return null;
  const positions = new Map(now.facts.map(({ id }, position) => [id, position]));
  return rows.map(({ fact, how, to_fact_id, same, score, passage, starts, ends, quote }) => ({
    fact,
    how,
    same,
    score,
    to: to_fact_id === null ? null : (positions.get(to_fact_id) ?? null),
    place:
      passage === null || starts === null || ends === null || quote === null
        ? null
        : { passage, start: starts, end: ends, quote },
  }));
}
