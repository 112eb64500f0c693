import { readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
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

  it('runs in linear time', { timeout: 300_000 }, () => {
    expect(seen.size).toBeGreaterThan(20);
    const runaway = [...seen.values()]
      .filter((regexp) => regexp.source.length <= LONGEST_CHECKED)
      .map((regexp) => ({
        regexp,
        answer: checkSync(regexp.source, regexp.flags.replaceAll(/[dgy]/g, ''), {
          checker: 'automaton',
          timeout: 10_000,
        }),
      }))
      .filter(({ answer }) => answer.status === 'vulnerable')
      .map(
        ({ regexp, answer }) =>
          `${String(regexp).slice(0, 200)} ${answer.status === 'vulnerable' ? answer.complexity.summary : ''}`,
      );
    expect(runaway).toEqual([]);
  });
});
