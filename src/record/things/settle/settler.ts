import type { Pool } from 'pg';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import { loadReleases, type Loaded } from './load-release.ts';
import type { Pool as Things } from './pool.ts';
import { Remembered } from './remembered.ts';
import { settleReleases } from './settle-release.ts';
import { taker, type Queue } from './take-up.ts';

/** With so many things in memory the next transaction begins with none. */
const mostKept = 20_000;

export interface Settler {
  /** There may be work: begins it, if it is not under way. */
  wake(): void;
  /** Resolves when nothing waits any more, whichever process has done it. */
  settled(): Promise<void>;
  /** Stops after the releases under way. */
  close(): Promise<void>;
}

/**
 * Settles what was recorded, some releases a transaction, in the order of recording. Several processes may do so on one
 * record: each takes its turn at the next releases that wait. What a killed one has left is taken up by the others, or
 * at the next start. What is known of things stays in memory from one transaction to the next while the record's revision
 * says that nothing else has changed: nine in ten of those that a release may speak of were asked for shortly before.
 * `pool` is for changing things, `lookers` and `readers` for looking things up and reading meanwhile.
 */
export function makeSettler(
  { pool, lookers, readers }: { readonly pool: Pool; readonly lookers: Pool; readonly readers: Pool },
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
  const remembered = new Remembered<Things>();
  const queue: Queue<Loaded> = {
    table: 'unsettled',
    order: 'key',
    read: (releases) => loadReleases(readers, releases),
    work: async (client, releases, leave, revision) => {
      const known = remembered.takeAt(revision, client);
      const looking = await lookers.connect();
      try {
        const things = await settleReleases({ client, looking }, known, await Promise.all(releases), vocabulary, leave);
        remembered.after(things && things.size < mostKept ? things : null, client);
        looking.release();
      } catch (error) {
        looking.release(true);
        throw error;
      }
    },
    committed: (revision) => remembered.committed(revision),
    failed: told.failed,
  };
  const takeUp = taker({ pool, readers }, queue);
  const drain = async () => {
    do {
      state.again = false;
      let any = false;
      while (!state.closed && ((await takeUp()) || (await afterwards()))) any = true;
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
