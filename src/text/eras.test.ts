import { describe, expect, it } from 'vitest';
import { eraYear } from './eras.ts';

const cases: readonly (readonly [string, number, number | undefined, number | undefined, number | null])[] = [
  ['令和', 1, undefined, undefined, 2019],
  ['令和', 7, 12, 20, 2025],
  ['令和', 1, 4, 30, null],
  ['平成', 31, 4, 30, 2019],
  ['平成', 31, 5, undefined, null],
  ['平成', 35, undefined, undefined, null],
  ['平成', 1, 1, 7, null],
  ['昭和', 64, 1, 7, 1989],
  ['昭和', 64, 2, undefined, null],
  ['昭和', 70, undefined, undefined, null],
  ['昭和', 42, undefined, undefined, 1967],
  ['大正', 15, 12, 25, 1926],
  ['大正', 16, undefined, undefined, null],
  ['明治', 1, undefined, undefined, 1868],
  ['明治', 45, 7, 30, 1912],
  ['㍻', 27, undefined, undefined, 2015],
  ['R', 7, undefined, undefined, 2025],
  ['令和', 0, undefined, undefined, null],
  ['令和', 1.5, undefined, undefined, null],
  ['慶応', 3, undefined, undefined, null],
];

describe('eraYear', () => {
  for (const [era, year, month, day, ad] of cases)
    it(`${era}${year}年${month ?? ''}${day ? `/${day}` : ''} is ${ad}`, () =>
      expect(eraYear(era, year, month, day)).toBe(ad));
});
