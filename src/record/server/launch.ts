import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { YakusokuError } from '../../model/errors.ts';
import { tellsOfNoRoom } from '../no-room.ts';
import { bareEnvironment } from './bare-environment.ts';
import type { Binaries } from './binaries.ts';
import { folderFor } from './reach.ts';
import { serverSettings } from './settings.ts';
import type { SystemUser } from './system-user.ts';
import { startWatchdog } from './watchdog.ts';

export interface Place {
  readonly dataFolder: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
}

export interface Running {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server's process with its watchdog, and waits until it takes connections. */
export async function launch(place: Place): Promise<Running> {
  const { dataFolder, cluster, socketFolder, binaries, user } = place;
  const named = folderFor(user, cluster, binaries.major);
  const watchdog = await startWatchdog(user, socketFolder);
  const logPath = join(dataFolder, 'postgres.log');
  const log = openLog(logPath);
  const begins = fstatSync(log).size;
  const child = spawn(binaries.postgres, ['-D', named, ...serverSettings(socketFolder, named, dataFolder)], {
    ...user,
    cwd: cluster,
    env: bareEnvironment,
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C in a terminal is for this program, which then stops the server in good order.
    detached: true,
  });
  closeSync(log);
  if (child.pid) watchdog.watch(child.pid);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => watchdog.dismiss());
  const stop = async () => {
    child.ref();
    child.kill('SIGINT');
    // A server that hangs is ended the hard way; it recovers at the next start, as after a power cut.
    const impatience = setTimeout(() => child.kill('SIGQUIT'), 20_000);
    await ended;
    clearTimeout(impatience);
  };
  try {
    await ready(child, cluster, () => lastWords(logPath, begins));
  } catch (error) {
    await stop();
    throw error;
  }
  child.unref();
  return { pid: child.pid ?? 0, ended, stop };
}

/** The server's log, begun anew when it has grown past a megabyte. */
function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > 2 ** 20 ? 'w' : 'a', 0o600);
}

/** Waits until the server takes connections, however long it has to recover; its end is an error. */
async function ready(child: ChildProcess, cluster: string, said: () => string): Promise<void> {
  if (child.pid === undefined) {
    const [error] = (await once(child, 'error')) as [Error];
    throw new YakusokuError('record-unusable', `PostgreSQL did not start: ${error.message}`, { cause: error });
  }
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new YakusokuError('record-unusable', `PostgreSQL did not start: ${said() || silently(child)}`);
    const lines = postmasterFile(cluster);
    // A replica that takes readers says “standby”.
    if (Number(lines[0]) === child.pid && /^(?:ready|standby)$/.test(lines[7]?.trim() ?? '')) return;
    await sleep(5);
  }
}

/** The lines of `postmaster.pid`; none while it is not there: a recovering server takes a dead one's away first. */
function postmasterFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A server that could not even write why: there is no room for its log, or somebody has ended it. */
const silently = ({ signalCode, exitCode }: ChildProcess): string =>
  signalCode === null
    ? `it ended with status ${exitCode} and could not say why; look whether the data folder can be written`
    : `it was ended by ${signalCode}; look at the limits of this process (ulimit -a)`;

/** What a server has last said of itself since it was started; nothing where it said nothing. */
function lastWords(logPath: string, begins: number): string {
  const said = readFileSync(logPath).subarray(begins).toString().trimEnd();
  if (said === '') return '';
  if (tellsOfNoRoom(said)) return `there is no room on the disk; make some and start again (more in ${logPath})`;
  const lines = said.split('\n');
  const line = lines.findLast((text) => /FATAL|PANIC/.test(text)) ?? lines.at(-1) ?? '';
  return `${line.replace(/^.{0,60}(?:FATAL|PANIC): +/, '')} (more in ${logPath})`;
}
