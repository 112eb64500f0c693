import type { Pool, PoolClient } from 'pg';
import { YakusokuError } from '../../model/errors.ts';
import { lockReleases } from '../commands/decide.ts';
import { together, transaction } from '../commands/transaction.ts';
import { byIndexOnly } from '../things/settle/changes.ts';
import { enqueue } from '../things/settle/enqueue.ts';
import { doubts, type Doubt } from './doubts.ts';
import { idsAt, joinTranslations, keepNames } from './join-translations.ts';

/** The bytes that the current text of a release was read from. */
export interface KeptPage {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** The address that the page gives itself, else the one it was fetched from. */
  readonly url: string | null;
}

export interface LookOver {
  /** Addresses that a page gives for its text in other languages. */
  readonly names: (page: KeptPage) => readonly string[];
  /** Only what lists date on this day or later. */
  readonly since?: string | undefined;
  /** At most so many releases; the next time goes on behind them. */
  readonly limit?: number | undefined;
  /** From the first release again, though an earlier time has not come to the end. */
  readonly anew?: boolean | undefined;
  /** Asked before each step; what was done is kept. */
  readonly stopped?: (() => boolean) | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

export interface LookedOver {
  /** Of all releases that are looked over: so many were, this time and before. */
  readonly looked: number;
  readonly total: number;
  /** So many were joined to another. */
  readonly joined: number;
  readonly ended: boolean;
  /** What pages name and was not joined; told at the end. */
  readonly doubts: readonly Doubt[];
}

/** So many are looked at in one transaction. */
const atOnce = 50;

interface State extends Omit<LookedOver, 'ended' | 'doubts'> {
  readonly since: string | null;
  readonly done: string;
  readonly last: string;
  readonly ended_at: Date | null;
}
const columns = 'since, done, last, looked, total, joined, ended_at';

/**
 * Goes through what is recorded, in the order of recording, for what has been recorded apart and is one: what was there
 * before the program knew it, or came in an order in which it could not be found. What is joined, and what was joined and
 * settled before the other was there, is settled again. How far it has come is kept with each step, so that one that was
 * stopped goes on there; several at a time share the work.
 */
export async function lookOver(pool: Pool, asked: LookOver): Promise<LookedOver> {
  let state = await begin(pool, asked);
  let left = asked.limit ?? Infinity;
  asked.progress?.(state.looked, state.total);
  while (state.ended_at === null && left > 0 && !asked.stopped?.()) {
    const step = await transaction(pool, (client) => lookAtNext(client, asked, Math.min(left, atOnce)));
    left -= step.seen;
    state = step.state;
    asked.progress?.(state.looked, state.total);
  }
  const { looked, total, joined, ended_at } = state;
  const ended = ended_at !== null;
  return { looked, total, joined, ended, doubts: ended ? await doubts(pool) : [] };
}

/** Goes on where the last time stopped, if it was asked for the same. */
async function begin(pool: Pool, { since, anew }: LookOver): Promise<State> {
  const { rowCount: follows } = await pool.query('select from mirror');
  if (follows)
    throw new YakusokuError(
      'record-refused',
      'this record follows another installation, which says what is one in it: look over that one',
    );
  const { rows } = await pool.query<State>(
    `insert into look_over (since, last, total)
       select $1::text, coalesce(max(key), 0), count(*) from release where $1::text is null or listed >= $1
     on conflict (one) do update set since = excluded.since, done = 0, last = excluded.last, looked = 0,
       total = excluded.total, joined = 0, began_at = now(), ended_at = null
       where $2 or look_over.ended_at is not null or look_over.since is distinct from excluded.since
     returning ${columns}`,
    [since ?? null, anew ?? false],
  );
  const [begun] = rows.length > 0 ? rows : (await pool.query<State>(`select ${columns} from look_over`)).rows;
  if (!begun) throw new Error('what is looked over is not told');
  return begun;
}

interface PageRow extends KeptPage {
  readonly key: string;
}

async function lookAtNext(client: PoolClient, { names }: LookOver, most: number) {
  const [, , { rows: states }] = await together([
    client.query('begin'),
    byIndexOnly(client),
    // Whoever looks over the same record waits here, and goes on behind.
    client.query<State>({ name: 'look-over-state', text: `select ${columns} from look_over for update` }),
  ]);
  const state = states[0];
  if (!state) throw new Error('what is looked over is not told');
  const { rows: pages } = await client.query<PageRow>({
    name: 'look-over-pages',
    text: `select r.key, r.id, c.bytes, c.content_type as "contentType", coalesce(e.url, r.url, c.url) as url
      from release r join edition e on e.key = r.current_edition
      cross join lateral (select * from capture where release_key = r.key
        order by edition_key = r.current_edition desc, fetched_at desc limit 1) c
      where r.key > $1 and r.key <= $2 and ($3::text is null or r.listed >= $3)
      order by r.key limit $4`,
    values: [state.done, state.last, state.since, most],
  });
  const named = pages.map((page) => ({
    key: page.key,
    others: idsAt(names(page)).filter((other) => other !== page.id),
  }));
  const keys = pages.map(({ key }) => key);
  // As whoever records them: of two that are one text, the second finds the first.
  await lockReleases(client, [...pages.map(({ id }) => id), ...named.flatMap(({ others }) => others)]);
  await keepNames(client, named);
  const joined = await joinTranslations(client, keys, new Set());
  const translations = await client.query<{ key: string }>({
    name: 'look-over-translations',
    text: `select r.key from unnest($1::bigint[]) as asked (key) join release r on r.key = asked.key
      where r.translation_of is not null`,
    values: [keys],
  });
  await Promise.all(
    enqueue(
      client,
      translations.rows.map(({ key }) => key),
    ),
  );
  const { rows: after } = await client.query<State>({
    name: 'look-over-done',
    text: `update look_over set done = coalesce($1::bigint, last), looked = looked + $2, joined = joined + $3,
        ended_at = case when $4 then now() end
      returning ${columns}`,
    values: [keys.at(-1) ?? null, keys.length, joined.length, keys.length < most || keys.at(-1) === state.last],
  });
  await together([client.query('select bump_revision()'), client.query('commit')]);
  return { state: after[0] ?? state, seen: keys.length };
}
