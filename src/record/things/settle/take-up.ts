import type { Pool, PoolClient } from 'pg';
import { behindAnother, together, transaction } from '../../commands/transaction.ts';
import { byIndexOnly, takeTurn } from './changes.ts';
import { isOfTheRelease } from './fault.ts';

/** Leaves statements under way: they are waited for before the commit. */
export type Leave = (sent: readonly Promise<unknown>[]) => void;

/** Releases wait in a table of their own, one row each. */
export interface Queue<Read> {
  readonly table: 'unsettled' | 'unheld';
  /** Columns by which they are taken up. */
  readonly order: string;
  /** Reads all that the work needs of some releases and nothing else changes, in their order: one while others are worked on. */
  readonly read: (releases: readonly string[]) => Promise<Read[]>;
  /** Works on them one after another. */
  readonly work: (client: PoolClient, releases: readonly Promise<Read>[], leave: Leave) => Promise<void>;
  /** Hears of a release that was put aside. */
  readonly failed: (error: unknown, release: string) => void;
}

/** So many are done in one transaction: an editor who decides something meanwhile waits for no more than these. */
const mostAtOnce = 5;

/**
 * Does the work on the next releases that wait, all or none of them; false where none waits. Where that fails they are
 * done again one by one, and the one at fault is put aside with the reason.
 *
 * The commit is not waited for until it is on the disk: what a crash of the database forgets of it waits in the queue
 * again, since both go together, and no answer has been given to anybody.
 */
export async function takeUp<Read>(pool: Pool, queue: Queue<Read>, atOnce = mostAtOnce): Promise<boolean> {
  const taken: string[] = [];
  try {
    return await transaction(pool, (client) => inOneGo(client, queue, atOnce, taken));
  } catch (error) {
    // Broken connections are not the release's fault; whoever comes next goes on with it.
    const [release, ...others] = taken;
    if (release === undefined || !isOfTheRelease(error)) throw error;
    if (others.length > 0) {
      for (const _ of taken) await takeUp(pool, queue, 1);
      return true;
    }
    queue.failed(error, release);
    await pool.query(`update ${queue.table} set failure = $2 where release_key = $1`, [
      release,
      (error as Error).message,
    ]);
    return true;
  }
}

async function inOneGo<Read>(
  client: PoolClient,
  { table, order, read, work }: Queue<Read>,
  atOnce: number,
  taken: string[],
): Promise<boolean> {
  const begun = together([
    client.query('begin'),
    takeTurn(client),
    byIndexOnly(client),
    client.query({ name: 'commit-soon', text: 'set local synchronous_commit = off' }),
    // Whoever records a new text of one holds its row until the commit: that one is taken up afterwards.
    client.query<{ release_key: string }>({
      name: `take-up-${table}`,
      text: `with taken as (
          delete from ${table} where release_key in (
            select release_key from ${table} where failure is null order by ${order} limit $1
            for update skip locked)
          returning *)
        select release_key from taken order by ${order}`,
      values: [atOnce],
    }),
  ]);
  const { rows } = (await begun)[4];
  taken.push(...rows.map((row) => row.release_key));
  const [first, ...others] = taken;
  if (first === undefined) {
    await client.query('rollback');
    return false;
  }
  const sent: Promise<unknown>[] = [];
  const leave: Leave = (more) => {
    // Heard below; without a listener until then a failed one would end the program.
    for (const each of more) each.catch(() => {});
    sent.push(...more);
  };
  try {
    await work(client, readAhead(read, first, others), leave);
  } catch (error) {
    // What was sent before is at fault if it failed: all that comes behind only says that something has.
    if (behindAnother(error)) await together(sent);
    else await Promise.allSettled(sent);
    throw error;
  }
  await together([...sent, client.query('select bump_revision()'), client.query('commit')]);
  return true;
}

/** The first one for itself, so that the work on it can begin while the others are read. */
function readAhead<Read>(read: Queue<Read>['read'], first: string, others: readonly string[]): Promise<Read>[] {
  const batches = [read([first]), others.length > 0 ? read(others) : Promise.resolve([])] as const;
  const reads = [first, ...others].map((_, place) =>
    place === 0 ? batches[0].then((all) => all[0] as Read) : batches[1].then((all) => all[place - 1] as Read),
  );
  // Its fault is heard where it is waited for, or the work before it has failed and it does not matter.
  for (const each of reads) each.catch(() => {});
  return reads;
}
