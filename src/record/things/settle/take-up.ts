import type { Pool, PoolClient } from 'pg';
import { inOrder, together, transaction } from '../../commands/transaction.ts';
import { byIndexOnly, takeTurn } from './changes.ts';
import { isOfTheRelease } from './fault.ts';

/** Releases wait in a table of their own, one row each. */
export interface Queue<Read> {
  readonly table: 'unsettled' | 'unheld';
  /** Columns by which they are taken up. */
  readonly order: string;
  /** Reads all that the work needs of a release and nothing else changes: it is asked for while another is worked on. */
  readonly read: (release: string) => Promise<Read>;
  readonly work: (client: PoolClient, release: string, read: Read) => Promise<void>;
  /** Hears of a release that was put aside. */
  readonly failed: (error: unknown, release: string) => void;
}

/** So many are done in one transaction: an editor who decides something meanwhile waits for no more than these. */
const mostAtOnce = 5;

/**
 * Does the work on the next releases that wait, all or none of them; false where none waits. One that fails is put aside
 * with the reason, and those taken up with it wait on.
 *
 * The commit is not waited for until it is on the disk: what a crash of the database forgets of it waits in the queue
 * again, since both go together, and no answer has been given to anybody.
 */
export async function takeUp<Read>(pool: Pool, queue: Queue<Read>): Promise<boolean> {
  const { table, order } = queue;
  let release: string | undefined;
  try {
    return await transaction(pool, async (client) => {
      await together([
        client.query('begin'),
        takeTurn(client),
        byIndexOnly(client),
        client.query({ name: 'commit-soon', text: 'set local synchronous_commit = off' }),
      ]);
      // Whoever records a new text of one holds its row until the commit: that one is taken up afterwards.
      const { rows } = await client.query<{ release_key: string }>({
        name: `take-up-${table}`,
        text: `with taken as (
            delete from ${table} where release_key in (
              select release_key from ${table} where failure is null order by ${order} limit ${mostAtOnce}
              for update skip locked)
            returning *)
          select release_key from taken order by ${order}`,
      });
      if (rows.length === 0) {
        await client.query('rollback');
        return false;
      }
      let next: Promise<Read> | null = null;
      for (const [at, row] of rows.entries()) {
        release = row.release_key;
        const read = await (next ?? queue.read(row.release_key));
        const after = rows[at + 1];
        next = after ? queue.read(after.release_key) : null;
        // Its fault is heard where it is waited for, or the work before it has failed and it does not matter.
        next?.catch(() => {});
        await queue.work(client, row.release_key, read);
      }
      release = undefined;
      await inOrder([client.query('select bump_revision()'), client.query('commit')]);
      return true;
    });
  } catch (error) {
    // Broken connections are not the release's fault; whoever comes next goes on with it.
    if (release === undefined || !isOfTheRelease(error)) throw error;
    queue.failed(error, release);
    await pool.query(`update ${table} set failure = $2 where release_key = $1`, [release, (error as Error).message]);
    return true;
  }
}
