import { readFileSync } from 'node:fs';
import { check } from 'recheck';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesIn } from '../../src/cli/corpus.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { extract } from '../../src/extract/engine.ts';
import { grammars } from '../../src/extract/grammars.ts';
import { read } from '../../src/read/read.ts';

/** Longer patterns are alternations made from the vocabulary: a list of fixed names cannot run away. */
const LONGEST_CHECKED = 4_000;

describe('every regular expression that reading uses', () => {
  const seen = new Map<string, RegExp>();
  const native = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') as PropertyDescriptor & {
    value: RegExp['exec'];
  };

  beforeAll(() => {
    // All of match, matchAll, replace, test and split go through exec, so this sees what really runs.
    // oxlint-disable-next-line no-extend-native -- put back when the corpus has been read
    Object.defineProperty(RegExp.prototype, 'exec', {
      ...native,
      value: function (this: RegExp, text: string) {
        seen.set(`/${this.source}/${this.flags}`, this);
        return Reflect.apply(native.value, this, [text]);
      },
    });
    for (const { page, meta } of ['corpus/ca-jad', 'corpus/variety'].flatMap(casesIn))
      extract(read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url }), {
        vocabulary,
        grammars,
      });
    // oxlint-disable-next-line no-extend-native -- put back when the corpus has been read
    Object.defineProperty(RegExp.prototype, 'exec', native);
  });
  afterAll(() => {
    // oxlint-disable-next-line no-extend-native -- put back when the corpus has been read
    Object.defineProperty(RegExp.prototype, 'exec', native);
  });

  it(
    'is proved to run in linear time, or stands up to a search for an exponential attack',
    { timeout: 900_000 },
    async () => {
      const patterns = [...seen.values()].filter((regexp) => regexp.source.length <= LONGEST_CHECKED);
      expect(patterns.length).toBeGreaterThan(20);
      const verdicts = await inTurns(patterns, 2, judge);
      const proved = verdicts.filter((verdict) => verdict.said === 'proved').length;
      console.log(`${proved} of ${patterns.length} patterns proved linear, the others searched for attacks`);
      expect(verdicts.filter((verdict) => verdict.said === 'runs away').map((verdict) => verdict.what)).toEqual([]);
    },
  );
});

/**
 * The automaton proves. Where it takes too long or does not know a construct, attacks are searched for; the search
 * calls bounded repetitions polynomial that cost a constant factor, so that only an exponential attack counts there
 * (npm run bench measures what hostile text costs).
 */
async function judge({ source, flags }: RegExp): Promise<{ said: 'proved' | 'stood' | 'runs away'; what: string }> {
  const plain = flags.replaceAll(/[dgy]/g, '');
  const what = `/${source.slice(0, 160)}/${flags}`;
  const proof = await check(source, plain, { checker: 'automaton', timeout: 3_000 });
  if (proof.status === 'safe') return { said: 'proved', what };
  if (proof.status === 'vulnerable') return { said: 'runs away', what: `${what} ${proof.complexity.summary}` };
  const search = await check(source, plain, { checker: 'fuzz', timeout: 10_000 });
  const exponential = search.status === 'vulnerable' && search.complexity.type === 'exponential';
  return { said: exponential ? 'runs away' : 'stood', what: `${what} ${search.status}` };
}

async function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const turn = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return results;
}
