import type { Pool as Connections, PoolClient } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { shortHash } from '../../identity/short-hash.ts';
import {
  deciding,
  keepDecision,
  refused,
  setApart,
  thingNamed,
  type DecidedThing,
  type MovedTelling,
} from './decide.ts';
import type { Decider } from './views.ts';

/** Takes facts out of a thing, into one of their own. */
export function part(
  connections: Connections,
  vocabulary: Vocabulary,
  kind: ThingKind,
  id: string,
  facts: readonly string[],
  decider: Decider,
): Promise<{ decision: string; thing: string }> {
  return deciding(connections, vocabulary, async (client) => {
    const from = await thingNamed(client, kind, id);
    const { rows: told } = await client.query<MovedTelling>({
      name: 'part-told',
      text: `select release_key as release, fact_id as fact, state, score, reasons from told
        where thing_key = $1 and state in ('certain', 'accepted')`,
      values: [from.key],
    });
    const leaving = told.filter((row) => facts.includes(row.fact));
    if (leaving.length === 0) throw refused(`none of these facts is held for the ${kind} ${id}`);
    if (leaving.length === told.length) throw refused(`all facts of the ${kind} ${id} would leave it: nothing to part`);
    const made = await makeThing(client, kind, shortHash('parted', kind, id, ...leaving.map((row) => row.fact).sort()));
    await move(client, from.key, made.key, leaving);
    await setApart(client, from, made, true);
    const moved = { told: leaving, meetings: [], parts: [], joined: [], evidence: [], apart: true };
    const decision = await keepDecision(client, 'part', from, made, decider, moved);
    return {
      answer: { decision, thing: made.id },
      keys: [from.key, made.key],
      changes: [
        { kind, id: from.id, what: 'parted', release: null, value: { from: made.id, decision, by: decider.by } },
        { kind, id: made.id, what: 'made', release: null, value: { from: from.id, decision, by: decider.by } },
      ],
    };
  });
}

/** The same facts parted again after it was undone are the same thing again. */
async function makeThing(client: PoolClient, kind: ThingKind, id: string): Promise<DecidedThing> {
  const { rows } = await client.query<{ key: string }>({
    name: 'part-make',
    text: `insert into thing (kind, id) values ($1, $2)
      on conflict (kind, id) do update set joined_into = null returning key`,
    values: [kind, id],
  });
  return { key: rows[0]?.key ?? '', kind, id };
}

/** Holds the facts for the other thing; for the old one they are refused, so that no rule holds them for it again. */
async function move(client: PoolClient, from: string, to: string, rows: readonly MovedTelling[]): Promise<void> {
  const values = [from, to, rows.map((row) => row.release), rows.map((row) => row.fact)];
  const these = `unnest($3::bigint[], $4::text[]) as moved (release, fact)`;
  await client.query(
    `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
      select $2, told.release_key, told.fact_id, 'accepted', told.score, told.reasons, told.listed
      from ${these} join told on told.thing_key = $1 and told.release_key = moved.release and told.fact_id = moved.fact
      on conflict (thing_key, release_key, fact_id) do update set state = 'accepted'`,
    values,
  );
  await client.query(
    `update told set state = 'refused' from ${these}
      where $2::bigint is not null and told.thing_key = $1 and told.release_key = moved.release and told.fact_id = moved.fact`,
    values,
  );
  // By the exact words under which they came to be held for it they are found at the other now.
  await client.query(
    `insert into thing_clue (clue, thing_key) select clue, $2 from thing_clue where thing_key = $1 on conflict do nothing`,
    [from, to],
  );
}
