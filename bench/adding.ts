import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesIn } from '../src/cli/corpus.ts';
import { vocabulary } from '../src/cli/vocabulary.ts';
import { extract } from '../src/extract/engine.ts';
import { grammars } from '../src/extract/grammars.ts';
import { read } from '../src/read/read.ts';
import type { ReleaseInput } from '../src/record/commands/release-input.ts';
import { openRecord } from '../src/record/open.ts';
import { median, round, type Section } from './section.ts';

const RELEASES = 1_000;
const ROUNDS = 3;

/**
 * Recording of releases into the embedded PostgreSQL, facts and anchors and search index and all, on a new record each
 * round. Reading and extraction happen before the clock starts in the first two rows and count in the third.
 */
export async function adding(): Promise<Section> {
  const cases = ['corpus/ca-jad', 'corpus/variety']
    .flatMap(casesIn)
    .map((c) => ({ ...c, bytes: readFileSync(c.page) }));
  const inputFor = (i: number): ReleaseInput => {
    const { bytes, meta } = cases[i % cases.length] as (typeof cases)[number];
    const edition = read({ bytes, contentType: meta.contentType, url: meta.url });
    return {
      capture: {
        bytes,
        url: `${meta.url}?n=${i}`,
        contentType: meta.contentType,
        headers: {},
        fetchedAt: new Date(meta.fetched),
      },
      edition,
      reading: extract(edition, { vocabulary, grammars }),
      source: { name: meta.issuer, credit: null, terms: null, lang: meta.lang },
      example: true,
    };
  };
  const inputs = Array.from({ length: RELEASES }, (_, i) => inputFor(i));
  const rate = async (work: (record: Awaited<ReturnType<typeof openRecord>>) => Promise<void>) => {
    const rates: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'));
      const record = await openRecord({ dataFolder });
      const began = performance.now();
      await work(record);
      rates.push(RELEASES / ((performance.now() - began) / 1000));
      await record.close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
    return median(rates);
  };
  const batches = await rate(async (record) => {
    for (let from = 0; from < RELEASES; from += 50) await record.addReleases(inputs.slice(from, from + 50));
  });
  const single = await rate(async (record) => {
    for (const input of inputs) await record.addRelease(input);
  });
  const whole = await rate(async (record) => {
    for (let i = 0; i < RELEASES; i++) await record.addRelease(inputFor(i));
  });
  return {
    title: 'Adding releases to the embedded database',
    about: `${RELEASES} releases made from the corpus, each with its facts, anchors and search index, one process; median of ${ROUNDS} new records. The bar is 150 releases/s.`,
    heads: ['how', 'releases/s', 'against one by one'],
    rows: [
      ['in batches of 50', round(batches), `${round(batches / single, 1)} ×`],
      ['one by one, a transaction each', round(single), '1.0 ×'],
      ['one by one, reading and extraction included', round(whole), `${round(whole / single, 1)} ×`],
    ],
  };
}
