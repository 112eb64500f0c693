import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { releases } from '../generator.ts';
import { median } from '../section.ts';

const BATCH = 50;
/** So many releases are read and extracted ahead at a time; all of a large record would not fit into memory. */
const AHEAD = 500;

/** What filling has taken; rates are medians, so that a machine that was busy for a moment does not decide. */
export interface Filled {
  readonly record: OpenRecord;
  /** Releases a second, in batches of 50, without reading and extraction. */
  readonly addingRate: number;
  /** The same over the last fifth of them. */
  readonly lastRate: number;
  /** Milliseconds a release: what things it speaks of, and which earlier promises it is evidence for. */
  readonly settling: number;
}

/** Fills a new record in the folder with so many releases; each is settled and held against earlier promises. */
export async function fill(dataFolder: string, count: number, say: (text: string) => void): Promise<Filled> {
  // Opened without the vocabulary nothing is settled meanwhile: adding is measured alone, then settling alone.
  const adding = await openRecord({ dataFolder });
  const rates: number[] = [];
  const source = releases(count);
  for (let done = 0; done < count;) {
    const ahead = [];
    while (ahead.length < Math.min(AHEAD, count - done)) {
      const next = source.next();
      if (next.done) break;
      ahead.push(next.value);
    }
    if (ahead.length === 0) break;
    for (let from = 0; from < ahead.length; from += BATCH) {
      const batch = ahead.slice(from, from + BATCH);
      const began = performance.now();
      const results = await adding.addReleases(batch);
      rates.push(batch.length / ((performance.now() - began) / 1000));
      const refused = results.find((result) => 'refused' in result);
      if (refused) throw new Error(`a release was refused: ${JSON.stringify(refused)}`);
    }
    done += ahead.length;
    if (done % 5_000 < AHEAD) say(`${done} of ${count} added, ${Math.round(median(rates.slice(-100)))} a second`);
  }
  await adding.close();
  const failures: unknown[] = [];
  let broken: unknown = null;
  const onUnsettled = (error: unknown, release: string) => {
    if (release === '') broken = error;
    else failures.push(error);
  };
  const began = performance.now();
  const record = await openRecord({ dataFolder }, { vocabulary, onUnsettled });
  await record.settled();
  const settling = (performance.now() - began) / count;
  // Settling that ended before its time would pass for a fast one.
  if (broken !== null) throw new Error('settling broke off', { cause: broken });
  if (failures.length > 0) say(`${failures.length} releases could not be settled: ${String(failures[0])}`);
  say(`${count} settled, ${settling.toFixed(1)} ms each`);
  return { record, addingRate: median(rates), lastRate: median(rates.slice(-Math.ceil(rates.length / 5))), settling };
}
