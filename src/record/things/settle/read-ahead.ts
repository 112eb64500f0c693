import type { Pool } from 'pg';
import type { Queue } from './take-up.ts';

/** What was read of the releases whose turn is next, while those before them were being written. */
export interface Ahead<Read> {
  /** The revision that the record has afterwards if nobody else changes anything. */
  readonly revision: bigint;
  readonly reads: ReadonlyMap<string, Promise<Read>>;
}

/** The record's revision; the last shard counts what people say, which changes no release. */
export const revisionNow = '(select sum(count)::bigint from revision where shard < 16)';

/**
 * Reads the releases whose turn is next, before the commit of those that are `taken`; null where none waits or something
 * else has changed since `revision`, which the record had when those were taken up.
 */
export async function readAhead<Read>(
  readers: Pool,
  { table, order, read }: Queue<Read>,
  taken: readonly string[],
  revision: bigint,
  atOnce: number,
): Promise<Ahead<Read> | null> {
  const { rows } = await readers
    .query<{ release_key: string; revision: string }>({
      name: `next-${table}`,
      text: `select release_key, ${revisionNow} as revision from ${table} where failure is null order by ${order} limit $1`,
      values: [taken.length + atOnce],
    })
    // Whoever takes them up reads them, and hears of it if that cannot be done.
    .catch(() => ({ rows: [] }));
  const keys = rows.map((row) => row.release_key).filter((key) => !taken.includes(key));
  if (keys.length === 0 || rows.some((row) => BigInt(row.revision) !== revision)) return null;
  const all = read(keys);
  const reads = keys.map((key, place) => [key, all.then((each) => each[place] as Read)] as const);
  // Its fault is heard where it is waited for, or it does not matter.
  for (const [, each] of reads) each.catch(() => {});
  return { revision: revision + 1n, reads: new Map(reads) };
}

/** What was read ahead of the releases that are taken up, if it holds as the record is now: null where it may not. */
export function stillTrue<Read>(
  ahead: Ahead<Read> | null,
  taken: readonly string[],
  revision: bigint,
): Promise<Read>[] | null {
  if (ahead?.revision !== revision) return null;
  const reads = taken.flatMap((key) => ahead.reads.get(key) ?? []);
  return reads.length === taken.length ? reads : null;
}
