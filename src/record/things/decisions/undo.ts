import type { Pool as Connections, PoolClient } from 'pg';
import type { ThingKind } from '../../../model/things.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import {
  deciding,
  keepDecision,
  refused,
  setApart,
  type DecidedThing,
  type Moved,
  type MovedTelling,
} from './decide.ts';
import type { Decider } from './views.ts';

interface DecisionRow {
  key: string;
  what: 'join' | 'part' | 'refuse' | 'undo';
  kind: ThingKind;
  thing_key: string;
  thing_id: string;
  other_key: string;
  other_id: string;
  moved: Moved | MovedTelling;
  undone: boolean;
}

/** Moves back what a decision has moved, and nothing else. */
export function undo(connections: Connections, vocabulary: Vocabulary, id: string, decider: Decider): Promise<string> {
  return deciding(connections, vocabulary, async (client) => {
    const decision = await decisionNamed(client, id);
    const { kind } = decision;
    const thing: DecidedThing = { key: decision.thing_key, kind, id: decision.thing_id };
    const other: DecidedThing = { key: decision.other_key, kind, id: decision.other_id };
    if (decision.what === 'join') await undoJoin(client, thing, other, decision.moved as Moved);
    else if (decision.what === 'part') await undoPart(client, thing, other, decision.moved as Moved);
    else await undoRefusal(client, other.key, decision.moved as MovedTelling);
    const undoing = await keepDecision(client, 'undo', thing, other, decider, decision.moved, decision.key);
    const what = decision.what === 'join' ? 'parted' : decision.what === 'part' ? 'joined' : 'decided';
    const value = { undoes: id, decision: undoing, by: decider.by };
    return {
      answer: undoing,
      keys: decision.what === 'refuse' ? [] : decision.what === 'part' ? [thing.key] : [thing.key, other.key],
      changes: [
        { kind, id: thing.id, what, release: null, value },
        { kind, id: other.id, what, release: null, value },
      ],
    };
  });
}

async function decisionNamed(client: PoolClient, id: string): Promise<DecisionRow> {
  const { rows } = await client.query<DecisionRow>({
    name: 'decision-named',
    text: `select d.key, d.what, d.kind, d.thing_key, a.id as thing_id, d.other_key, b.id as other_id, d.moved,
        exists (select from identity_decision u where u.undoes = d.key) as undone
      from identity_decision d join thing a on a.key = d.thing_key join thing b on b.key = d.other_key
      where d.id = $1`,
    values: [id],
  });
  const [row] = rows;
  if (!row) throw refused(`there is no decision ${id}`);
  if (row.undone) throw refused(`the decision ${id} is undone already`);
  if (row.what === 'undo') throw refused('what was undone is decided anew, not undone twice');
  return row;
}

async function undoJoin(client: PoolClient, into: DecidedThing, from: DecidedThing, moved: Moved): Promise<void> {
  const { rows } = await client.query<{ joined_into: string | null }>('select joined_into from thing where key = $1', [
    from.key,
  ]);
  if (rows[0]?.joined_into !== into.key)
    throw refused(`${from.id} is no longer joined into ${into.id}: undo what came later first`);
  await client.query('update thing set joined_into = null where key = $1', [from.key]);
  await tellBack(client, into.key, from.key, moved.told);
  await tellAgain(client, into.key, moved.stood ?? []);
  const back = async (
    column: 'meeting_key' | 'part_of' | 'joined_into',
    keys: readonly string[],
    name: string | null,
  ) =>
    client.query(
      `update thing set ${column} = $1${name === null ? '' : `, value = jsonb_set(value, '{${name}}', to_jsonb($1::bigint::text))`}
        where key = any($2::bigint[]) and ${column} = $3`,
      [from.key, keys, into.key],
    );
  await back('meeting_key', moved.meetings, 'meeting');
  await client.query(
    `update thing set dialogue = was.dialogue,
        value = case when was.dialogue is null then thing.value - 'dialogue'
          else jsonb_set(thing.value, '{dialogue}', to_jsonb(was.dialogue)) end
      from thing was where was.key = $1 and thing.meeting_key = $1 and thing.key = any($2::bigint[])`,
    [from.key, moved.meetings],
  );
  await back('part_of', moved.parts, 'partOf');
  await back('joined_into', moved.joined, null);
  await client.query('update evidence set thing_key = $1 where key = any($2::bigint[]) and thing_key = $3', [
    from.key,
    moved.evidence,
    into.key,
  ]);
  await setApart(client, into, from, true);
}

/** The facts go back, but those that an edition or a later decision has taken elsewhere meanwhile. */
async function tellBack(client: PoolClient, from: string, to: string, rows: readonly MovedTelling[]): Promise<void> {
  for (const row of rows) {
    const { rowCount } = await client.query(
      `delete from told where thing_key = $1 and release_key = $2 and fact_id = $3 and state <> 'refused'`,
      [from, row.release, row.fact],
    );
    if (!rowCount) continue;
    await client.query(
      `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
        select $1, $2, $3, $4, $5, $6, listed from release where key = $2
        on conflict (thing_key, release_key, fact_id) do update set state = excluded.state`,
      [to, row.release, row.fact, row.state, row.score, row.reasons],
    );
  }
}

/** What waited for an editor before the join waits again, and what was refused is refused again. */
async function tellAgain(client: PoolClient, thing: string, rows: readonly MovedTelling[]): Promise<void> {
  await client.query(
    `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
      select $1, r.key, stood.fact, stood.state, stood.score, stood.reasons, r.listed
      from json_to_recordset($2::json) as stood (release bigint, fact text, state text, score real, reasons text[])
      join release r on r.key = stood.release
      -- An edition may have taken its words away meanwhile.
      where exists (select from fact f where f.edition_key = r.current_edition and f.id = stood.fact)
      on conflict (thing_key, release_key, fact_id) do update
        set state = excluded.state, score = excluded.score, reasons = excluded.reasons`,
    [thing, JSON.stringify(rows)],
  );
}

async function undoPart(client: PoolClient, from: DecidedThing, made: DecidedThing, moved: Moved): Promise<void> {
  await client.query(`delete from told where thing_key = $1 and state = 'refused' and fact_id = any($2::text[])`, [
    from.key,
    moved.told.map((row) => row.fact),
  ]);
  await tellBack(client, made.key, from.key, moved.told);
  await setApart(client, from, made, false);
  // Whoever has kept its id is led back.
  await client.query('update thing set joined_into = $2, releases = 0 where key = $1', [made.key, from.key]);
}

const undoRefusal = (client: PoolClient, candidate: string, row: MovedTelling) =>
  client.query(
    `update told set state = 'proposed' where thing_key = $1 and release_key = $2 and fact_id = $3 and state = 'refused'`,
    [candidate, row.release, row.fact],
  );
