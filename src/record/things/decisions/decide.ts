import type { Pool as Connections, PoolClient } from 'pg';
import { YakusokuError } from '../../../model/errors.ts';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { inOrder, transaction } from '../../commands/transaction.ts';
import { shortHash } from '../../identity/short-hash.ts';
import { appendChanges, byIndexOnly, takeTurn, type NewChange } from '../settle/changes.ts';
import { columnsOf } from '../settle/columns.ts';
import { Pool, type PooledThing } from '../settle/pool.ts';
import { gatherAnew } from '../settle/regather.ts';
import { recount } from '../settle/join-rows.ts';
import { differences } from '../settle/conclude.ts';
import { saveThings } from '../settle/write.ts';
import type { Decider } from './views.ts';

/** A place in a release and what it is held for. */
export interface MovedTelling {
  readonly release: string;
  readonly fact: string;
  readonly state: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** All that a decision has moved from one thing to another. */
export interface Moved {
  readonly told: readonly MovedTelling[];
  /** Keys of the things whose meeting, whole or final thing it was, and of the evidence for it. */
  readonly meetings: readonly string[];
  readonly parts: readonly string[];
  readonly joined: readonly string[];
  readonly evidence: readonly string[];
  /** What the thing that is kept was asked for of the same facts until then: a proposal that the join has answered. */
  readonly stood?: readonly MovedTelling[];
  /** The things were put apart by this decision: rules may not join them. */
  readonly apart: boolean;
}

export const refused = (why: string): YakusokuError => new YakusokuError('record-refused', why);

/** What a decision has done. */
export interface Work<T> {
  readonly answer: T;
  /** Keys of the things that are to be put together anew. */
  readonly keys: readonly string[];
  readonly changes: readonly NewChange[];
  /** Key of the release of which a fact was changed: followers are told what this changes of the things. */
  readonly corrected?: string;
}

/** Runs a decision in its turn: one transaction, things gathered anew, changes and the revision written at its end. */
export async function deciding<T>(
  connections: Connections,
  vocabulary: Vocabulary,
  work: (client: PoolClient) => Promise<Work<T>>,
): Promise<T> {
  return transaction(connections, async (client) => {
    await client.query('begin');
    await takeTurn(client);
    await byIndexOnly(client);
    const { answer, keys, changes, corrected } = await work(client);
    const pool = new Pool(client);
    await pool.fetch([], keys, 0, []);
    const things = keys.flatMap((key) => pool.get(key) ?? []).filter((thing) => keys.includes(thing.key));
    await gatherAnew(client, pool, things, vocabulary, null);
    await inOrder([...saveThings(client, things), ...recount(client, keys), client.query('select 1')]);
    await appendChanges(client, [...changes, ...(corrected === undefined ? [] : things.flatMap(changeOf(corrected)))]);
    await inOrder([client.query('select bump_revision()'), client.query('commit')]);
    return answer;
  });
}

/** What is otherwise of a thing that was put together anew. */
const changeOf = (release: string) => (thing: PooledThing) => {
  if (!thing.before) return [];
  const value = differences(columnsOf(thing.kind, thing.before.gathered), columnsOf(thing.kind, thing.gathered));
  return Object.keys(value).length > 0 ? [{ kind: thing.kind, id: thing.id, what: 'changed', release, value }] : [];
};

export interface DecidedThing {
  readonly key: string;
  readonly kind: ThingKind;
  readonly id: string;
}

/** The thing of an id; throws where there is none or it is joined into another. */
export async function thingNamed(client: PoolClient, kind: ThingKind, id: string): Promise<DecidedThing> {
  const { rows } = await client.query<DecidedThing & { joined_into: string | null }>({
    name: 'decide-thing',
    text: `select key, kind, id, joined_into from thing where kind = $1 and id = $2 for update`,
    values: [kind, id],
  });
  const [row] = rows;
  if (!row) throw refused(`there is no ${kind} ${id}`);
  if (row.joined_into !== null) throw refused(`the ${kind} ${id} is joined into another already`);
  return { key: row.key, kind: row.kind, id: row.id };
}

/** Adds a line to the list of decisions; gives its id. */
export async function keepDecision(
  client: PoolClient,
  what: 'join' | 'part' | 'refuse' | 'undo',
  thing: DecidedThing,
  other: DecidedThing,
  { by, reason }: Decider,
  moved: Moved | MovedTelling,
  undoes: string | null = null,
): Promise<string> {
  const { rows } = await client.query<{ key: string }>(
    `select nextval(pg_get_serial_sequence('identity_decision', 'key')) as key`,
  );
  const key = rows[0]?.key ?? '';
  const id = shortHash('identity', what, thing.id, other.id, key);
  await client.query({
    name: 'keep-identity-decision',
    text: `insert into identity_decision (key, id, by, reason, what, kind, thing_key, other_key, undoes, moved)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [key, id, by, reason, what, thing.kind, thing.key, other.key, undoes, JSON.stringify(moved)],
  });
  return id;
}

/** Keeps two things apart for the rules, or lets go of that. */
export async function setApart(client: PoolClient, a: DecidedThing, b: DecidedThing, apart: boolean): Promise<void> {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    await client.query({
      name: apart ? 'put-apart' : 'let-together',
      text: apart
        ? `update thing set value = jsonb_set(value, '{apart}', coalesce(value -> 'apart', '[]') || to_jsonb($2::text)) where key = $1`
        : `update thing set value = jsonb_set(value, '{apart}', coalesce(value -> 'apart', '[]') - $2::text) where key = $1`,
      values: [one.key, other.id],
    });
}
