import { writeNewFile } from '../../../src/cli/commands/write-file.ts';
import { openRecord } from '../../../src/record/open.ts';

/** Writes a backup of the record at argument 2 to argument 3, unpacked so that it is large, and says what went wrong. */
const [, , dataFolder = '', file = ''] = process.argv;
const record = await openRecord({ dataFolder });
const said = await writeNewFile(file, record.backupLines(), null).then(
  () => 'written',
  (error: unknown) => `${(error as { code?: string }).code} ${(error as Error).message}`,
);
process.stdout.write(`${said}\n`);
await record.close();
