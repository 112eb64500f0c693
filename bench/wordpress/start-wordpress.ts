import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { config, fpmConfig, inserting, installing, nginxConfig } from './configuration.ts';

export interface Article {
  readonly title: string;
  readonly html: string;
  /** `2025-12-20 00:00:00` */
  readonly date: string;
}

export interface Wordpress {
  readonly address: string;
  /** Their numbers, in order: an article is at `/?p=<number>`. */
  readonly insert: (articles: readonly Article[]) => number[];
  readonly stop: () => Promise<void>;
}

/** Debian's packages that a stock WordPress needs. */
export const wordpressPackages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-fpm',
  'php-mysql',
] as const;
const tree = '/usr/share/wordpress';
/** An hour of a bench is not to be lost to a server that hangs. */
const patience = { timeout: 300_000, encoding: 'utf8' } as const;

/** The newest PHP server of this machine, as Debian names it: php-fpm8.2. */
function fpmProgram(): string {
  const found = readdirSync('/usr/sbin').findLast((name) => name.startsWith('php-fpm'));
  if (!found) throw new Error('php-fpm is not installed: apt-get install php-fpm');
  return join('/usr/sbin', found);
}

/** A stock WordPress with the theme that Debian ships, on a port and in a folder of its own; stop it in any case. */
export async function startWordpress(folder: string, port: number): Promise<Wordpress> {
  const address = `http://127.0.0.1:${port}`;
  const at = (name: string) => join(folder, name);
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children) child.kill('SIGTERM');
    await sleep(1_500);
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  };
  const start = (program: string, args: readonly string[]) =>
    children.push(spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] }));
  try {
    for (const name of ['db', 'run']) mkdirSync(at(name));
    cpSync(tree, at('web'), { recursive: true, dereference: true });
    writeFileSync(at('web/wp-config.php'), config(address, at('run/db.sock')));
    writeFileSync(at('install.php'), installing(at('web'), port));
    writeFileSync(at('insert.php'), inserting(at('web'), port));
    writeFileSync(at('fpm.conf'), fpmConfig(folder));
    writeFileSync(at('nginx.conf'), nginxConfig(folder, port));
    const made = ['--no-defaults', `--datadir=${at('db')}`, '--user=root', '--auth-root-authentication-method=normal'];
    execFileSync('mariadb-install-db', [...made, '--skip-test-db'], { ...patience, stdio: 'ignore' });
    const socket = `--socket=${at('run/db.sock')}`;
    start('mariadbd', [...made.slice(0, 3), socket, '--skip-networking', `--pid-file=${at('run/db.pid')}`]);
    await until('MariaDB', () => spawnSync('mariadb', ['--no-defaults', socket, '-e', 'select 1']).status === 0);
    execFileSync('mariadb', ['--no-defaults', socket, '-e', 'create database wp character set utf8mb4'], patience);
    execFileSync('php', [at('install.php')], { ...patience, stdio: 'ignore' });
    start(fpmProgram(), ['-R', '-y', at('fpm.conf')]);
    start('nginx', ['-p', folder, '-c', at('nginx.conf')]);
    await until('WordPress', async () => (await fetch(address).catch(() => null))?.status === 200);
  } catch (error) {
    await stop();
    throw error;
  }
  const insert = (articles: readonly Article[]) =>
    execFileSync('php', [at('insert.php')], {
      ...patience,
      input: articles.map((article) => JSON.stringify(article)).join('\n'),
      maxBuffer: 64 * 1024 * 1024,
    })
      .trim()
      .split('\n')
      .map(Number);
  return { address, insert, stop };
}

async function until(what: string, ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await ready()) return;
    await sleep(500);
  }
  throw new Error(`${what} did not start within half a minute`);
}
