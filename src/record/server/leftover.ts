import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { YakusokuError } from '../../model/errors.ts';
import { commandOf, isAlive, workingFolderOf } from './process-info.ts';

/**
 * Ends a server that outlived the program that had started it (both it and its watchdog were killed, or it is
 * stopping this moment), so that the folder is free for a new one. Called by the holder of the folder's lock.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const content = readFileSync(file, 'utf8');
  const pid = Number.parseInt(content, 10);
  if (!(pid > 0) || !isAlive(pid)) return;
  if (!isServerOf(cluster, pid)) {
    // The id was given to another process since. PostgreSQL would take that for a server still running, but
    // passes over its own parent's id; the rest of the file stays, by which it finds shared memory still in use.
    writeFileSync(file, content.replace(/^\d+/, String(process.pid)));
    return;
  }
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    signalIfAlive(pid, signal);
    for (let waited = 0; waited < patience; waited += 10) {
      if (!isAlive(pid) || !existsSync(file)) return;
      await sleep(10);
    }
  }
  throw new YakusokuError('record-in-use', `a database server left over on ${cluster} (process ${pid}) does not stop`);
}

function isServerOf(cluster: string, pid: number): boolean {
  const folder = workingFolderOf(pid);
  if (folder !== null) return folder === cluster;
  const command = commandOf(pid);
  return basename(command.split(' ')[0] ?? '') === 'postgres' && command.includes(cluster);
}

function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
