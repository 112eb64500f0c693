import { createReadStream, statSync, type ReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { YakusokuError } from '../../model/errors.ts';
import { importedLine } from '../../record/backup/export-lines.ts';
import type { ReleaseInput } from '../../record/commands/release-input.ts';
import type { OpenRecord } from '../../record/open.ts';
import { openOwnRecord } from '../open-record.ts';
import { rowBar } from '../print/row-bar.ts';
import { tellFailure } from './tell-failure.ts';

/** Lines that are recorded together; one that is refused does not hold up the others. */
const batchSize = 25;

/**
 * `yakusoku import`: records the lines of an export. What is in the record already is left as it is, so that an import
 * that broke off is simply run again.
 */
export async function importCommand(file: string): Promise<void> {
  const known = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
  if (file !== '-' && !known) throw new YakusokuError('no-such-file', `there is no file ${file}`);
  if (known?.isDirectory())
    throw new YakusokuError('unreadable-file', `${file} is a folder; give the file in it, such as releases.ndjson`);
  const record = await openOwnRecord({ join: true });
  const bar = rowBar('Importing');
  try {
    const input = known ? createReadStream(file) : process.stdin;
    const counts = await importLines(record, input, (done) => {
      if (known) bar.progress(done, (done * known.size) / Math.max(1, (input as ReadStream).bytesRead), 'releases');
    });
    bar.stop();
    await record.settled();
    const told = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
    process.stdout.write(`${told.join(', ') || 'nothing to import'}\n`);
  } finally {
    bar.stop();
    await record.close();
  }
}

async function importLines(
  record: OpenRecord,
  input: NodeJS.ReadableStream,
  done: (lines: number) => void,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let batch: ReleaseInput[] = [];
  let number = 0;
  const keep = async () => {
    for (const result of await record.addReleases(batch)) {
      counts[result.status] = (counts[result.status] ?? 0) + 1;
      if (result.status === 'refused') tellFailure(new YakusokuError('record-refused', result.reason));
    }
    batch = [];
    done(number);
  };
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      batch.push(importedLine(line, number));
      if (batch.length === batchSize) await keep();
    }
  } finally {
    // Of a file that was cut off, what stands before the cut is recorded.
    await keep();
  }
  return counts;
}
