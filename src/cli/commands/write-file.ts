import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable, type Duplex } from 'node:stream';
import { YakusokuError } from '../../model/errors.ts';

/**
 * Writes what is given to a new file, for its owner alone: beside its place first and moved there when it is whole and
 * on the disk, so that a file of this name is never half of one. `-` is the standard output.
 *
 * @param through packs it on the way
 * @throws YakusokuError `unwritable-file` where there is one already, or no room, or no permission
 */
export async function writeNewFile(
  path: string,
  lines: AsyncIterable<string | Uint8Array>,
  through: Duplex | null,
): Promise<void> {
  const steps = [Readable.from(lines, { objectMode: false }), ...(through ? [through] : [])] as const;
  if (path === '-') {
    await pipeline([...steps, process.stdout], { end: false });
    return;
  }
  if (path === '') throw new YakusokuError('usage', 'give the name of a new file, or - for the standard output');
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.isDirectory())
    throw new YakusokuError('unwritable-file', `${path} is a folder; give the name of a new file in it`);
  if (known) throw unwritable(path, 'there is a file of that name already; give another name');
  const draft = `${path}.part`;
  try {
    await pipeline([...steps, createWriteStream(draft, { mode: 0o600 })]);
    await sync(draft);
    renameSync(draft, path);
    await sync(dirname(path));
  } catch (error) {
    takeAway(draft);
    throw unwritableFor(path, error);
  }
}

/** Takes a file away; where its folder is none there was nothing. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full; what was begun is taken away again, and the record is untouched',
  EDQUOT: 'the quota is used up; what was begun is taken away again, and the record is untouched',
  EFBIG: 'files may not grow so large here; what was begun is taken away again, and the record is untouched',
  EACCES: 'this user may not write there',
  EROFS: 'that disk is read-only',
  ENOENT: 'there is no such folder',
  EEXIST: 'what stands there for a folder is a file',
  ENOTDIR: 'what stands there for a folder is a file',
  EIO: 'the disk fails',
};

/** What SQLite says of a disk: that it fails (10), is full (13), or that the file cannot be opened (14). */
const sqliteReasons: Record<number, string> = {
  10: 'the disk is full, fails, or files may not grow so large here; what was begun is taken away again',
  13: 'the disk is full; what was begun is taken away again, and the record is untouched',
  14: 'the file cannot be made there',
};

/** The error for people that says why a file cannot be written; another fault as it is. */
export function unwritableFor(path: string, error: unknown): unknown {
  const { code, errcode = 0 } = error as NodeJS.ErrnoException & { errcode?: number };
  // Its extended codes have more in the upper bytes.
  const reason = code === 'ERR_SQLITE_ERROR' ? sqliteReasons[errcode & 255] : reasons[code ?? ''];
  return reason === undefined ? error : unwritable(path, reason, error);
}

const unwritable = (path: string, why: string, cause?: unknown) =>
  new YakusokuError('unwritable-file', `${path} cannot be written: ${why}`, { cause });
