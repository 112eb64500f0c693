import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { recordRole } from './server/access.ts';
import { clusterOf } from './server/cluster.ts';
import { startServer, type Server } from './server/start.ts';

/** Where the record is: a PostgreSQL (15 or newer) of the operator's, or one of ours on a folder. */
export type RecordPlace =
  | {
      readonly databaseUrl: string;
      /** A streaming replica of it: pages are read from there, also while the primary is away. */
      readonly replicaUrl?: string | null;
    }
  | {
      readonly dataFolder: string;
      /**
       * When another process has the folder: `refuse` (the default) throws `record-in-use`; `join` uses the
       * server that it runs, as `yakusoku add` does beside a running site.
       */
      readonly whenInUse?: 'refuse' | 'join';
    };

/** Whether a data folder holds a record; what this user cannot look into may be one. */
export function hasRecord(dataFolder: string): boolean {
  try {
    statSync(join(clusterOf(dataFolder), 'PG_VERSION'));
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Starts the database if it is ours; says how to connect. */
export async function reach(place: RecordPlace): Promise<{ server: Server | null; config: PoolConfig }> {
  const server = 'databaseUrl' in place ? null : await startServer(place.dataFolder, place.whenInUse ?? 'refuse');
  const config: PoolConfig =
    'databaseUrl' in place
      ? { connectionString: place.databaseUrl }
      : { host: server?.socketFolder ?? '', port: 5432, user: recordRole, database: recordRole };
  return { server, config: { ...config, application_name: `yakusoku ${process.env['YAKUSOKU_VERSION'] ?? '0'}` } };
}
