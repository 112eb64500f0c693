import { expect, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

/**
 * The commits of settling are not waited for until they are on the disk. A crash of the database takes back the last ones,
 * revision and all, and what others record then may bring it to the same number again.
 */
it('what a crash of the database takes back is settled anew, whatever the process remembers of it', async () => {
  const putAside: string[] = [];
  // A connection that broke is no release’s fault.
  const db = await settledRecord(vocabulary, (error, release) => {
    if (release !== '') putAside.push(String(error));
  });
  const count = async () => {
    const { rows } = await db.client.query<{ things: number; told: number; releases: number }>(
      'select (select count(*)::int from thing) as things, (select count(*)::int from told) as told, (select sum(releases)::int from thing) as releases',
    );
    return rows[0];
  };
  try {
    await db.record.addReleases(releases('2025-12-20-summit', '2025-12-20-kg-grants'));
    await db.record.settled();
    const settled = await count();
    expect(settled?.things).toBeGreaterThan(30);
    // As after the crash: nothing of it is there, the releases wait; and the revision is what it was after they were settled
    // and before they were held.
    await db.client.query(
      'update revision set count = count - 1 where shard = (select min(shard) from revision where count > 0 and shard < 16)',
    );
    await db.client.query('update thing set joined_into = null, meeting_key = null, part_of = null');
    for (const table of ['evidence', 'told', 'thing_clue', 'thing', 'promise'])
      await db.client.query(`delete from ${table}`);
    await db.client.query('insert into unsettled (release_key) select key from release order by key');
    await db.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    // The first to use the connection finds it broken.
    await db.record.settled();
    await db.record.settled();
    expect(putAside).toEqual([]);
    expect(await count()).toEqual(settled);
  } finally {
    await db.close();
  }
}, 120_000);
