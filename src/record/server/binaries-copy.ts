import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeLibraryLinks } from './package-links.ts';
import { canReach } from './reach.ts';
import type { SystemUser } from './system-user.ts';

const manifestSchema = z.object({ version: z.string() });

/**
 * A copy of the packaged binaries (60 MB) where the server's user can read them: needed once where the project
 * lies below a folder that only root can enter, or where npm ran with scripts disabled in a folder that we may
 * not write to. Made beside its place and moved there, so that a copy is whole or not there.
 */
export function readableCopy(native: string, user: SystemUser | null): string {
  const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')));
  const name = `postgres-${version}-${process.arch}-${statSync(join(native, 'bin', 'postgres')).size}`;
  const reasons: string[] = [];
  for (const cache of cacheFolders(user)) {
    try {
      mkdirSync(cache, { recursive: true, mode: 0o755 });
    } catch (error) {
      reasons.push((error as Error).message);
      continue;
    }
    if (!isOurs(cache)) continue;
    const copy = join(cache, name);
    if (!existsSync(copy)) makeCopy(native, copy);
    if (canReach(user, join(copy, 'share', 'postgresql', 'postgres.bki'), 'read')) return copy;
  }
  throw new Error(`no folder for a copy of PostgreSQL's programs that its user can read (${reasons.join('; ')})`);
}

function cacheFolders(user: SystemUser | null): string[] {
  return user
    ? ['/var/cache/yakusoku', '/var/lib/yakusoku/cache', join(tmpdir(), 'yakusoku-cache'), '/tmp/yakusoku-cache']
    : [join(homedir(), '.cache', 'yakusoku'), join(tmpdir(), `yakusoku-cache-${process.getuid?.()}`)];
}

/** Programs are run from there: a folder that another user made or can write to would be theirs to swap. */
function isOurs(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}

function makeCopy(native: string, copy: string): void {
  const draft = `${copy}.${process.pid}`;
  try {
    copyReadable(native, draft);
    makeLibraryLinks(draft);
    renameSync(draft, copy);
  } catch (error) {
    // Another process may have put the same copy there first.
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Links are left out: they are made anew from the package's list. */
function copyReadable(from: string, to: string): void {
  const stats = lstatSync(from);
  if (stats.isDirectory()) {
    mkdirSync(to, { recursive: true });
    chmodSync(to, 0o755);
    for (const name of readdirSync(from)) copyReadable(join(from, name), join(to, name));
  } else if (stats.isFile()) {
    copyFileSync(from, to);
    chmodSync(to, dirname(from).endsWith('bin') ? 0o755 : 0o644);
  }
}
