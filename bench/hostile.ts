import { readFileSync } from 'node:fs';
import { casesIn } from '../src/cli/corpus.ts';
import { vocabulary } from '../src/cli/vocabulary.ts';
import { extract } from '../src/extract/engine.ts';
import { grammars } from '../src/extract/grammars.ts';
import { read } from '../src/read/read.ts';
import { dice, mutatedEdition } from '../tests/support/mutated-text.ts';
import { median, round, type Section } from './section.ts';

const TEXTS = 10_000;
const RELEASES = 10_000;

/** What hostile text costs at the worst, and whether reading keeps memory: both over ten thousand inputs. */
export async function hostile(): Promise<Section> {
  const cases = ['corpus/ca-jad', 'corpus/variety']
    .flatMap(casesIn)
    .map((c) => ({ ...c, bytes: readFileSync(c.page) }));
  const readCase = (c: (typeof cases)[number]) =>
    read({ bytes: c.bytes, contentType: c.meta.contentType, url: c.meta.url });
  const editions = cases.map(readCase);
  const roll = dice(7);
  const costs: number[] = [];
  for (let i = 0; i < TEXTS; i++) {
    const edition = mutatedEdition(editions, roll);
    // The best of two: a pause of the machine is no cost of the text.
    const took = [0, 1].map(() => {
      const began = performance.now();
      extract(edition, { vocabulary, grammars });
      return performance.now() - began;
    });
    costs.push(Math.min(...took) / Math.max(1, edition.text.length / 1024));
  }
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  let after100 = 0;
  for (let i = 0; i < RELEASES; i++) {
    extract(readCase(cases[i % cases.length] as (typeof cases)[number]), { vocabulary, grammars });
    if (i === 99) after100 = heap();
  }
  const growth = heap() - after100;
  return {
    title: 'Hostile text and memory',
    about: `${TEXTS} texts cut, doubled and strewn with hostile characters; the bar is 50 ms a kilobyte. ${RELEASES} releases read in one process; the bar is 50 MB more than after the first 100.`,
    heads: ['what', 'figure'],
    rows: [
      ['median cost of a mutated text, ms per 1,024 characters', round(median(costs), 2)],
      ['worst cost of a mutated text, ms per 1,024 characters', round(Math.max(...costs), 1)],
      ['heap after all releases, over that after 100, MB', round(growth, 1)],
    ],
  };
}
