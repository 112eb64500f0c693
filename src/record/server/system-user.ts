import { existsSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';

/** A user of the machine that the database server can run under. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom to run PostgreSQL as: null for the user that runs this program. PostgreSQL refuses root, so root runs it
 * under the user that already owns the cluster, else under `nobody`; no user is created on the machine.
 */
export function serverUser(cluster: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  // initdb looks its user id up by name, so an id without an entry here would not do.
  const entry = /^nobody:[^:\n]*:(?<uid>\d+):(?<gid>\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))?.groups;
  if (entry) return { uid: Number(entry['uid']), gid: Number(entry['gid']) };
  throw new YakusokuError(
    'record-unusable',
    'PostgreSQL does not run as root, and this machine has no user “nobody” to run it under: start as another user, or set DATABASE_URL',
  );
}

/** The name of the user that runs this program: PostgreSQL asks the kernel for it and lets nobody else in. */
export function ownName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new YakusokuError(
      'record-unusable',
      `user id ${process.getuid?.()} has no name on this machine (/etc/passwd), and PostgreSQL needs one: start as a named user or as root, or set DATABASE_URL`,
      { cause: error },
    );
  }
}
