import { Pool, type PoolClient } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countMoved, joinRows, type Joined } from '../../../src/record/things/settle/join-rows.ts';
import { Pool as Things } from '../../../src/record/things/settle/pool.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
let pool: Pool;
beforeAll(async () => {
  db = await settledRecord();
  pool = new Pool({ connectionString: db.databaseUrl, pipeline: true });
  await db.record.addReleases(releases('2025-12-20-summit', '2025-12-20-kg-grants'));
  await db.record.settled();
});
afterAll(async () => {
  await pool.end();
  await db.close();
});

it('two that become one keep one row of a line and of evidence that both have', async () => {
  const { rows: made } = await db.client.query<{ key: string }>(
    `insert into thing (kind, id) values ('commitment', 'kept'), ('commitment', 'same'), ('commitment', 'third') returning key`,
  );
  const [kept, same, third] = made.map((row) => row.key) as [string, string, string];
  const { rows: places } = await db.client.query<{ release: string; edition: string }>(
    'select key as release, current_edition as edition from release',
  );
  const { release, edition } = places[0] as { release: string; edition: string };
  await db.client.query(
    `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
      values ($1, $3, 'line', 'proposed', 0.5, '{}', '2025'), ($2, $3, 'line', 'certain', 1, '{}', '2025')`,
    [same, third, release],
  );
  await db.client.query(
    `insert into evidence (id, thing_key, release_key, edition_key, passage, starts, ends, quote, relation, score, reasons, state)
      select 'ev' || key, key, $2, $3, 0, 0, 1, 'x', 'carried-out', 0.5, '{}', case when key = $4 then 'accepted' else 'proposed' end
      from unnest($1::bigint[]) as key`,
    [[same, third], release, edition, third],
  );
  await send((client) =>
    joinRows(client, [
      { from: same, into: kept, learnt: false },
      { from: third, into: kept, learnt: false },
    ]),
  );
  const told = await db.client.query('select thing_key, state from told where fact_id = $1', ['line']);
  expect(told.rows).toEqual([{ thing_key: kept, state: 'certain' }]);
  const evidence = await db.client.query('select id, state from evidence where thing_key = $1', [kept]);
  expect(evidence.rows).toEqual([{ id: `ev${third}`, state: 'accepted' }]);
});

it('counts each release once that only those told of which have become another', async () => {
  const { rows: made } = await db.client.query<{ key: string }>(
    `insert into thing (kind, id, releases) values ('target', 'stays', 1), ('target', 'one', 2), ('target', 'two', 2)
      returning key`,
  );
  const [stays, one, two] = made.map((row) => row.key) as [string, string, string];
  await db.client.query(
    `insert into told (thing_key, release_key, fact_id, state, score, reasons, listed)
      select $1, min(key), 'a', 'certain', 1, '{}'::text[], '2025' from release
      union all select thing, key, 'b', case when thing = $2 then 'certain' else 'proposed' end, 1, '{}'::text[], '2025'
        from release cross join unnest(array[$2, $3]::bigint[]) as thing`,
    [stays, one, two],
  );
  const moves: Joined[] = [one, two].map((from) => ({ from, into: stays, learnt: false }));
  await send((client) => [...countMoved(client, moves), ...joinRows(client, moves)]);
  const { rows } = await db.client.query(
    `select t.releases = count(distinct told.release_key) as right, t.releases > 1 as more from thing t
      join told on told.thing_key = t.key and told.state in ('certain', 'accepted') where t.key = $1 group by t.key`,
    [stays],
  );
  expect(rows).toEqual([{ right: true, more: true }]);
});

it('gives what was said at a meeting to the dialogue of the meeting that it is', async () => {
  const { rows: made } = await db.client.query<{ key: string }>(
    `insert into thing (kind, id, dialogue) values ('meeting', 'known', 'ca-jad'), ('meeting', 'found', null) returning key`,
  );
  const [known, found] = made.map((row) => row.key) as [string, string];
  await db.client.query(
    `insert into thing (kind, id, meeting_key, dialogue) values
      ('commitment', 'comes', $2, null), ('commitment', 'has', $2, 'g7'), ('commitment', 'is-there', $1, null)`,
    [known, found],
  );
  const said = async () =>
    (
      await db.client.query<{ id: string; dialogue: string | null }>(
        `select id, dialogue from thing where meeting_key = $1 order by id`,
        [known],
      )
    ).rows.map((row) => `${row.id} ${row.dialogue}`);
  await send((client) => joinRows(client, [{ from: found, into: known, learnt: false }]));
  expect(await said()).toEqual(['comes ca-jad', 'has g7', 'is-there null']);
  await send((client) => joinRows(client, [{ from: found, into: known, learnt: true }]));
  expect(await said()).toEqual(['comes ca-jad', 'has g7', 'is-there ca-jad']);
});

/** Sends all in one go, as settling does. */
async function send(statements: (client: PoolClient) => readonly Promise<unknown>[]): Promise<void> {
  const client = await pool.connect();
  try {
    await Promise.all(statements(client));
  } finally {
    client.release();
  }
}

it('the id of one that has turned out to be another is known as that one’s, so that it is never given again', async () => {
  const { rows } = await db.client.query<{ key: string }>(
    `insert into thing (kind, id) values ('commitment', 'stays'), ('commitment', 'goes') returning key`,
  );
  const [into, from] = rows.map((row) => row.key) as [string, string];
  await send((client) => joinRows(client, [{ from, into, learnt: false }]));
  const client = await pool.connect();
  try {
    const things = new Things(client);
    await things.fetch([], [], 0, [{ kind: 'commitment', id: 'goes' }]);
    expect(things.byId('commitment', 'goes')?.id).toBe('stays');
  } finally {
    client.release();
  }
});
