import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './source-files.ts';

export interface RunningSite {
  readonly address: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Sends the signal and waits for the end; gives the exit status. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `npm start`'s program on a data folder and waits until it has printed its address; or, as `yakusoku serve`, the
 * site alone in the one process that is given, which can be killed.
 */
export function startSite(
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
  program: 'start' | 'yakusoku' = 'start',
): Promise<RunningSite> {
  const command = [join(root, 'bin', `${program}.mjs`), ...(program === 'start' ? [] : ['serve']), ...args];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
  });
  let text = '';
  return new Promise((done, fail) => {
    const see = (data: Buffer) => {
      text += data.toString();
      const address = /http:\/\/localhost:\d+/.exec(text)?.[0];
      if (address) done({ address, child, output: () => text, stop });
    };
    child.stdout.on('data', see);
    child.stderr.on('data', see);
    child.once('exit', (status) => fail(new Error(`ended with ${status} before it served:\n${text}`)));
    const stop = (signal: NodeJS.Signals = 'SIGTERM') =>
      new Promise<number | null>((ended) => {
        if (child.exitCode !== null || child.signalCode !== null) return ended(child.exitCode);
        child.once('exit', (status) => ended(status));
        child.kill(signal);
      });
  });
}
