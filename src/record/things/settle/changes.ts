import type { PoolClient, QueryResult } from 'pg';

/** One line of the list that follows and mirrors read. */
export interface NewChange {
  /** A kind of thing, or `release`. */
  readonly kind: string;
  readonly id: string;
  /** `made`, `told`, `untold`, `changed`, `joined`, `parted`, `status` …; of a release `added`, `edited`, `translated`. */
  readonly what: string;
  /** Key of the release that it comes from. */
  readonly release: string | null;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Key of the advisory lock that who changes the meaning of things holds until the commit. */
const lock = 7_231_950_412;

/**
 * Waits for the turn to change what things are; it ends with the transaction. One at a time: so `change` is numbered in
 * the order of the commits and without gaps, and whoever has read it up to a number has missed nothing.
 */
export async function takeTurn(client: PoolClient): Promise<void> {
  await client.query({ name: 'take-turn', text: 'select pg_advisory_xact_lock($1)', values: [lock] });
}

/**
 * Has the statements of this transaction, or all of a connection, look things up by their indexes alone. They ask for a few dozen of them by
 * key: how many there are besides must not matter, and the planner, which cannot know how few, would read all. So there
 * is one plan of each, made once.
 */
export function byIndexOnly(
  client: PoolClient,
  how: 'transaction' | 'connection' = 'transaction',
): Promise<QueryResult> {
  return client.query({
    name: 'by-index-only',
    text: `select set_config(name, 'off', $1)
      from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin', 'jit']) as name
      union all select set_config('plan_cache_mode', 'force_generic_plan', $1)`,
    values: [how === 'transaction'],
  });
}

/** Adds lines to the list. The caller has taken its turn. */
export async function appendChanges(client: PoolClient, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await client.query({
    name: 'append-changes',
    text: `insert into change (seq, kind, id, what, release_key, value)
      select (select coalesce(max(seq), 0) from change) + row_number() over (order by place), kind, id, what, release, value
      from json_to_recordset($1::json) as rows (place integer, kind text, id text, what text, release bigint, value jsonb)`,
    values: [JSON.stringify(changes.map((change, place) => ({ place, ...change })))],
  });
}
