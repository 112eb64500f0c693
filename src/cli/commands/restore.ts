import { createReadStream, statSync } from 'node:fs';
import { YakusokuError } from '../../model/errors.ts';
import { restoreRecord } from '../../record/open.ts';
import { ownPlace } from '../own-place.ts';
import { rowBar } from '../print/row-bar.ts';

/** `yakusoku restore`: puts a backup into an empty record, all of it or nothing. */
export async function restoreCommand(file: string): Promise<void> {
  const input = file === '-' ? process.stdin : await opened(file);
  const bar = rowBar('Restoring');
  try {
    const { rows, tables, at } = await restoreRecord(ownPlace(), input, bar.progress);
    bar.stop();
    process.stdout.write(`restored: the record as it was at ${at.toISOString()} (${tables} tables, ${rows} rows)\n`);
  } finally {
    bar.stop();
    input.destroy();
  }
}

async function opened(file: string) {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new YakusokuError('unreadable-file', `${file} is a folder; give the backup in it`);
  const stream = createReadStream(file);
  await new Promise<void>((ready, fail) => {
    stream.once('open', () => ready());
    stream.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ENOENT'
          ? new YakusokuError('no-such-file', `there is no file ${file}`, { cause: error })
          : new YakusokuError('unreadable-file', `${file} cannot be read: ${error.message}`, { cause: error }),
      ),
    );
  });
  return stream;
}
