import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bareEnvironment } from './bare-environment.ts';
import type { SystemUser } from './system-user.ts';

/**
 * A shell that reads from a pipe whose other end only this program holds. It gets the server's process id on the
 * first line; if the pipe closes with no second line, this program is gone, killed perhaps, and the shell stops
 * the server (SIGINT: at once and cleanly). Then it takes away the folder of the socket if that is a temporary one.
 */
const script = `read -r server || exit 0
read -r done && exit 0
kill -INT "$server"
for second in 1 2 3 4 5 6 7 8 9; do [ -e "$1/.s.PGSQL.5432" ] || break; sleep 1; done
case "$1" in */yakusoku-*) rmdir "$1" ;; esac`;

export interface Watchdog {
  watch(serverPid: number): void;
  /** The server has ended; the watchdog goes too. */
  dismiss(): void;
}

export async function startWatchdog(user: SystemUser | null, socketFolder: string): Promise<Watchdog> {
  const shell = spawn('/bin/sh', ['-c', script, 'yakusoku-watchdog', socketFolder], {
    ...user,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own process group: Ctrl-C in a terminal reaches every process of the foreground one.
    detached: true,
  });
  await once(shell, 'spawn');
  shell.stdin.on('error', () => {});
  shell.unref();
  return {
    watch: (serverPid) => void shell.stdin.write(`${serverPid}\n`),
    dismiss: () => void shell.stdin.end('done\n'),
  };
}
