import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { YakusokuError } from '../../model/errors.ts';
import { importedLine } from '../../record/backup/export-lines.ts';
import type { ReleaseInput } from '../../record/commands/release-input.ts';
import type { OpenRecord } from '../../record/open.ts';
import { openOwnRecord } from '../open-record.ts';
import { tellFailure } from './tell-failure.ts';

/** Lines that are recorded together; one that is refused does not hold up the others. */
const batchSize = 25;

/**
 * `yakusoku import`: records the lines of an export. What is in the record already is left as it is, so that an import
 * that broke off is simply run again.
 */
export async function importCommand(file: string): Promise<void> {
  if (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new YakusokuError('no-such-file', `there is no file ${file}`);
  const record = await openOwnRecord({ join: true });
  try {
    const counts = await importLines(record, file === '-' ? process.stdin : createReadStream(file));
    const told = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
    process.stdout.write(`${told.join(', ') || 'nothing to import'}\n`);
  } finally {
    await record.close();
  }
}

async function importLines(record: OpenRecord, input: NodeJS.ReadableStream): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let batch: ReleaseInput[] = [];
  const keep = async () => {
    for (const result of await record.addReleases(batch)) {
      counts[result.status] = (counts[result.status] ?? 0) + 1;
      if (result.status === 'refused') tellFailure(new YakusokuError('record-refused', result.reason));
    }
    batch = [];
  };
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    batch.push(importedLine(line, number));
    if (batch.length === batchSize) await keep();
  }
  await keep();
  return counts;
}
