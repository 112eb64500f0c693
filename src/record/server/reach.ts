import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SystemUser } from './system-user.ts';

type Access = 'read' | 'enter';
const bits = { read: 4, enter: 1 } as const;

/**
 * Whether a user can get at a path: enter every folder above it, and read (or enter) the path itself.
 * A clone below /root (mode 0700) cannot be reached by `nobody`.
 */
export function canReach(user: SystemUser | null, path: string, access: Access): boolean {
  if (!user) return true;
  const above = dirname(path);
  return allows(user, path, access) && (above === path || canReach(user, above, 'enter'));
}

function allows(user: SystemUser, path: string, access: Access): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
  return (stats.mode & (bits[access] << shift)) !== 0;
}

/**
 * How to name a folder to a server process that is started inside it: by its path, or, where a folder above is
 * closed to the server's user, as its own working folder, which needs no way through the folders above.
 */
export function folderFor(user: SystemUser | null, folder: string): string {
  if (canReach(user, folder, 'enter') || !statSync('/proc/self/cwd', { throwIfNoEntry: false })) return folder;
  return '/proc/self/cwd';
}

/** PostgreSQL's socket path must fit in 107 bytes, on some systems in 103. */
export function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 103;
}
