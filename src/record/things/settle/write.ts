import type { PoolClient } from 'pg';
import { appendChanges } from './changes.ts';
import { columnsOf } from './columns.ts';
import type { Concluded } from './conclude.ts';
import { toColumn } from './gathered.ts';
import { countMoved, joinRows, recount } from './join-rows.ts';
import type { Pool, PooledThing } from './pool.ts';

/**
 * Writes what was found out of releases in one pool: things, clues, tellings and changes, a thing that several of them
 * speak of once. Sends nothing for what is as it was; waits for nothing. Only the last of them may hand things over: what
 * the others tell is written before.
 */
export function write(client: PoolClient, pool: Pool, concluded: readonly Concluded[]): Promise<unknown>[] {
  const last = concluded.at(-1);
  return last && last.moves.length > 0 && concluded.length > 1
    ? [...send(client, pool, concluded.slice(0, -1)), ...send(client, pool, [last])]
    : send(client, pool, concluded);
}

function send(client: PoolClient, pool: Pool, concluded: readonly Concluded[]): Promise<unknown>[] {
  const moves = concluded.flatMap((each) => each.moves);
  const again = concluded.some((each) => each.again);
  const gone = concluded.flatMap((each) => each.gone);
  const fresh = concluded.flatMap(({ heard, fresh: rows }) =>
    rows.map(({ key, fact, state, score, reasons }) => ({
      thing_key: key,
      release_key: heard.key,
      fact_id: fact,
      state,
      score,
      reasons,
      listed: heard.listed,
    })),
  );
  const changed = pool.takeChanged();
  return [
    ...writeThings(
      client,
      changed.filter((thing) => thing.unwritten),
    ),
    // Before rows are handed over: what is told no longer must not be handed over too.
    ...(gone.length === 0
      ? []
      : [
          client.query({
            name: 'settle-untell',
            text: `delete from told using unnest($1::bigint[], $2::bigint[], $3::text[]) as gone (release_key, thing_key, fact_id)
              where told.release_key = gone.release_key and told.thing_key = gone.thing_key and told.fact_id = gone.fact_id`,
            values: [
              gone.map((row) => row.release_key),
              gone.map((row) => row.thing_key),
              gone.map((row) => row.fact_id),
            ],
          }),
        ]),
    ...(again ? [] : countMoved(client, moves)),
    ...joinRows(client, moves),
    ...writeClues(client, changed),
    ...insert(client, 'told', fresh),
    ...recount(client, again ? moves.map((move) => move.into) : []),
    ...(concluded.some((each) => each.changes.length > 0)
      ? [
          appendChanges(
            client,
            concluded.flatMap((each) => each.changes),
          ),
        ]
      : []),
  ];
}

function thingRow({ key, kind, id, gathered, releases }: PooledThing, columns: ReturnType<typeof columnsOf>) {
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
  return [...writeThings(client, things), ...writeClues(client, things)];
}

function writeThings(client: PoolClient, things: readonly PooledThing[]) {
  for (const thing of things) thing.unwritten = false;
  return insert(
    client,
    'thing',
    things.map((thing) => thingRow(thing, columnsOf(thing.kind, thing.gathered))),
  );
}

/** What has turned out to be another has left its clues to that one. */
function writeClues(client: PoolClient, things: readonly PooledThing[]) {
  const rows = things
    .filter((thing) => thing.joinedInto === null)
    .flatMap((thing) => Array.from(thing.newClues, (clue) => ({ clue, thing_key: thing.key })));
  for (const thing of things) thing.newClues = new Set();
  return insert(client, 'thing_clue', rows);
}
