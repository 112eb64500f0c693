import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { YakusokuError } from '../model/errors.ts';
import { keepingPlans } from './kept-plans.ts';
import { OnePiece } from './one-piece.ts';
import { readingPool, type ReadingPool } from './replica/reading-pool.ts';
import { sharedJourneys } from './shared-journey.ts';
import type { Tables } from './tables.ts';
import { hasNoRoom } from './no-room.ts';
import { byIndexOnly } from './things/settle/changes.ts';

/** Each may take the database for a while; the others wait in line. */
export const searchesAtOnce = 5;
/** Of those that send ahead, so that searches leave as many to pages. */
const questionsAtOnce = 2 * searchesAtOnce;

/** The connections of one process to the record. */
export interface Connections {
  readonly pool: Pool;
  /** They send statements ahead: for adding and deciding. */
  readonly writers: Pool;
  /** One connection of its own: it waits for its turn among the processes that settle. */
  readonly settlers: Pool;
  /** One that looks things up for it. */
  readonly lookers: Pool;
  /** They send questions ahead, to the replica where there is one: for searches. */
  readonly asking: ReadingPool;
  readonly replica: Pool | null;
  readonly db: Kysely<Tables>;
  /** What pages are read from: the replica where there is one. */
  readonly reads: Kysely<Tables>;
  /** The same, for what is asked of one release by its key, in no transaction: plans and journeys are shared. */
  readonly known: Kysely<Tables>;
  /** The same from the primary. */
  readonly knownHere: Kysely<Tables>;
  close(): Promise<void>;
}

/** Makes the pools; none connects before it is asked for something. */
export function openConnections(config: PoolConfig, replicaUrl: string | null): Connections {
  const pool = new Pool({ ...config, max: 10, connectionTimeoutMillis: 10_000 });
  const ahead = { ...config, connectionTimeoutMillis: 10_000, pipeline: true, stream: () => new OnePiece() };
  const writers = new Pool({ ...ahead, max: 4 });
  const settlers = new Pool({ ...ahead, max: 1 });
  const lookers = new Pool({ ...ahead, max: 1 });
  const replica =
    replicaUrl === null
      ? null
      : new Pool({ ...config, connectionString: replicaUrl, max: 10, connectionTimeoutMillis: 3_000 });
  const askers = new Pool({ ...ahead, max: questionsAtOnce });
  const away =
    replicaUrl === null
      ? null
      : new Pool({ ...ahead, connectionString: replicaUrl, max: questionsAtOnce, connectionTimeoutMillis: 3_000 });
  for (const each of [pool, writers, settlers, lookers, askers, replica, away].filter((one) => one !== null)) {
    // A connection that breaks fails what is under way on it, and is replaced at the next use. That it broke is
    // also told by events, of the pool while it is idle and of the client otherwise; unheard they end the program.
    each.on('error', () => {});
    each.on('connect', (client) => client.on('error', () => {}));
  }
  lookers.on('connect', (client) => void byIndexOnly(client, 'connection').catch(() => {}));
  // Asked by name, a statement is planned once, for whatever it is asked for.
  for (const each of [askers, away])
    each?.on('connect', (client) => void client.query(`set plan_cache_mode = 'force_generic_plan'`).catch(() => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const reading = replica ? readingPool(replica, pool) : pool;
  const reads = replica ? new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }) }) : db;
  const asking = away ? readingPool(away, askers) : askers;
  const byKey = (from: PostgresPool) =>
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: sharedJourneys(keepingPlans(from)) }) });
  const knownHere = byKey(askers);
  const known = away ? byKey(asking) : knownHere;
  return {
    pool,
    writers,
    settlers,
    lookers,
    asking,
    replica,
    db,
    reads,
    known,
    knownHere,
    async close() {
      await settlers.end();
      await lookers.end();
      await away?.end();
      await askers.end();
      if (reads !== db) await reads.destroy();
      await writers.end();
      await db.destroy();
    },
  };
}

/** Throws `record-unusable` for a PostgreSQL that is too old. */
export async function checkVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>('show server_version_num');
  const number = Number(Object.values(rows[0] ?? {})[0]);
  if (number >= 150_000) return;
  throw new YakusokuError(
    'record-unusable',
    `the database is PostgreSQL ${Math.floor(number / 10_000)}, and 15 or newer is needed`,
  );
}

/** Why a database cannot be reached, in words where there are some. */
export function whyUnreachable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'no PostgreSQL answers there; is it running?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no host of that name is known';
  return hasNoRoom(error) ? 'the disk is full; make room and start again' : message;
}
