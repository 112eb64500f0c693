import type { Pool } from 'pg';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { inOrder, transaction } from '../../commands/transaction.ts';
import { byIndexOnly, takeTurn } from './changes.ts';
import { isOfTheRelease } from './fault.ts';
import { settleRelease } from './settle-release.ts';

export interface Settler {
  /** There may be work: begins it, if it is not under way. */
  wake(): void;
  /** Resolves when nothing waits any more, whichever process has done it. */
  settled(): Promise<void>;
  /** Stops after the release under way. */
  close(): Promise<void>;
}

/**
 * Settles what was recorded, one release a transaction, in the order of recording. Several processes may do so on one
 * record: each takes its turn at the next release that waits. What a killed one has left is taken up by the others, or
 * at the next start.
 */
export function makeSettler(
  pool: Pool,
  vocabulary: Vocabulary,
  told: { readonly changed: () => Promise<void>; readonly failed: (error: unknown, release: string) => void },
  /** What is to be done when nothing waits to be settled; false where nothing is left of it. */
  afterwards: () => Promise<boolean> = async () => false,
): Settler {
  const state: { running: Promise<void> | null; again: boolean; closed: boolean } = {
    running: null,
    again: false,
    closed: false,
  };
  const drain = async () => {
    do {
      state.again = false;
      let any = false;
      while (!state.closed && ((await settleNext(pool, vocabulary, told.failed)) || (await afterwards()))) any = true;
      if (any && !state.closed) await told.changed();
    } while (state.again && !state.closed);
  };
  const wake = () => {
    state.again = true;
    if (state.running || state.closed) return;
    state.running = drain()
      // The connection broke, or the database is going down: whoever comes next goes on.
      .catch((error: unknown) => told.failed(error, ''))
      .finally(() => {
        state.running = null;
      });
  };
  return {
    wake,
    async settled() {
      wake();
      while (state.running) await state.running;
    },
    async close() {
      state.closed = true;
      await state.running;
    },
  };
}

/** Settles the next release; false where none waits. One that fails is put aside with the reason. */
async function settleNext(
  pool: Pool,
  vocabulary: Vocabulary,
  failed: (error: unknown, release: string) => void,
): Promise<boolean> {
  let release: string | undefined;
  try {
    return await transaction(pool, async (client) => {
      await client.query('begin');
      await takeTurn(client);
      await byIndexOnly(client);
      // Whoever records a new text of it holds its row until the commit: that one is settled afterwards.
      const { rows } = await client.query<{ release_key: string }>({
        name: 'settle-next',
        text: `delete from unsettled where key = (
            select key from unsettled where failure is null order by key limit 1 for update skip locked)
          returning release_key`,
      });
      release = rows[0]?.release_key;
      if (release === undefined) {
        await client.query('rollback');
        return false;
      }
      await settleRelease(client, release, vocabulary);
      await inOrder([client.query('select bump_revision()'), client.query('commit')]);
      return true;
    });
  } catch (error) {
    if (release === undefined || !isOfTheRelease(error)) throw error;
    failed(error, release);
    await pool.query('update unsettled set failure = $2 where release_key = $1', [release, (error as Error).message]);
    return true;
  }
}
