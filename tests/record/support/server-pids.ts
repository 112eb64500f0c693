import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The processes of PostgreSQL that work in a data folder: its server and the server's children. */
export function serversOn(dataFolder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`) === join(dataFolder, 'postgres');
      } catch {
        return false;
      }
    });
}

/** The server itself, null where none is. */
export function serverOn(dataFolder: string): number | null {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

/** Waits until no PostgreSQL works in the folder; gives how long that took, in milliseconds. */
export async function untilNoServer(dataFolder: string, patience = 10_000): Promise<number> {
  const start = performance.now();
  while (serversOn(dataFolder).length > 0) {
    if (performance.now() - start > patience) throw new Error(`PostgreSQL still runs on ${dataFolder}`);
    await sleep(5);
  }
  return performance.now() - start;
}
