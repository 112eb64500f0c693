import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { openRecord } from '../../../src/record/open.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { startScript } from '../support/start-process.ts';
import { settledRecord } from './support/settled-record.ts';

const script = join(import.meta.dirname, 'support', 'settling-process.ts');

/** What is held for what, without keys and times: the same whenever and by whomever it was found out. */
async function held(db: FreshRecord): Promise<unknown[]> {
  const { rows } = await db.client.query(
    `select t.kind, t.id, t.names, t.date, t.releases, told.fact_id, told.state from told join thing t on t.key = told.thing_key
      order by 1, 2, 6`,
  );
  return rows;
}

it('a program killed again and again while it settles leaves what one that was not would have', async () => {
  const whole = await settledRecord();
  await startScript(script, whole.databaseUrl).said(2);
  const wanted = await held(whole);
  expect(wanted.length).toBeGreaterThan(500);
  await whole.close();

  const db = await settledRecord();
  await db.record.close();
  let waiting = '';
  for (let round = 0; round < 6; round++) {
    const program = startScript(script, db.databaseUrl);
    await program.said(1);
    await pause(60 * round);
    await program.kill();
    const { rows } = await db.client.query<{ count: string }>('select count(*) from unsettled');
    waiting += `${rows[0]?.count} `;
    // A release is settled wholly or not at all.
    const half = await db.client.query(
      `select from release r where not exists (select from unsettled u where u.release_key = r.key)
        and not exists (select from change c where c.release_key = r.key and c.kind = 'release')`,
    );
    expect(half.rows).toEqual([]);
  }
  // It was killed in the middle at least once, else this tests nothing.
  expect(waiting.split(' ').some((count) => Number(count) > 0)).toBe(true);

  const record = await openRecord({ databaseUrl: db.databaseUrl }, { vocabulary });
  await record.settled();
  await record.close();
  expect(await held(db)).toEqual(wanted);
  const { rows } = await db.client.query<{ seq: string }>('select seq from change order by seq');
  expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_row, place) => place + 1));
  await db.client.end();
});
