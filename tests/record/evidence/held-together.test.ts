import { describe, expect, it } from 'vitest';
import { corpusInputs } from '../support/corpus-inputs.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { settledRecord } from '../things/support/settled-record.ts';

/** What is proposed for which promise, by whom and why. */
async function proposed({ client }: FreshRecord): Promise<string[]> {
  const { rows } = await client.query<{ row: string }>(
    `select row_to_json(t)::text as row from (
      select thing.id, release.id as release, evidence.relation, evidence.score, evidence.reasons, evidence.quote
      from evidence join thing on thing.key = evidence.thing_key join release on release.key = evidence.release_key) t
    order by 1`,
  );
  return rows.map(({ row }) => row);
}

describe('releases that are held against earlier promises together', () => {
  it('are evidence for the same as one by one', async () => {
    const db = await settledRecord();
    try {
      await db.record.addReleases(corpusInputs());
      await db.record.settled();
      const together = await proposed(db);
      for (const table of ['evidence', 'promise_clue', 'promise', 'heard_clue'])
        await db.client.query(`delete from ${table}`);
      // How rare a clue is goes by the numbers that promises have.
      await db.client.query('alter table promise alter column key restart');
      // Whoever changes the record says so: what a process remembers of it goes by that.
      await db.client.query('select bump_revision()');
      const { rows } = await db.client.query<{ key: string }>('select key from release order by listed, key');
      for (const { key } of rows) {
        await db.client.query(
          'insert into unheld (release_key, listed) select key, listed from release where key = $1',
          [key],
        );
        await db.record.settled();
      }
      expect(together.length).toBeGreaterThan(20);
      const apart = await proposed(db);
      expect(apart.filter((row) => !together.includes(row))).toEqual([]);
      expect(together.filter((row) => !apart.includes(row))).toEqual([]);
    } finally {
      await db.close();
    }
  }, 300_000);
});
