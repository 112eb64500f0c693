import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { numeralAt, numeralOf, numeralsIn } from './numerals-ja.ts';

const values: readonly (readonly [string, number | null])[] = [
  ['6億2,500万', 625_000_000],
  ['42億8,800万', 4_288_000_000],
  ['2億5千万', 250_000_000],
  ['5千', 5000],
  ['3千5百', 3500],
  ['1億5000万', 150_000_000],
  ['83.91億', 8_391_000_000],
  ['0.41億', 41_000_000],
  ['1.5百万', 1_500_000],
  ['5百万', 5_000_000],
  ['18億100万', 1_801_000_000],
  ['3兆', 3e12],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['三十二', 32],
  ['百五', 105],
  ['千二百', 1200],
  ['一千万', 10_000_000],
  ['五億七千二百万', 572_000_000],
  ['四十二億八千八百万', 4_288_000_000],
  ['二〇二五', 2025],
  ['一九九一', 1991],
  ['零', 0],
  ['1,200', 1200],
  ['0.65', 0.65],
  ['壱億弐千万', 120_000_000],
  ['九・一億', 910_000_000],
  ['四・二五兆', 4_250_000_000_000],
  ['4,000 万', 40_000_000],
  ['5億3兆', null],
  ['二十〇五', null],
  ['十百', null],
  ['万', null],
  ['', null],
];

const inKanji = (n: number): string => {
  if (n === 0) return '〇';
  const digits = '〇一二三四五六七八九';
  const section = (m: number) =>
    [1000, 100, 10, 1].reduce((words, unit) => {
      const d = Math.floor(m / unit) % 10;
      if (d === 0) return words;
      return words + (d === 1 && unit > 1 ? '' : digits[d]) + { 1000: '千', 100: '百', 10: '十', 1: '' }[unit];
    }, '');
  return [1e12, 1e8, 1e4, 1].reduce((words, unit) => {
    const m = Math.floor(n / unit) % 1e4;
    return m === 0
      ? words
      : words + (m === 1 && unit > 1 ? '一' : section(m)) + { 1e12: '兆', 1e8: '億', 1e4: '万', 1: '' }[unit];
  }, '');
};
const mixed = (n: number): string =>
  n === 0
    ? '0'
    : [1e12, 1e8, 1e4, 1].reduce((words, unit) => {
        const m = Math.floor(n / unit) % 1e4;
        return m === 0 ? words : words + m.toLocaleString('en') + { 1e12: '兆', 1e8: '億', 1e4: '万', 1: '' }[unit];
      }, '');
const styles: Record<string, (n: number) => string> = {
  plain: String,
  grouped: (n) => n.toLocaleString('en'),
  wide: (n) => Array.from(n.toLocaleString('en'), (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''),
  kanji: inKanji,
  mixed,
  positional: (n) => Array.from(String(n), (d) => '〇一二三四五六七八九'[Number(d)]).join(''),
  oku: (n) => `${(n / 1e8).toFixed(8)}億`,
};

describe('numeralOf', () => {
  for (const [words, value] of values) it(`${words} is ${value}`, () => expect(numeralOf(words)).toBe(value));

  for (const [style, format] of Object.entries(styles))
    it(`reads back every number written in ${style}`, () =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: style === 'oku' ? 1e12 : 9_999_999_999_999 }), (n) => {
          expect(numeralOf(fold(format(n)))).toBe(n);
        }),
      ));

  it('gives spans that slice back, in order, on any mixture', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789,.一二十百千万億兆〇年月日円件、。 ')) }),
        (text) => {
          let last = 0;
          for (const n of numeralsIn(text)) {
            expect(n.start).toBeGreaterThanOrEqual(last);
            expect(numeralOf(text.slice(n.start, n.end))).toBe(n.value);
            last = n.end;
          }
        },
      ),
    ));

  it('reads the number at an offset', () => {
    expect(numeralAt('計12件', 1)).toEqual({ start: 1, end: 3, value: 12, kanji: false });
    expect(numeralAt('計12件', 0)).toBeNull();
  });
  it('leaves a dotted date alone', () => expect(numeralsIn('2025.12.20').map((n) => n.value)).toEqual([2025, 12, 20]));
});
