import { chownSync, chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownName, type SystemUser } from './system-user.ts';

/** The database's superuser, for making the record's own role and database. */
export const superuser = 'postgres';
/** The role that owns the record, and the name of its database. */
export const recordRole = 'yakusoku';

/**
 * Says who may connect, at every start: the user that runs this program, and root, as the kernel itself tells
 * PostgreSQL at the other end of the socket (`peer`). No password, no network, and no other process of `nobody`.
 */
export function writeAccess(cluster: string, user: SystemUser | null): void {
  const names = [...new Set([ownName(), 'root'])];
  const roles = [superuser, recordRole];
  write(join(cluster, 'pg_hba.conf'), 'local all all peer map=yakusoku\n', user);
  write(
    join(cluster, 'pg_ident.conf'),
    names.flatMap((name) => roles.map((role) => `yakusoku "${name}" ${role}\n`)).join(''),
    user,
  );
}

function write(path: string, content: string, user: SystemUser | null): void {
  writeFileSync(path, content);
  chmodSync(path, 0o600);
  if (user) chownSync(path, user.uid, user.gid);
}
