import type { Pool, PoolClient, QueryResult } from 'pg';

/**
 * Runs a transaction on a connection that sends its statements ahead (`pipeline`): work that queues several before
 * it waits pays one journey to the database for all of them. The work itself says `begin` and `commit`; after an
 * error the connection is given up with whatever was still under way on it.
 */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Waits for statements that were sent one after another; gives the last one's answer. Throws the first one's error. */
export async function inOrder(sent: readonly Promise<QueryResult>[]): Promise<QueryResult> {
  const last = (await together(sent)).at(-1);
  if (!last) throw new Error('nothing was sent');
  return last;
}

/** What statements behind a failed one answer: the transaction has failed. */
export const behindAnother = (error: unknown): boolean => (error as { code?: string }).code === '25P02';

/**
 * Waits for work that was sent ahead, and gives all its results. Throws the error of the statement that failed: the
 * others only say that the transaction has.
 */
export async function together<const T extends readonly Promise<unknown>[]>(
  sent: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  // Each is heard to its end: one that failed unheard would end the program.
  const results = await Promise.allSettled(sent);
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => !behindAnother(error)) ?? errors[0];
  return Promise.all(sent);
}
