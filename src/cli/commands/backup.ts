import { statSync } from 'node:fs';
import { constants, createZstdCompress } from 'node:zlib';
import { openOwnRecord } from '../open-record.ts';
import { rowBar } from '../print/row-bar.ts';
import { writeNewFile } from './write-file.ts';

/** `yakusoku backup`: the whole record in one file, of one moment, while the site runs on. */
export async function backupCommand(file: string): Promise<void> {
  const record = await openOwnRecord({ join: true, existing: true });
  const bar = rowBar('Backing up');
  try {
    const pack = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
    });
    await writeNewFile(file, record.backupLines(bar.progress), pack);
  } finally {
    bar.stop();
    await record.close();
  }
  if (file !== '-') process.stderr.write(`${file}: ${sizeOf(file)}\n`);
}

function sizeOf(file: string): string {
  const { size } = statSync(file);
  return size < 2 ** 20 ? `${Math.ceil(size / 2 ** 10)} kB` : `${(size / 2 ** 20).toFixed(1)} MB`;
}
