import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinRows } from '../../../src/record/things/settle/write.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
let pool: Pool;
beforeAll(async () => {
  db = await settledRecord();
  pool = new Pool({ connectionString: db.databaseUrl, pipeline: true });
  await db.record.addReleases(releases('2025-12-20-summit'));
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
  const client = await pool.connect();
  try {
    const pairs = [
      { from: same, into: kept },
      { from: third, into: kept },
    ];
    for (const sent of joinRows(client, pairs)) await sent;
  } finally {
    client.release();
  }
  const told = await db.client.query('select thing_key, state from told where fact_id = $1', ['line']);
  expect(told.rows).toEqual([{ thing_key: kept, state: 'certain' }]);
  const evidence = await db.client.query('select id, state from evidence where thing_key = $1', [kept]);
  expect(evidence.rows).toEqual([{ id: `ev${third}`, state: 'accepted' }]);
});
