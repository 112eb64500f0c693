import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/record/open.ts';
import { idOf, inputsOf, settledRecord } from '../support/evidence-record.ts';

const inputs = [...inputsOf(['corpus/ca-jad']), ...inputsOf(['corpus/later'])];
const signing = inputs.filter((input) => input.slug === '2026-01-30-kz-aktau');
let record: OpenRecord;
let client: Client;
beforeAll(async () => {
  const made = await settledRecord(signing);
  record = made.record;
  client = new Client({ connectionString: made.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await record.close();
});

it('holds a release again where a promise that it speaks of comes in after it', async () => {
  const found = async () =>
    (
      await client.query<{ quote: string }>(
        `select e.quote from evidence e join thing t on t.key = e.thing_key join release r on r.key = e.release_key
         where t.names::text like '%X線機材を供与することを決定%' and r.id = $1`,
        [idOf(inputs, '2026-01-30-kz-aktau')],
      )
    ).rows;
  expect(await found()).toEqual([]);
  await record.addReleases(inputs.filter((input) => !signing.includes(input)));
  await record.settled();
  expect((await found()).map((row) => row.quote).join()).toContain('書簡');
  const { rows } = await client.query('select from unheld');
  expect(rows).toEqual([]);
});
