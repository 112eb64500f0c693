import type { PoolClient, QueryResult } from 'pg';

/**
 * Puts releases whose current text is new into the queue of settling, in the transaction that records them. One
 * that waits there already is touched: who is about to settle it waits for this transaction and sees the new text.
 */
export function enqueue(client: PoolClient, releaseKeys: readonly string[]): Promise<QueryResult>[] {
  if (releaseKeys.length === 0) return [];
  return [
    client.query({
      name: 'enqueue-unsettled',
      text: `insert into unsettled (release_key) select unnest($1::bigint[])
        on conflict (release_key) do update set since = now(), failure = null`,
      values: [releaseKeys],
    }),
  ];
}
