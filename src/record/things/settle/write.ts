import type { PoolClient } from 'pg';
import type { Contribution } from './gathered.ts';
import { toColumn } from './gathered.ts';
import { columnsOf, type ThingColumns } from './columns.ts';
import { appendChanges, type NewChange } from './changes.ts';
import type { Heard } from './heard.ts';
import { countMoved, joinRows, recount, type Joined } from './join-rows.ts';
import type { Pool, PooledThing } from './pool.ts';
import type { ToldRow } from './told-before.ts';

/** A fact of the release and the thing that it is held for, or proposed for. */
export interface NewTold {
  readonly thing: PooledThing;
  readonly fact: string;
  readonly state: 'certain' | 'accepted' | 'proposed';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly says?: Contribution;
}

const holds = (state: string) => state === 'certain' || state === 'accepted';

/** Writes what was found out: things, clues, tellings and changes. Sends nothing for what is as it was; waits for nothing. */
export function write(
  client: PoolClient,
  pool: Pool,
  heard: Heard,
  before: readonly ToldRow[],
  now: readonly NewTold[],
): Promise<unknown>[] {
  const rows = new Map<string, NewTold & { key: string }>();
  for (const row of now) {
    const key = pool.get(row.thing.key)?.key ?? row.thing.key;
    const place = `${key} ${row.fact}`;
    const known = rows.get(place);
    if (!known || (known.state === 'proposed' && row.state !== 'proposed')) rows.set(place, { ...row, key });
  }
  const was = new Map(before.map((row) => [`${row.thing_key} ${row.fact_id}`, row]));
  const facts = new Set(heard.facts.map((fact) => fact.id));
  const gone = before.filter(({ thing_key, fact_id, state }) => {
    if (state === 'refused' || rows.has(`${pool.get(thing_key)?.key ?? thing_key} ${fact_id}`)) return false;
    // What waits for an editor waits on while its words stand.
    return state !== 'proposed' || !facts.has(fact_id);
  });
  const fresh = [...rows].filter(([place, row]) => was.get(place)?.state !== row.state).map(([, row]) => row);
  const heldBefore = new Set(
    before.filter((row) => holds(row.state)).map((row) => pool.get(row.thing_key)?.key ?? row.thing_key),
  );
  const heldNow = new Set([...rows.values()].filter((row) => holds(row.state)).map((row) => row.key));
  const changes: NewChange[] = [];
  // One that was made just now and is another after all was never told of.
  const joined = pool.all().filter((thing) => thing.joinedInto !== null && thing.before !== null);
  for (const thing of joined) {
    const into = pool.get(thing.key);
    if (into)
      changes.push({ kind: thing.kind, id: thing.id, what: 'joined', release: heard.key, value: { into: into.id } });
  }
  const things = pool
    .all()
    .filter((thing) => thing.joinedInto === null && (thing.touched || heldBefore.has(thing.key)));
  const written: ReturnType<typeof thingRow>[] = [];
  for (const thing of things) {
    const comes = heldNow.has(thing.key) && !heldBefore.has(thing.key);
    const goes = !heldNow.has(thing.key) && heldBefore.has(thing.key);
    thing.releases = Math.max(0, thing.releases + (comes ? 1 : 0) - (goes ? 1 : 0));
    const columns = columnsOf(thing.kind, thing.gathered);
    const differs = thing.before === null ? {} : differences(columnsOf(thing.kind, thing.before.gathered), columns);
    if (thing.before === null)
      changes.push({ kind: thing.kind, id: thing.id, what: 'made', release: heard.key, value: {} });
    else if (comes) changes.push({ kind: thing.kind, id: thing.id, what: 'told', release: heard.key, value: {} });
    if (goes) changes.push({ kind: thing.kind, id: thing.id, what: 'untold', release: heard.key, value: {} });
    if (Object.keys(differs).length > 0)
      changes.push({ kind: thing.kind, id: thing.id, what: 'changed', release: heard.key, value: differs });
    const same =
      thing.before !== null &&
      thing.before.releases === thing.releases &&
      JSON.stringify(toColumn(thing.before.gathered)) === JSON.stringify(toColumn(thing.gathered));
    if (!same) written.push(thingRow(thing, columns));
  }
  const clues = things.flatMap((thing) => Array.from(thing.newClues, (clue) => ({ clue, thing_key: thing.key })));
  const moves = joined.map((thing) => moveOf(thing, pool));
  const again = moves.some((move) => before.some((row) => row.thing_key === move.from));
  const sent: Promise<unknown>[] = [
    ...insert(client, 'thing', written),
    // The release told of one that goes, in an earlier edition: what becomes of that row is not known before.
    ...(again ? [] : countMoved(client, moves)),
    ...joinRows(client, moves),
    ...insert(client, 'thing_clue', clues),
    ...(gone.length === 0
      ? []
      : [
          client.query({
            name: 'settle-untell',
            text: `delete from told using unnest($2::bigint[], $3::text[]) as gone (thing_key, fact_id)
              where told.release_key = $1 and told.thing_key = gone.thing_key and told.fact_id = gone.fact_id`,
            values: [heard.key, gone.map((row) => row.thing_key), gone.map((row) => row.fact_id)],
          }),
        ]),
    ...insert(
      client,
      'told',
      fresh.map(({ key, fact, state, score, reasons }) => ({
        thing_key: key,
        release_key: heard.key,
        fact_id: fact,
        state,
        score,
        reasons,
        listed: heard.listed,
      })),
    ),
    ...recount(client, again ? moves.map((move) => move.into) : []),
  ];
  const what = before.length === 0 ? 'added' : 'edited';
  if (changes.length > 0 || before.length === 0)
    sent.push(
      appendChanges(client, [{ kind: 'release', id: heard.id, what, release: heard.key, value: {} }, ...changes]),
    );
  return sent;
}

function moveOf(thing: PooledThing, pool: Pool): Joined {
  const into = pool.get(thing.key);
  const dialogueOf = (gathered: PooledThing['gathered'] | undefined) =>
    into && gathered ? columnsOf(into.kind, gathered).dialogue : null;
  return {
    from: thing.key,
    into: into?.key ?? '',
    learnt: dialogueOf(into?.before?.gathered) !== dialogueOf(into?.gathered),
  };
}

const shown: readonly (keyof ThingColumns)[] = ['ordinal', 'date', 'until', 'amount', 'currency', 'paper', 'dialogue'];

/** What has changed of a thing that was there: attribute → from, to. Names in further languages are no change. */
export function differences(before: ThingColumns, after: ThingColumns): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    shown.filter((name) => before[name] !== after[name]).map((name) => [name, [before[name], after[name]]]),
  );
}

function thingRow({ key, kind, id, gathered, releases }: PooledThing, columns: ThingColumns) {
  return { key, kind, id, value: toColumn(gathered), releases, ...columns };
}

const columnTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  thing: {
    key: 'bigint',
    kind: 'text',
    id: 'text',
    names: 'jsonb',
    value: 'jsonb',
    dialogue: 'text',
    meeting_key: 'bigint',
    part_of: 'bigint',
    level: 'text',
    ordinal: 'integer',
    date: 'text',
    until: 'text',
    countries: 'text[]',
    fields: 'text[]',
    scheme: 'text',
    paper: 'text',
    amount: 'numeric',
    currency: 'text',
    basis: 'text',
    releases: 'integer',
  },
  thing_clue: { clue: 'text', thing_key: 'bigint' },
  told: {
    thing_key: 'bigint',
    release_key: 'bigint',
    fact_id: 'text',
    state: 'text',
    score: 'real',
    reasons: 'text[]',
    listed: 'text',
  },
};
const onConflict: Readonly<Record<string, string>> = {
  thing: `(key) do update set ${Object.keys(columnTypes['thing'] ?? {})
    .filter((name) => name !== 'key' && name !== 'kind' && name !== 'id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}, changed_at = now()`,
  thing_clue: 'do nothing',
  told: `(thing_key, release_key, fact_id) do update
    set state = excluded.state, score = excluded.score, reasons = excluded.reasons, listed = excluded.listed
    where told.state in ('certain', 'proposed')`,
};

function insert(client: PoolClient, table: string, rows: readonly object[]) {
  if (rows.length === 0) return [];
  const types = Object.entries(columnTypes[table] ?? {});
  const names = types.map(([name]) => name).join(', ');
  return [
    client.query({
      name: `settle-${table}`,
      text: `insert into ${table} (${names}) select ${names}
        from json_to_recordset($1::json) as rows (${types.map(([name, type]) => `${name} ${type}`).join(', ')})
        on conflict ${onConflict[table]}`,
      values: [JSON.stringify(rows)],
    }),
  ];
}

/** Writes things as they are now gathered, and what of them can be found again. */
export function saveThings(client: PoolClient, things: readonly PooledThing[]) {
  return [
    ...insert(
      client,
      'thing',
      things.map((thing) => thingRow(thing, columnsOf(thing.kind, thing.gathered))),
    ),
    ...insert(
      client,
      'thing_clue',
      things.flatMap((thing) => Array.from(thing.newClues, (clue) => ({ clue, thing_key: thing.key }))),
    ),
  ];
}
