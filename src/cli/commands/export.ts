import { statSync } from 'node:fs';
import { join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { environment, openOwnRecord } from '../open-record.ts';
import { rowBar } from '../print/row-bar.ts';
import { writeNewFile } from './write-file.ts';

/**
 * `yakusoku export`: the public record as newline-delimited JSON that `import` takes, into a folder as its
 * `releases.ndjson`; with a format, in that one, as the files that the site gives.
 */
export async function exportCommand(where: string, { format }: { readonly format?: string } = {}): Promise<void> {
  const isFolder = where !== '-' && statSync(where, { throwIfNoEntry: false })?.isDirectory() === true;
  if (format !== undefined) return exportIn(format, where, isFolder);
  const file = isFolder ? join(where, 'releases.ndjson') : where;
  const record = await openOwnRecord({ join: true, existing: true });
  const bar = rowBar('Exporting');
  try {
    await writeNewFile(file, record.exportLines(bar.progress), null);
  } finally {
    bar.stop();
    await record.close();
  }
}

async function exportIn(format: string, folder: string, isFolder: boolean): Promise<void> {
  const { exportFormats } = await import('../export/formats.ts');
  if (!exportFormats.includes(format))
    throw new YakusokuError('usage', `--format ${format} is none of ${exportFormats.join(', ')}`);
  if (folder === '-' || (!isFolder && statSync(folder, { throwIfNoEntry: false }) !== undefined))
    throw new YakusokuError('usage', `${folder} is no folder: a format may have several files`);
  const { writeFormat } = await import('../export/write-formats.ts');
  const record = await openOwnRecord({ join: true, existing: true });
  try {
    const { origin } = environment();
    const version = process.env['YAKUSOKU_VERSION'] ?? '0';
    const names = await writeFormat(format, folder, { record, origin: origin ?? 'http://localhost', version });
    for (const name of names) process.stdout.write(`${join(folder, name)}\n`);
  } finally {
    await record.close();
  }
}
