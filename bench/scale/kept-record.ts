import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { fill, type Filled } from './fill.ts';
import { multiply } from './multiply.ts';

/** More than these are not read and settled one by one: that would take days. */
export const FILLED = 20_000;

export interface KeptRecord {
  readonly record: OpenRecord;
  readonly dataFolder: string;
  /** What filling has taken; null for a record that was there. */
  readonly filled: Omit<Filled, 'record'> | null;
  /** Closes it, and removes it unless it is kept. */
  close(): Promise<void>;
}

/** A record of so many releases. With `YAKUSOKU_BENCH_DATA` it is kept there in a folder of its size, and found there again. */
export async function keptRecord(size: number, say: (text: string) => void): Promise<KeptRecord> {
  const kept = process.env['YAKUSOKU_BENCH_DATA'];
  const dataFolder = kept ? join(kept, String(size)) : mkdtempSync(join(tmpdir(), 'yakusoku-scale-'));
  const remove = () => {
    if (!kept) rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    let filled: KeptRecord['filled'] = null;
    if (!existsSync(join(dataFolder, 'postgres'))) {
      mkdirSync(dataFolder, { recursive: true });
      const { record: fresh, ...filling } = await fill(dataFolder, Math.min(size, FILLED), say);
      filled = filling;
      await fresh.close();
      if (size > FILLED) await multiply(dataFolder, Math.round(size / FILLED), say);
    }
    const record = await openRecord({ dataFolder });
    const close = async () => {
      await record.close();
      remove();
    };
    return { record, dataFolder, filled, close };
  } catch (error) {
    remove();
    throw error;
  }
}
