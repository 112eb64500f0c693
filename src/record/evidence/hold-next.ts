import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { inOrder, transaction } from '../commands/transaction.ts';
import { contradictionsOf, keepContradictions, type Contradiction } from '../desk/contradictions.ts';
import type { Tables } from '../tables.ts';
import { takeTurn } from '../things/settle/changes.ts';
import { takeUp, type Leave, type Queue } from '../things/settle/take-up.ts';
import { ask, holdRelease } from './hold-release.ts';
import { laterRelease } from './later-release.ts';
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
    read: async (keys) => {
      const releases = await readRecorded(db, keys);
      const contradictions = await contradictionsOf(
        db,
        releases.filter((release) => release !== null),
      );
      return releases.map((release) => ({ release, contradictions: contradictions.get(release?.key ?? '') ?? [] }));
    },
    work: (client, reads, leave) => holdInTurn(client, reads, options.today(), leave),
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

/**
 * Holds releases one after another. While one is weighed the database is asked about the next, unless that is the same in
 * another language: what is proposed for the one is not for the other.
 */
async function holdInTurn(
  client: PoolClient,
  reads: readonly Promise<Read>[],
  today: string,
  leave: Leave,
): Promise<void> {
  let ahead: Asked | null = null;
  for (const [place, read] of reads.entries()) {
    const { release, contradictions } = await read;
    if (!release) continue;
    const asked: Asked = ahead ?? ask(client, release, laterRelease(release));
    const next = (await reads[place + 1])?.release ?? null;
    const cut = next && next.group !== release.group ? laterRelease(next) : null;
    const answers = await asked;
    ahead = next && cut ? ask(client, next, cut) : null;
    ahead?.catch(() => {});
    await holdRelease(client, release, answers, today, leave);
    leave(keepContradictions(client, release, contradictions));
  }
}

type Asked = ReturnType<typeof ask>;

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
