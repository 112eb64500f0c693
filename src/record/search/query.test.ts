import { describe, expect, it } from 'vitest';
import { readQuery } from './query.ts';

/** Terms as one line each: minus, quotes and asterisk as typed, and what they were read as. */
const termsOf = (typed: string) =>
  readQuery(typed).terms.map(
    ({ words, not, phrase, beginning, value }) =>
      `${not ? '-' : ''}${phrase ? `[${words}]` : words}${beginning ? '*' : ''}${value ? ` = ${value.value}` : ''}`,
  );

describe('a query', () => {
  it.each([
    ['首脳会合', ['首脳会合']],
    ['キルギス　無償資金協力', ['キルギス', '無償資金協力']],
    ['首脳会合 -電話 −会談', ['首脳会合', '-電話', '-会談']],
    ['「中央アジア+日本」対話', ['[中央アジア+日本]', '対話']],
    ['“joint committee” -"first round"', ['[joint committee]', '-[first round]']],
    ['『東京宣言』', ['[東京宣言]']],
    ['agree* (JICA), 100%', ['agree*', 'JICA', '100%']],
    ['CA+JAD second-largest', ['CA+JAD', 'second-largest']],
    ['summit 3 trillion yen December 2025', ['summit', '3 trillion yen = 3000000000000', 'December 2025 = 2025-12']],
    ['20 December, 2025 -3兆円', ['20 December, 2025 = 2025-12-20', '-3兆円 = 3000000000000']],
    ['"3 trillion yen"', ['[3 trillion yen]']],
    ['会談 会談 会談', ['会談']],
    ['- -- "" 「」 * ・・ " 「', []],
    ['"half open', ['half', 'open']],
    ['a\0b\u202ec\ud800', ['a', 'bc']],
  ])('%s', (typed, terms) => expect(termsOf(typed)).toEqual(terms));

  it('is bounded, and says so', () => {
    for (const typed of ['語'.repeat(10_000), 'word '.repeat(4_000), '𠮷'.repeat(201)]) {
      const { words, cut } = readQuery(typed);
      expect(Array.from(words).length).toBeLessThanOrEqual(200);
      expect(cut).toBe(true);
    }
    expect(readQuery(Array.from({ length: 30 }, (_, i) => `w${i}`).join(' '))).toMatchObject({ cut: true });
    expect(readQuery('首脳会合')).toMatchObject({ cut: false });
  });
});
