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

/**
 * Waits for statements that were sent one after another; gives the last one's answer. Throws the first one's error:
 * those behind it only say that the transaction has failed.
 */
export async function inOrder(sent: readonly Promise<QueryResult>[]): Promise<QueryResult> {
  const results = await Promise.allSettled(sent);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const last = results.at(-1);
  if (last?.status !== 'fulfilled') throw new Error('nothing was sent');
  return last.value;
}
