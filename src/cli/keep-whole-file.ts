import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from '../platform/log.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** What readers do comes before: the program that makes the file waits for them. */
const behindReaders = 10;

export interface KeepOptions {
  /** Where the file is to be. */
  readonly path: string;
  readonly log: Log;
  /** The program itself, which is started once more to make the file. */
  readonly program: string;
  /** In milliseconds: how long after the start it is first looked for, and how old it may get. */
  readonly first?: number;
  readonly oldest?: number;
}

/**
 * Keeps a file with the whole record beside the site, never more than a day old: made by a process of its own, put in its
 * place when it is whole. Where it cannot be made the log says so, and an hour later it is tried again.
 */
export function keepWholeFile({ path, log, program, first = minute, oldest = day }: KeepOptions): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let making: Promise<void> = Promise.resolve();
  const look = () => {
    const made = statSync(path, { throwIfNoEntry: false });
    if (made === undefined || Date.now() - made.mtimeMs > oldest) making = making.then(() => make());
  };
  const make = async () => {
    if (stopping.signal.aborted) return;
    mkdirSync(dirname(path), { recursive: true });
    const draft = mkdtempSync(join(dirname(path), 'making-'));
    try {
      await exported(program, draft, stopping.signal);
      renameSync(join(draft, 'yakusoku.sqlite'), path);
      log.info('the file with the whole record is made anew', { path });
    } catch (error) {
      if (!stopping.signal.aborted) log.error('the file with the whole record could not be made', { error });
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  };
  const soon = setTimeout(look, first);
  const hourly = setInterval(look, Math.min(60 * minute, oldest));
  return {
    async stop() {
      clearTimeout(soon);
      clearInterval(hourly);
      stopping.abort();
      await making;
    },
  };
}

function exported(program: string, folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(program, ['export', '--format', 'sqlite', folder], { silent: true, signal });
    if (child.pid !== undefined) setPriority(child.pid, behindReaders);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString('utf8')}`.slice(-2_000)));
    child.stdout?.resume();
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(said || `it ended with ${code ?? 'a signal'}`)),
    );
  });
}
