import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inOrder, transaction } from '../commands/transaction.ts';
import type { Tables } from '../tables.ts';
import { byIndexOnly, takeTurn } from '../things/settle/changes.ts';
import { isOfTheRelease } from '../things/settle/fault.ts';
import { holdRelease } from './hold-release.ts';
import { overdue, refreshStatus } from './refresh-status.ts';

/** So many deadlines a turn, so that others have theirs in between. */
const lapsedAtOnce = 500;

export interface HolderOptions {
  /** ISO day. */
  readonly today: () => string;
  readonly failed: (error: unknown, release: string) => void;
}

/**
 * What is left to do once nothing waits to be settled: gives a function that holds the next release against earlier
 * promises, or, once a day, says of promises whose time is over that it is; it answers false where nothing is left.
 */
export function makeHolder(pool: Pool, db: Kysely<Tables>, options: HolderOptions): () => Promise<boolean> {
  let lapsedOn = '';
  return async () => {
    if (await holdNext(pool, db, options)) return true;
    const today = options.today();
    if (lapsedOn === today) return false;
    const more = await lapse(pool, today);
    if (!more) lapsedOn = today;
    return more;
  };
}

async function holdNext(pool: Pool, db: Kysely<Tables>, { today, failed }: HolderOptions): Promise<boolean> {
  let release: string | undefined;
  try {
    return await transaction(pool, async (client) => {
      await client.query('begin');
      await takeTurn(client);
      await byIndexOnly(client);
      const { rows } = await client.query<{ release_key: string }>({
        name: 'hold-next',
        text: `delete from unheld where release_key = (
            select release_key from unheld where failure is null order by listed, release_key limit 1 for update skip locked)
          returning release_key`,
      });
      release = rows[0]?.release_key;
      if (release === undefined) {
        await client.query('rollback');
        return false;
      }
      await holdRelease(client, db, release, today());
      await inOrder([client.query('select bump_revision()'), client.query('commit')]);
      return true;
    });
  } catch (error) {
    // Broken connections are not the release's fault; whoever comes next goes on with it.
    if (release === undefined || !isOfTheRelease(error)) throw error;
    failed(error, release);
    await pool.query('update unheld set failure = $2 where release_key = $1', [release, (error as Error).message]);
    return true;
  }
}

async function lapse(pool: Pool, today: string): Promise<boolean> {
  return transaction(pool, async (client) => {
    await client.query('begin');
    await takeTurn(client);
    const keys = await overdue(client, today, lapsedAtOnce);
    await refreshStatus(client, keys, today, null);
    const sent = keys.length > 0 ? [client.query('select bump_revision()')] : [];
    await inOrder([...sent, client.query('commit')]);
    return keys.length === lapsedAtOnce;
  });
}
