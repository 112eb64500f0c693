import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { tellsOfNoRoom } from '../no-room.ts';
import { bareEnvironment } from './bare-environment.ts';
import type { Binaries } from './binaries.ts';
import { folderFor } from './reach.ts';
import type { SystemUser } from './system-user.ts';

/** Where PostgreSQL's own files are within a data folder. */
export const clusterOf = (dataFolder: string) => join(dataFolder, 'postgres');

/**
 * Makes the database cluster of a data folder if it has none: UTF-8, locale C (order and case never depend on
 * the machine's settings; we fold text ourselves), with checksums, and closed to connections until `access.ts`
 * opens it. Made beside its place and moved there: killed half-way, the next start makes it anew.
 */
export function ensureCluster(cluster: string, binaries: Binaries, user: SystemUser | null): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const made = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
    if (made === binaries.major) return;
    throw new YakusokuError(
      'record-unusable',
      `${cluster} was made by PostgreSQL ${made}, and the one here is ${binaries.major}: start it with version ${made}, or begin a new data folder (YAKUSOKU_DATA)`,
    );
  }
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (user) chownSync(draft, user.uid, user.gid);
  const options = ['--encoding=UTF8', '--no-locale', '--auth=reject', '--no-instructions', '--username=postgres'];
  const run = spawnSync(binaries.initdb, ['-D', folderFor(user, draft, binaries.major), ...options], {
    ...user,
    cwd: draft,
    env: bareEnvironment,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new YakusokuError(
      'record-unusable',
      `the database could not be made in ${cluster}: ${run.error?.message ?? whyOf(run.stderr)}`,
    );
  }
  renameSync(draft, cluster);
}

/** The line of initdb's messages that says what went wrong, without the hints after it. */
function whyOf(messages: string): string {
  if (tellsOfNoRoom(messages)) return 'there is no room on the disk; make some and run it again';
  const lines = messages.trim().split('\n');
  return lines.find((line) => /error|fatal/i.test(line)) ?? (lines.at(-1) || 'initdb failed');
}
