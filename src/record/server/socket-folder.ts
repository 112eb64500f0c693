import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { canReach, socketFits } from './reach.ts';
import type { SystemUser } from './system-user.ts';

const prefix = 'yakusoku-';

/**
 * A new folder for the server's socket, closed to everybody else: in the data folder where the path is short
 * enough (a socket's path has at most 107 bytes) and the server's user can get there, else a temporary one.
 */
export function makeSocketFolder(dataFolder: string, user: SystemUser | null): string {
  const own = join(dataFolder, 'socket');
  if (socketFits(own) && canReach(user, dataFolder, 'enter')) {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { mode: 0o700 });
    return handOver(own, user);
  }
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp', '/run', '/dev/shm'])) {
    if (!socketFits(join(parent, `${prefix}123456`)) || !canReach(user, parent, 'enter')) continue;
    try {
      return handOver(mkdtempSync(join(parent, prefix)), user);
    } catch {
      // Not to be written to: the next one.
    }
  }
  throw new YakusokuError(
    'record-unusable',
    'there is no folder with a short path for the database’s socket: make /tmp writable, or set TMPDIR to a short path',
  );
}

/** Takes away the folder that a killed process left; a path that is not such a folder is left alone. */
export function removeSocketFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const isOne = basename(folder) === 'socket' || basename(folder).startsWith(prefix);
  if (stats?.isDirectory() && isOne) rmSync(folder, { recursive: true, force: true });
}

function handOver(folder: string, user: SystemUser | null): string {
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}
