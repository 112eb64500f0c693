import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openOwnRecord } from '../open-record.ts';
import { rowBar } from '../print/row-bar.ts';
import { writeNewFile } from './write-file.ts';

/** `yakusoku export`: the public record as newline-delimited JSON; into a folder as its `releases.ndjson`. */
export async function exportCommand(where: string): Promise<void> {
  const isFolder = where !== '-' && statSync(where, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(where, 'releases.ndjson') : where;
  const record = await openOwnRecord({ join: true });
  const bar = rowBar('Exporting');
  try {
    await writeNewFile(file, record.exportLines(bar.progress), null);
  } finally {
    bar.stop();
    await record.close();
  }
}
