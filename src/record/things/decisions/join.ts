import type { Pool as Connections, PoolClient } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { inOrder } from '../../commands/transaction.ts';
import { joinRows } from '../settle/join-rows.ts';
import { deciding, keepDecision, refused, setApart, thingNamed, type Moved, type MovedTelling } from './decide.ts';
import type { Decider } from './views.ts';

/** From now on `other` is `keep`. */
export function join(
  connections: Connections,
  vocabulary: Vocabulary,
  kind: ThingKind,
  keep: string,
  other: string,
  decider: Decider,
): Promise<string> {
  if (keep === other) throw refused('a thing cannot be joined into itself');
  return deciding(connections, vocabulary, async (client) => {
    const into = await thingNamed(client, kind, keep);
    const from = await thingNamed(client, kind, other);
    const moved = { ...(await heldFor(client, from.key)), stood: await askedOf(client, into.key, from.key) };
    await setApart(client, into, from, false);
    await inOrder(joinRows(client, [{ from: from.key, into: into.key, learnt: true }]));
    // What an editor has joined no rule takes apart again.
    await client.query({
      name: 'accept-joined',
      text: `update told set state = 'accepted' from unnest($2::bigint[], $3::text[]) as moved (release, fact)
        where told.thing_key = $1 and told.release_key = moved.release and told.fact_id = moved.fact and told.state = 'certain'`,
      values: [into.key, moved.told.map((row) => row.release), moved.told.map((row) => row.fact)],
    });
    const decision = await keepDecision(client, 'join', into, from, decider, moved);
    const value = { into: into.id, decision, by: decider.by };
    return {
      answer: decision,
      keys: [into.key],
      changes: [
        { kind, id: from.id, what: 'joined', release: null, value },
        { kind, id: into.id, what: 'joined', release: null, value: { with: from.id, decision, by: decider.by } },
      ],
    };
  });
}

/** Of the facts that come: what is told of them of the thing that they come to already, mostly as a proposal. */
async function askedOf(client: PoolClient, into: string, from: string): Promise<MovedTelling[]> {
  const { rows } = await client.query<MovedTelling>({
    name: 'decide-asked',
    text: `select own.release_key as release, own.fact_id as fact, own.state, own.score, own.reasons from told own
      join told comes on comes.thing_key = $2 and comes.release_key = own.release_key and comes.fact_id = own.fact_id
      where own.thing_key = $1`,
    values: [into, from],
  });
  return rows;
}

/** All that points to a thing, before it is moved. */
async function heldFor(client: PoolClient, key: string): Promise<Moved> {
  const told = await client.query<Moved['told'][number]>({
    name: 'decide-told',
    text: `select release_key as release, fact_id as fact, state, score, reasons from told where thing_key = $1`,
    values: [key],
  });
  const pointing = async (column: 'meeting_key' | 'part_of' | 'joined_into') =>
    (await client.query<{ key: string }>(`select key from thing where ${column} = $1`, [key])).rows.map(
      (row) => row.key,
    );
  const evidence = await client.query<{ key: string }>('select key from evidence where thing_key = $1', [key]);
  return {
    told: told.rows,
    meetings: await pointing('meeting_key'),
    parts: await pointing('part_of'),
    joined: await pointing('joined_into'),
    evidence: evidence.rows.map((row) => row.key),
    apart: false,
  };
}
