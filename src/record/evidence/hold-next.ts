import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { inOrder, together, transaction } from '../commands/transaction.ts';
import { contradictionsOf, keepContradictions, type Contradiction } from '../desk/contradictions.ts';
import type { Tables } from '../tables.ts';
import { takeTurn } from '../things/settle/changes.ts';
import { Remembered } from '../things/settle/remembered.ts';
import { taker, type Leave, type Queue } from '../things/settle/take-up.ts';
import { ask, heldBefore, holdRelease, type Answers } from './hold-release.ts';
import { KnownPromises } from './known-promises.ts';
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
export function makeHolder(
  { pool, readers }: { readonly pool: Pool; readonly readers: Pool },
  db: Kysely<Tables>,
  options: HolderOptions,
): () => Promise<boolean> {
  let lapsedOn = '';
  const remembered = new Remembered<KnownPromises>();
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
    work: async (client, reads, leave, revision) => {
      const known = remembered.takeAt(revision, client) ?? new KnownPromises();
      await holdInTurn(client, reads, options.today(), leave, known);
      remembered.after(known.holds ? known : null, client);
    },
    committed: (revision) => remembered.committed(revision),
    failed: options.failed,
  };
  const takeUp = taker({ pool, readers }, queue);
  return async () => {
    if (await takeUp()) return true;
    const today = options.today();
    if (lapsedOn === today) return false;
    const more = await lapse(pool, today);
    if (!more) lapsedOn = today;
    return more;
  };
}

/** The database is asked about so many releases ahead of the one that is weighed. */
const askedAhead = 6;

/**
 * Holds releases one after another. The database is asked about some of them ahead, so that it looks things up for the
 * later ones while the earlier ones are weighed. What is held already of one that is the same as an earlier one in another
 * language is asked again when its turn comes: what is proposed for the one is not for the other.
 */
async function holdInTurn(
  client: PoolClient,
  reads: readonly Promise<Read>[],
  today: string,
  leave: Leave,
  known: KnownPromises,
): Promise<void> {
  const ahead: Promise<Answers | null>[] = [];
  const groups = new Set<string>();
  const underWay: Promise<void>[] = [];
  for (const [place, read] of reads.entries()) {
    while (ahead.length < Math.min(reads.length, place + askedAhead)) {
      const { release } = (await reads[ahead.length]) as Read;
      const asked = release ? ask(client, release, laterRelease(release), known) : Promise.resolve(null);
      // Its fault is heard when its turn comes.
      asked.catch(() => {});
      ahead.push(asked);
      // What was asked leaves before the next one is cut into sentences.
      await setImmediate();
    }
    const { release, contradictions } = await read;
    const answers = await ahead[place];
    if (!release || !answers) continue;
    const anew = groups.has(release.group) ? await heldBefore(client, release) : {};
    groups.add(release.group);
    const held = holdRelease(client, release, { ...answers, ...anew }, today, leave);
    held.catch(() => {});
    underWay.push(held);
    leave(keepContradictions(client, release, contradictions));
  }
  await together(underWay);
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
