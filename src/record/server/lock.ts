import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { YakusokuError } from '../../model/errors.ts';
import { isAlive, processSpace, startOf } from './process-info.ts';

const ownerSchema = z.object({
  pid: z.number().int(),
  /** When that process was started, as its machine counts. */
  started: z.string().nullable(),
  /** Where its id means something. */
  space: z.string(),
  /** Where its server listens, null until it does. */
  socketFolder: z.string().nullable(),
});
export type Owner = z.infer<typeof ownerSchema>;

export interface Lock {
  /** Tells other processes where the server listens. */
  publish(socketFolder: string): void;
  release(): void;
}

export type LockAnswer =
  | { readonly taken: Lock; /** What a killed owner left. */ readonly left: Owner | null }
  | { readonly taken: null; readonly owner: Owner };

const heartbeat = 2_000;

/**
 * Takes a data folder for this process, so that never two servers run on it. The lock of a process that is no
 * more (killed, machine switched off) is taken over; for one of another container or machine, whose processes
 * cannot be seen from here, its sign of life is waited for.
 */
export async function lockFolder(dataFolder: string): Promise<LockAnswer> {
  const path = join(dataFolder, 'yakusoku.lock');
  for (;;) {
    const mine = take(path);
    if (mine) return { taken: mine, left: null };
    const found = readOwner(path);
    if (found === 'gone') continue;
    if (found.owner && (await isLive(path, found.owner))) return { taken: null, owner: found.owner };
    if (!setAside(path, found.content)) continue;
    const lock = take(path);
    if (lock) return { taken: lock, left: found.owner };
  }
}

/** The process that holds a data folder now, null where none does. */
export function ownerOf(dataFolder: string): Owner | null {
  const found = readOwner(join(dataFolder, 'yakusoku.lock'));
  return found === 'gone' ? null : found.owner;
}

function take(path: string): Lock | null {
  const owner: Owner = { pid: process.pid, started: startOf(process.pid), space: processSpace(), socketFolder: null };
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  } catch (error) {
    throw new YakusokuError('record-unusable', `cannot write into the data folder: ${(error as Error).message}`, {
      cause: error,
    });
  }
  try {
    // A link comes into being whole or not at all; a file opened and then written could be read half-written.
    linkSync(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return null;
    if (!createAlone(path, owner)) return null;
  } finally {
    rmSync(draft, { force: true });
  }
  return lockOf(path, owner);
}

/** For file systems without links. */
function createAlone(path: string, owner: Owner): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeFileSync(file, JSON.stringify(owner));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function lockOf(path: string, owner: Owner): Lock {
  const timer = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The data folder was taken away under the running program: the server says so itself.
    }
  }, heartbeat);
  timer.unref();
  return {
    publish(socketFolder) {
      writeFileSync(`${path}.new`, JSON.stringify({ ...owner, socketFolder }), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    release() {
      clearInterval(timer);
      rmSync(path, { force: true });
    },
  };
}

function readOwner(path: string): { owner: Owner | null; content: string } | 'gone' {
  try {
    const content = readFileSync(path, 'utf8');
    try {
      return { owner: ownerSchema.parse(JSON.parse(content)), content };
    } catch {
      return { owner: null, content };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw new YakusokuError('record-unusable', `cannot read the data folder's lock: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function isLive(path: string, owner: Owner): Promise<boolean> {
  if (owner.space === processSpace()) return isAlive(owner.pid) && startOf(owner.pid) === owner.started;
  const touched = () => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  const before = touched();
  for (let waited = 0; waited < 3 * heartbeat; waited += 200) {
    await sleep(200);
    if (touched() !== before) return true;
  }
  return false;
}

/** Takes away a dead owner's lock; false where another process was faster, whose lock is then left in place. */
function setAside(path: string, content: string): boolean {
  const aside = `${path}.left.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === content) return true;
    linkSync(aside, path);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}
