/** A number as Japanese texts write it, in a folded text: `folded.slice(start, end)` is its words. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Written with kanji digits only (五億七千二百万), where a word may hide: 一方, 十分. */
  readonly kanji: boolean;
}

const kanjiDigits = '〇零一二三四五六七八九壱弐参';
const digitOf = new Map(Array.from('〇一二三四五六七八九', (c, i) => [c, i] as const));
for (const [c, n] of [
  ['零', 0],
  ['壱', 1],
  ['弐', 2],
  ['参', 3],
] as const)
  digitOf.set(c, n);
const smallUnits = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['千', 1000],
]);
const bigUnits = new Map([
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
  ['京', 1e16],
]);

/** Digits with thousands separators and a decimal part; a second point (2025.12.20) is a date's, not a number's. */
const arabic = String.raw`[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:(?<!\.[0-9]{1,4})\.[0-9]+(?!\.?[0-9]))?`;
/** 九・一億: the point of a kanji number, told from a list (三・四月) by the unit behind it. */
const kanji = `[${kanjiDigits}十拾百千]+(?:・[${kanjiDigits}]{1,3}(?=[十百千]?[万億兆]))?`;
const coefficient = `(?:${arabic}|${kanji})`;
/**
 * A whole number: 6億2,500万, 2億5千万, 83.91億, 五億七千二百万, 二〇二五. Between two coefficients stands
 * a unit, so nothing can be split in two ways.
 */
export const numeralPattern = `${coefficient}(?:(?<=[0-9]) (?=[万億兆][^0-9]))?(?:[十百千万億兆京]{1,2}${coefficient}){0,6}[十百千万億兆京]{0,2}`;
const plainDigits = /^[0-9]+$/;
const everyNumeral = new RegExp(numeralPattern, 'g');
const startsWithNumeral = new RegExp(numeralPattern, 'y');
const piece = new RegExp(`(?<digits>${arabic})|(?<point>・)|(?<mark>[${kanjiDigits}十拾百千万億兆京])`, 'g');

/** The numbers of a folded text, in order. Words that only look like numbers (一方) are among them. */
export function numeralsIn(folded: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of folded.matchAll(everyNumeral)) {
    const last = match.index + match[0].length;
    const broken = found.at(-1);
    if (broken && folded[match.index - 1] === ' ' && match.index - broken.end <= 2) {
      const whole = acrossLines(
        folded.slice(broken.start, broken.end),
        folded.slice(broken.end, match.index),
        match[0],
      );
      if (whole !== null) {
        found[found.length - 1] = { start: broken.start, end: last, value: whole, kanji: broken.kanji };
        continue;
      }
    }
    const value = numeralOf(match[0]);
    if (value !== null) found.push({ start: match.index, end: last, value, kanji: !/[0-9]/.test(match[0]) });
  }
  return found;
}

/**
 * A number that a line's end cuts in two: 12億 5,000万, 42億8, 800万. Only behind 億 or 兆 does a smaller part with a unit
 * of its own go on with the number before it; null for two numbers (2019, 500万).
 */
function acrossLines(first: string, gap: string, second: string): number | null {
  const isUnit = gap === ' ' && /[億兆]$/.test(first) && /^[0-9][0-9,.]{0,5}[百千]?[万億]$|^[0-9,]{1,5}億/.test(second);
  const isComma = gap === ', ' && /[億兆][0-9]{1,3}$/.test(first) && /^[0-9]{3}[万億]/.test(second);
  return isUnit ? numeralOf(first + second) : isComma ? numeralOf(`${first},${second}`) : null;
}

/** The number that begins at an offset of a folded text, or null. */
export function numeralAt(folded: string, offset: number): Numeral | null {
  startsWithNumeral.lastIndex = offset;
  const match = startsWithNumeral.exec(folded);
  if (!match) return null;
  const value = numeralOf(match[0]);
  return value === null
    ? null
    : { start: offset, end: offset + match[0].length, value, kanji: !/[0-9]/.test(match[0]) };
}

/**
 * The value of a numeral of folded text, exact up to 2^53; null for what is no numeral (十〇, 5億3兆).
 * `numeralOf('6億2,500万')` is 625000000, `numeralOf('二〇二五')` is 2025, `numeralOf('83.91億')` is 8391000000.
 */
export function numeralOf(numeral: string): number | null {
  // 4,000 万人: text taken out of a PDF sets digits and kanji apart.
  const words = numeral.replace(' ', '');
  if (words.length === 1) {
    const digit = digitOf.get(words) ?? smallUnits.get(words);
    if (digit !== undefined) return digit;
  }
  // Most numerals are one or two digits of a date.
  if (words.length < 5 && plainDigits.test(words)) return Number(words);
  let total = 0;
  let section = 0;
  let current = null as Coefficient | null;
  let lowestBig = Infinity;
  let lowestSmall = Infinity;
  let end = 0;
  let decimals = null as number | null;
  for (const match of words.matchAll(piece)) {
    if (match.index !== end) return null;
    end += match[0].length;
    const { digits, point, mark = '' } = match.groups as { digits?: string; point?: string; mark?: string };
    const small = smallUnits.get(mark);
    const big = bigUnits.get(mark);
    if (point !== undefined) {
      // 十九・一億 has its 十 already in the section; only a plain coefficient may have a point.
      if (!current || current.arabic || section !== 0) return null;
      current = { ...current, arabic: false };
      decimals = 0;
    } else if (digits !== undefined) {
      if (current) return null;
      current = decimalOf(digits);
    } else if (small !== undefined) {
      if (small >= lowestSmall) return null;
      section += times(current ?? one, small);
      current = null;
      lowestSmall = small;
    } else if (big !== undefined) {
      if (big >= lowestBig || (!current && section === 0)) return null;
      total += section * big + (current ? times(current, big) : 0);
      section = 0;
      current = null;
      lowestBig = big;
      lowestSmall = Infinity;
    } else {
      // Positional kanji, 二〇二五; after a unit only one digit may follow: 二十五, not 二十〇五.
      const digit: number = digitOf.get(mark) ?? 0;
      if (current && (lowestSmall !== Infinity || current.arabic)) return null;
      const before: number = current ? current.units : 0;
      if (decimals !== null) decimals++;
      current = { units: before * 10 + digit, scale: decimals ?? 0, arabic: false };
    }
  }
  if (end !== words.length || end === 0) return null;
  const value = total + section + (current ? times(current, 1) : 0);
  return Number.isFinite(value) ? value : null;
}

interface Coefficient {
  /** All digits without the point, and how many of them stand behind it. */
  readonly units: number;
  readonly scale: number;
  readonly arabic: boolean;
}
const one: Coefficient = { units: 1, scale: 0, arabic: false };

function decimalOf(digits: string): Coefficient {
  const [whole = '', part = ''] = digits.replaceAll(',', '').split('.');
  return { units: Number(whole + part), scale: part.length, arabic: true };
}

/** 83.91 × 1億 without a rounding error: 8391 × 10^6. */
function times(c: Coefficient, unit: number): number {
  const divisor = 10 ** c.scale;
  return unit >= divisor ? c.units * (unit / divisor) : (c.units * unit) / divisor;
}
