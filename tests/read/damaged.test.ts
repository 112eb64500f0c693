import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../src/cli/corpus.ts';
import { YakusokuError } from '../../src/model/errors.ts';
import { read } from '../../src/read/read.ts';
import { dice } from '../support/mutated-text.ts';
import { expectWhole } from './whole-edition.ts';

const pages = ['corpus/ca-jad', 'corpus/variety'].flatMap(casesIn).map((c) => readFileSync(c.page));
const charsets = [
  null,
  null,
  null,
  'utf-8',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'windows-1252',
  'utf-16le',
  'nonsense',
];

/** A copy of a page, cut, swapped, doubled, strewn with other bytes or spliced with another page. */
function damaged(roll: (below: number) => number): Uint8Array {
  let bytes = Uint8Array.from(pages[roll(pages.length)] as Uint8Array);
  const times = 1 + roll(4);
  for (let n = 0; n < times; n++) {
    const [a, b] = [roll(bytes.length), roll(bytes.length)];
    const [from, to] = a < b ? [a, b] : [b, a];
    const part = bytes.subarray(from, to);
    const rest = [bytes.subarray(0, from), bytes.subarray(to)] as const;
    switch (roll(7)) {
      case 0:
        bytes = bytes.slice(0, to);
        break;
      case 1:
        bytes = Uint8Array.from([...rest[0], ...rest[1]]);
        break;
      case 2:
        bytes = Uint8Array.from([...rest[0], ...part, ...part, ...rest[1]]);
        break;
      case 3:
        bytes = Uint8Array.from([...rest[1], ...part, ...rest[0]]);
        break;
      case 4:
        bytes = Uint8Array.from([
          ...rest[0],
          ...(pages[roll(pages.length)] as Uint8Array).subarray(roll(500)),
          ...rest[1],
        ]);
        break;
      case 5:
        for (let i = 0; i < 40; i++) bytes[roll(bytes.length)] = roll(256);
        break;
      default:
        for (let i = 0; i < 40; i++) bytes[roll(bytes.length)] = '<>/"=&;-!ol'.charCodeAt(roll(11));
    }
  }
  return bytes;
}

describe('damaged pages', () => {
  it('are read whole or refused in one line, 2,000 of them, none for longer than two seconds', () => {
    let editions = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const roll = dice(seed);
      const bytes = damaged(roll);
      const charset = charsets[roll(charsets.length)];
      const contentType = charset ? `text/html; charset=${charset}` : null;
      const start = performance.now();
      try {
        expectWhole(read({ bytes, contentType, url: null }));
        editions++;
      } catch (error) {
        if (!(error instanceof YakusokuError)) throw new Error(`seed ${seed} crashes`, { cause: error });
        expect(error.message).not.toMatch(/\n/);
      }
      expect(performance.now() - start, `seed ${seed}`).toBeLessThan(2000);
    }
    expect(editions).toBeGreaterThan(1000);
  }, 120_000);
});
