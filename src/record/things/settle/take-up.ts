import type { Pool, PoolClient } from 'pg';
import { behindAnother, together, transaction } from '../../commands/transaction.ts';
import { byIndexOnly, takeTurn } from './changes.ts';
import { isOfTheRelease } from './fault.ts';
import { readAhead, revisionNow, stillTrue, type Ahead } from './read-ahead.ts';

/** Leaves statements under way: they are waited for before the commit. */
export type Leave = (sent: readonly Promise<unknown>[]) => void;

/** Releases wait in a table of their own, one row each. */
export interface Queue<Read> {
  readonly table: 'unsettled' | 'unheld';
  /** Columns by which they are taken up. */
  readonly order: string;
  /** Reads all that the work needs of some releases and nothing else changes, in their order: one while others are worked on. */
  readonly read: (releases: readonly string[]) => Promise<Read[]>;
  /** Works on them one after another; `revision` is what the record has at the time. */
  readonly work: (
    client: PoolClient,
    releases: readonly Promise<Read>[],
    leave: Leave,
    revision: bigint,
  ) => Promise<void>;
  /** Hears that the work is in the record, which has that revision now, if nobody else has changed anything. */
  readonly committed?: (revision: bigint) => void;
  /** Hears of a release that was put aside. */
  readonly failed: (error: unknown, release: string) => void;
}

/** So many are done in one transaction: an editor who decides something meanwhile waits for no more than these. */
const mostAtOnce = 20;

/**
 * Gives a function that does the work on the next releases that wait, all or none of them; it answers false where none
 * waits. Where that fails they are done again one by one, and the one at fault is put aside with the reason.
 *
 * The commit is not waited for until it is on the disk: what a crash of the database forgets of it waits in the queue
 * again, since both go together, and no answer has been given to anybody.
 */
export function taker<Read>(
  { pool, readers }: { readonly pool: Pool; readonly readers: Pool },
  queue: Queue<Read>,
): () => Promise<boolean> {
  let ahead: Ahead<Read> | null = null;
  const takeUp = async (atOnce: number): Promise<boolean> => {
    const taken: string[] = [];
    try {
      const known = ahead;
      ahead = null;
      const done = await transaction(pool, (client) => inOneGo({ client, readers }, queue, atOnce, taken, known));
      ahead = done?.ahead ?? null;
      return done !== null;
    } catch (error) {
      // Broken connections are not the release's fault; whoever comes next goes on with it.
      const [release, ...others] = taken;
      if (release === undefined || !isOfTheRelease(error)) throw error;
      if (others.length > 0) {
        for (const _ of taken) await takeUp(1);
        return true;
      }
      queue.failed(error, release);
      await pool.query(`update ${queue.table} set failure = $2 where release_key = $1`, [
        release,
        (error as Error).message,
      ]);
      return true;
    }
  };
  return () => takeUp(mostAtOnce);
}

async function inOneGo<Read>(
  { client, readers }: { readonly client: PoolClient; readonly readers: Pool },
  queue: Queue<Read>,
  atOnce: number,
  taken: string[],
  known: Ahead<Read> | null,
): Promise<{ readonly ahead: Ahead<Read> | null } | null> {
  const { table, order, read, work } = queue;
  const begun = together([
    client.query('begin'),
    takeTurn(client),
    byIndexOnly(client),
    client.query({ name: 'commit-soon', text: 'set local synchronous_commit = off' }),
    // Whoever records a new text of one holds its row until the commit: that one is taken up afterwards.
    client.query<{ release_key: string }>({
      name: `take-up-${table}`,
      text: `select release_key from ${table} where failure is null order by ${order} limit $1 for update skip locked`,
      values: [atOnce],
    }),
    // Asked behind it: of what is locked now nothing can change any more.
    client.query<{ revision: string }>({ name: 'revision-now', text: `select ${revisionNow} as revision` }),
  ]);
  const [, , , , { rows }, { rows: now }] = await begun;
  taken.push(...rows.map((row) => row.release_key));
  const [first, ...others] = taken;
  if (first === undefined) {
    await client.query('rollback');
    return null;
  }
  const sent: Promise<unknown>[] = [];
  const leave: Leave = (more) => {
    // Heard below; without a listener until then a failed one would end the program.
    for (const each of more) each.catch(() => {});
    sent.push(...more);
  };
  leave([
    client.query({
      name: `taken-up-${table}`,
      text: `delete from ${table} where release_key = any($1::bigint[])`,
      values: [taken],
    }),
  ]);
  const revision = BigInt(now[0]?.revision ?? 0);
  try {
    await work(client, stillTrue(known, taken, revision) ?? readMeanwhile(read, first, others), leave, revision);
  } catch (error) {
    // What was sent before is at fault if it failed: all that comes behind only says that something has.
    if (behindAnother(error)) await together(sent);
    else await Promise.allSettled(sent);
    throw error;
  }
  const ahead = readAhead(readers, queue, taken, revision, atOnce);
  await together([...sent, client.query('select bump_revision()'), client.query('commit')]);
  queue.committed?.(revision + 1n);
  return { ahead: await ahead };
}

/** The first one for itself, so that the work on it can begin while the others are read. */
function readMeanwhile<Read>(read: Queue<Read>['read'], first: string, others: readonly string[]): Promise<Read>[] {
  const batches = [read([first]), others.length > 0 ? read(others) : Promise.resolve([])] as const;
  const reads = [first, ...others].map((_, place) =>
    place === 0 ? batches[0].then((all) => all[0] as Read) : batches[1].then((all) => all[place - 1] as Read),
  );
  // Its fault is heard where it is waited for, or the work before it has failed and it does not matter.
  for (const each of reads) each.catch(() => {});
  return reads;
}
