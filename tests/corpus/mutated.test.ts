import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../src/cli/corpus.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { extract } from '../../src/extract/engine.ts';
import { grammars } from '../../src/extract/grammars.ts';
import { anchoredLists } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';
import { dice, mutatedEdition } from '../support/mutated-text.ts';

const editions = ['corpus/ca-jad', 'corpus/variety']
  .flatMap(casesIn)
  .map(({ page, meta }) => read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url }));

describe('the rules on text that nobody would write', () => {
  it.each([1, 2, 3, 4, 5])(
    'never break, and every span slices back (2,000 texts, seed %i)',
    { timeout: 120_000 },
    (seed) => {
      const roll = dice(seed);
      let items = 0;
      for (let i = 0; i < 2_000; i++) {
        const edition = mutatedEdition(editions, roll);
        const reading = extract(edition, { vocabulary, grammars });
        for (const list of anchoredLists)
          for (const item of reading[list])
            for (const at of [item.at, ...item.also, ...('parts' in item ? Object.values(item.parts) : [])]) {
              items++;
              if (edition.text.slice(at.start, at.end) !== at.quote)
                expect.fail(`seed ${seed}, text ${i}: ${item.rule} says “${at.quote}” stands at ${at.start}–${at.end}`);
            }
      }
      expect(items).toBeGreaterThan(2_000);
    },
  );
});
