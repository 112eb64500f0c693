import { chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
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
 * closed to the server's user, as its own working folder, which needs no way through the folders above. PostgreSQL
 * before 16 leaves its working folder for a moment when it starts, and does not find back; then the data folder,
 * which is ours, is opened for passing through, and a folder above that is closed is an error.
 */
export function folderFor(user: SystemUser | null, folder: string, major: number): string {
  if (canReach(user, folder, 'enter')) return folder;
  if (major >= 16 && statSync('/proc/self/cwd', { throwIfNoEntry: false })) return '/proc/self/cwd';
  const dataFolder = dirname(folder);
  chmodSync(dataFolder, 0o711);
  if (canReach(user, folder, 'enter')) return folder;
  throw new YakusokuError(
    'record-unusable',
    `PostgreSQL does not run as root, and its user cannot enter ${dataFolder}: put the data where everybody can go, with YAKUSOKU_DATA=/var/lib/yakusoku, or open the folders above (chmod o+x)`,
  );
}

/** PostgreSQL's socket path must fit in 107 bytes, on some systems in 103. */
export function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 103;
}
