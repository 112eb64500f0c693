interface Era {
  readonly name: string;
  /** The one-character form (㍻) and the letter of forms (H25.12.20). */
  readonly sign: string;
  readonly letter: string;
  readonly first: number;
  /** First and last day, YYYY-MM-DD; both belong to the era. The last is null for the present one. */
  readonly from: string;
  readonly to: string | null;
}

export const eras: readonly Era[] = [
  { name: '明治', sign: '㍾', letter: 'M', first: 1868, from: '1868-01-25', to: '1912-07-30' },
  { name: '大正', sign: '㍽', letter: 'T', first: 1912, from: '1912-07-30', to: '1926-12-25' },
  { name: '昭和', sign: '㍼', letter: 'S', first: 1926, from: '1926-12-25', to: '1989-01-07' },
  { name: '平成', sign: '㍻', letter: 'H', first: 1989, from: '1989-01-08', to: '2019-04-30' },
  { name: '令和', sign: '㋿', letter: 'R', first: 2019, from: '2019-05-01', to: null },
];

/**
 * The year AD of a year of an era, given by name, sign or letter: 令和7 is 2025, 元 is year 1.
 * Null where the era had no such year (昭和70年) or, with a month or day, no such month or day
 * (平成31年5月). 令和 is read up to its year 99.
 */
export function eraYear(era: string, year: number, month?: number, day?: number): number | null {
  const row = eras.find((e) => e.name === era || e.sign === era || e.letter === era);
  if (!row || year < 1 || year > 99 || !Number.isInteger(year)) return null;
  const ad = row.first + year - 1;
  const precision = month === undefined ? 4 : day === undefined ? 7 : 10;
  const at = [String(ad), two(month), two(day)].join('-').slice(0, precision);
  if (at < row.from.slice(0, precision)) return null;
  if (row.to !== null && at > row.to.slice(0, precision)) return null;
  return ad;
}

const two = (n: number | undefined) => String(n ?? 0).padStart(2, '0');

/** Everything an era can be called, for a pattern: 明治|…|令和 and the signs. */
export const eraNames = eras.map((e) => e.name).join('|');
export const eraSigns = eras.map((e) => e.sign).join('');
export const eraLetters = eras.map((e) => e.letter).join('');
