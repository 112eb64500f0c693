import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inOrder, transaction } from '../commands/transaction.ts';
import { contradictionsOf, keepContradictions, type Contradiction } from '../desk/contradictions.ts';
import type { Tables } from '../tables.ts';
import { takeTurn } from '../things/settle/changes.ts';
import { takeUp, type Queue } from '../things/settle/take-up.ts';
import { holdRelease } from './hold-release.ts';
import { laterRelease, type LaterRelease } from './later-release.ts';
import { readRecorded, type RecordedRelease } from './read-recorded.ts';
import { overdue, refreshStatus } from './refresh-status.ts';

/** So many deadlines a turn, so that others have theirs in between. */
const lapsedAtOnce = 500;

export interface HolderOptions {
  /** ISO day. */
  readonly today: () => string;
  readonly failed: (error: unknown, release: string) => void;
}

/** A release with what its translations state otherwise. */
interface Read {
  readonly release: RecordedRelease | null;
  /** Its sentences, cut while the database works on the release before. */
  readonly later: LaterRelease | null;
  readonly contradictions: readonly Contradiction[];
}

/**
 * What is left to do once nothing waits to be settled: gives a function that holds the next releases against earlier
 * promises, or, once a day, says of promises whose time is over that it is; it answers false where nothing is left.
 */
export function makeHolder(pool: Pool, db: Kysely<Tables>, options: HolderOptions): () => Promise<boolean> {
  let lapsedOn = '';
  const queue: Queue<Read> = {
    table: 'unheld',
    order: 'listed, release_key',
    read: async (key) => {
      const release = await readRecorded(db, key);
      const contradictions = release ? await contradictionsOf(db, release) : [];
      return { release, later: release ? laterRelease(release) : null, contradictions };
    },
    work: async (client, _, { release, later, contradictions }) => {
      if (!release || !later) return;
      await holdRelease(client, release, later, options.today());
      await keepContradictions(client, release, contradictions);
    },
    failed: options.failed,
  };
  return async () => {
    if (await takeUp(pool, queue)) return true;
    const today = options.today();
    if (lapsedOn === today) return false;
    const more = await lapse(pool, today);
    if (!more) lapsedOn = today;
    return more;
  };
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
