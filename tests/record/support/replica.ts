import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from '../../../src/record/server/binaries.ts';
import { clusterOf } from '../../../src/record/server/cluster.ts';
import { launch, type Running } from '../../../src/record/server/launch.ts';
import { makeSocketFolder } from '../../../src/record/server/socket-folder.ts';
import { serverUser } from '../../../src/record/server/system-user.ts';

export interface Replica extends Running {
  readonly databaseUrl: string;
}

/**
 * A streaming replica of a server of ours: a copy of its files taken between pg_backup_start and pg_backup_stop, and a
 * second server that follows the first one's log.
 *
 * @param primary data folder of the server, and where it listens
 * @param dataFolder a new one
 */
export async function startReplica(
  primary: { readonly dataFolder: string; readonly socketFolder: string },
  dataFolder: string,
): Promise<Replica> {
  const from = clusterOf(primary.dataFolder);
  const to = clusterOf(dataFolder);
  const user = serverUser(from);
  mkdirSync(dataFolder, { recursive: true });
  const client = new Client({ host: primary.socketFolder, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await allowReplica(primary, client);
    await client.query(`select pg_backup_start('replica', true)`);
    cpSync(from, to, { recursive: true, filter: (path) => !path.includes(`${from}/pg_wal/`) });
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(true)');
    writeFileSync(join(to, 'backup_label'), rows[0]?.label ?? '');
  } finally {
    await client.end();
  }
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(to, name), { force: true });
  writeFileSync(join(to, 'standby.signal'), '');
  appendFileSync(join(to, 'postgresql.auto.conf'), `primary_conninfo = 'host=${primary.socketFolder} user=postgres'\n`);
  own(to, user);
  chmodSync(to, 0o700);
  const socketFolder = makeSocketFolder(dataFolder, user);
  const running = await launch({ dataFolder, cluster: to, socketFolder, binaries: findBinaries(user), user });
  return { ...running, databaseUrl: `postgres://yakusoku@/yakusoku?host=${encodeURIComponent(socketFolder)}` };
}

/** Lets a replica in: it comes over the same socket, as the user that its server runs under. Undone by a new start. */
export async function allowReplica({ dataFolder }: { readonly dataFolder: string }, client: Client): Promise<void> {
  const cluster = clusterOf(dataFolder);
  const user = serverUser(cluster);
  const name = user ? nameOf(user.uid) : userInfo().username;
  appendFileSync(join(cluster, 'pg_hba.conf'), 'local replication all peer map=yakusoku\n');
  appendFileSync(join(cluster, 'pg_ident.conf'), `yakusoku "${name}" postgres\n`);
  await client.query('select pg_reload_conf()');
}

function nameOf(uid: number): string {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.split(':')[2] === String(uid));
  return line?.split(':')[0] ?? 'nobody';
}

function own(path: string, user: { uid: number; gid: number } | null): void {
  if (!user || !existsSync(path)) return;
  chownSync(path, user.uid, user.gid);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) own(join(path, name), user);
}
