import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { YakusokuError } from '../../model/errors.ts';
import { writeAccess } from './access.ts';
import { bareEnvironment } from './bare-environment.ts';
import { findBinaries } from './binaries.ts';
import { clusterOf, ensureCluster } from './cluster.ts';
import { ensureDatabase } from './database.ts';
import { endLeftoverServer } from './leftover.ts';
import { lockFolder, ownerOf, type Lock, type Owner } from './lock.ts';
import { folderFor } from './reach.ts';
import { serverSettings } from './settings.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { serverUser } from './system-user.ts';
import { startWatchdog } from './watchdog.ts';

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

async function startOn(folder: string, lock: Lock, left: Owner | null): Promise<Server> {
  const cluster = clusterOf(folder);
  const user = serverUser(cluster);
  await endLeftoverServer(cluster);
  if (left?.socketFolder) removeSocketFolder(left.socketFolder);
  const binaries = findBinaries(user);
  ensureCluster(cluster, binaries, user);
  writeAccess(cluster, user);
  const socketFolder = makeSocketFolder(folder, user);
  const watchdog = await startWatchdog(user, socketFolder);
  const logPath = join(folder, 'postgres.log');
  const log = openSync(logPath, (statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > 2 ** 20 ? 'w' : 'a', 0o600);
  const named = folderFor(user, cluster, binaries.major);
  const child = spawn(binaries.postgres, ['-D', named, ...serverSettings(socketFolder, named, folder)], {
    ...user,
    cwd: cluster,
    env: bareEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  if (child.pid) watchdog.watch(child.pid);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    child.ref();
    child.kill('SIGINT');
    await ended;
    watchdog.dismiss();
    removeSocketFolder(socketFolder);
    lock.release();
  };
  try {
    await ready(child, cluster, logPath);
    await ensureDatabase(socketFolder);
    child.unref();
    lock.publish(socketFolder);
    return { socketFolder, pid: child.pid ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the server takes connections, however long it has to recover; its end is an error. */
async function ready(child: ChildProcess, cluster: string, logPath: string): Promise<void> {
  const failed = () =>
    new YakusokuError('record-unusable', `PostgreSQL did not start: ${lastWords(logPath)} (more in ${logPath})`);
  if (child.pid === undefined) {
    const [error] = (await once(child, 'error')) as [Error];
    throw new YakusokuError('record-unusable', `PostgreSQL did not start: ${error.message}`, { cause: error });
  }
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw failed();
    const file = join(cluster, 'postmaster.pid');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await sleep(5);
  }
}

function lastWords(logPath: string): string {
  const lines = readFileSync(logPath, 'utf8').trimEnd().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '').replace(
    /^.{0,60}(?:FATAL|PANIC): +/,
    '',
  );
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
