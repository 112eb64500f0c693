import { mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeAccess } from '../../../src/record/server/access.ts';
import type { Binaries } from '../../../src/record/server/binaries.ts';
import { clusterOf, ensureCluster } from '../../../src/record/server/cluster.ts';
import { ensureDatabase } from '../../../src/record/server/database.ts';
import { launch } from '../../../src/record/server/launch.ts';
import { makeSocketFolder } from '../../../src/record/server/socket-folder.ts';
import { serverUser } from '../../../src/record/server/system-user.ts';

/** PostgreSQL's programs of a folder, such as /usr/lib/postgresql/15/bin. */
export function binariesIn(folder: string): Binaries {
  const postgres = join(folder, 'postgres');
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = Number(/\(PostgreSQL\) (?<major>\d+)/.exec(stdout)?.groups?.['major']);
  if (!(major >= 15)) throw new Error(`${folder} holds no PostgreSQL 15 or newer`);
  return { postgres, initdb: join(folder, 'initdb'), major };
}

/** Starts the PostgreSQL of a folder on a data folder, set up as the program sets up its own. */
export async function startChosen(dataFolder: string, binaries: Binaries) {
  mkdirSync(dataFolder, { recursive: true });
  const cluster = clusterOf(dataFolder);
  const user = serverUser(cluster);
  ensureCluster(cluster, binaries, user);
  writeAccess(cluster, user);
  const socketFolder = makeSocketFolder(dataFolder, user);
  const running = await launch({ dataFolder, cluster, socketFolder, binaries, user });
  await ensureDatabase(socketFolder);
  return { socketFolder, pid: running.pid, stop: () => running.stop() };
}
