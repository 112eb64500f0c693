import { mkdirSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { YakusokuError } from '../../model/errors.ts';
import { writeAccess } from './access.ts';
import { findBinaries } from './binaries.ts';
import { clusterOf, ensureCluster } from './cluster.ts';
import { ensureDatabase } from './database.ts';
import { keepRunning } from './keep-running.ts';
import { launch } from './launch.ts';
import { endLeftoverServer } from './leftover.ts';
import { lockFolder, ownerOf, type Lock, type Owner } from './lock.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { serverUser } from './system-user.ts';

export interface Server {
  /** Where clients connect to. */
  readonly socketFolder: string;
  /** The server's process; null when another Yakusoku process runs it. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder (made if need be), on a socket of its own that only this user can use.
 *
 * When another live process has the folder: `refuse` throws `record-in-use` naming it, `join` connects to the
 * server that it runs (`yakusoku add` beside a running site). What a killed process left is put right.
 */
export async function startServer(dataFolder: string, whenInUse: 'refuse' | 'join'): Promise<Server> {
  const folder = makeDataFolder(dataFolder);
  const answer = await lockFolder(folder);
  if (!answer.taken) {
    if (whenInUse === 'join') return joinOwner(folder, answer.owner);
    throw inUse(folder, answer.owner);
  }
  try {
    return await startOn(folder, answer.taken, answer.left);
  } catch (error) {
    answer.taken.release();
    throw error;
  }
}

function makeDataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new YakusokuError('record-unusable', `${path} is a file: give a folder for the record (YAKUSOKU_DATA)`, {
        cause: error,
      });
    throw new YakusokuError('record-unusable', `the data folder cannot be made: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function inUse(folder: string, owner: Owner): YakusokuError {
  return new YakusokuError(
    'record-in-use',
    `${folder} is in use by another Yakusoku (process ${owner.pid}): stop that one first, or give this one a folder of its own with YAKUSOKU_DATA`,
  );
}

async function startOn(dataFolder: string, lock: Lock, left: Owner | null): Promise<Server> {
  const cluster = clusterOf(dataFolder);
  const user = serverUser(cluster);
  await endLeftoverServer(cluster);
  if (left?.socketFolder) removeSocketFolder(left.socketFolder);
  const binaries = findBinaries(user);
  ensureCluster(cluster, binaries, user);
  writeAccess(cluster, user);
  const socketFolder = makeSocketFolder(dataFolder, user);
  const server = await keepRunning(() => launch({ dataFolder, cluster, socketFolder, binaries, user })).catch(
    (error: unknown) => {
      removeSocketFolder(socketFolder);
      throw error;
    },
  );
  const stop = async () => {
    await server.stop();
    removeSocketFolder(socketFolder);
    lock.release();
  };
  try {
    await ensureDatabase(socketFolder);
    lock.publish(socketFolder);
    return { socketFolder, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Connects to the server of the process that has the folder, once it has started it. */
async function joinOwner(folder: string, owner: Owner): Promise<Server> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const now = ownerOf(folder);
    if (now?.pid !== owner.pid) break;
    if (now.socketFolder) return { socketFolder: now.socketFolder, pid: null, stop: async () => {} };
    await sleep(50);
  }
  throw inUse(folder, owner);
}
