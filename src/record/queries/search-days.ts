import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** So many releases came in the first window, and in each further one twice as many. */
const newest = 1_500;
/** Months have fewer marks than days: one that holds up to so many times as many is taken whole. */
const roomy = 1.5;
/** How long they are used before the next search has them counted anew, in milliseconds. */
const lasting = 60_000;

/**
 * The days on which the windows begin that searches look through, the newest first: behind the first 1,500 releases, the
 * next 3,000 and so on. They only part the record into pieces that are worth asking; as it grows they may be old.
 */
export function windowDays(db: Kysely<Tables>): () => Promise<readonly string[]> {
  let days: readonly string[] | null = null;
  let coming: Promise<readonly string[]> | null = null;
  let counted = -Infinity;
  const count = async () => {
    try {
      days = await countDays(db);
    } catch {
      // Without windows a search takes longer, and finds the same.
      days ??= [];
    }
    counted = performance.now();
    coming = null;
    return days;
  };
  return async () => {
    if (days === null || performance.now() - counted > lasting) coming ??= count();
    return days ?? coming ?? count();
  };
}

async function countDays(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ size: number; day: string; month: string; to_month: number }>`
    with counted as materialized (
      select day, sum(n) over (order by day desc) as to_day
      from (select left(listed, 10) as day, count(*) as n from release group by 1) by_day),
    months as materialized (select left(day, 7) as month, max(to_day) as to_month from counted group by 1)
    select size::int, d.day, m.month, m.to_month::int
    from generate_series(1, 20) k, lateral (select ${newest}::bigint * (2 ^ k - 1)::bigint as size) sizes,
      lateral (select day from counted where to_day >= size order by day desc limit 1) d,
      lateral (select month, to_month from months where to_month >= size order by month desc limit 1) m
    order by k`.execute(db);
  const days = rows.map(({ size, day, month, to_month }) => (to_month <= size * roomy ? month : day));
  return days.filter((day, at) => at === 0 || day < (days[at - 1] ?? ''));
}
