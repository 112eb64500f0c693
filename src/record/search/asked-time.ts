import { eraNames, eraYear } from '../../text/eras.ts';
import { numeralOf } from '../../text/numerals-ja.ts';

/** A year, month or day that a query names, as ISO 8601: 2025, 2025-12, 2025-12-20. */
export interface AskedTime {
  readonly is: 'time';
  readonly value: string;
}

const figure = '[0-9〇一二三四五六七八九十百千]{1,7}';
const inJapanese = new RegExp(
  `^(?:(?<era>${eraNames})(?<eraYear>元|${figure})|(?<year>${figure}))年(?:(?<month>${figure})月(?:(?<day>${figure})日)?)?$`,
);
const inFigures =
  /^(?<year>[12][0-9]{3})(?<mark>[-/.])(?<month>[01]?[0-9])(?:\k<mark>(?<day>[0-3]?[0-9]))?$|^(?<letter>[hrst])(?<eraYear>[0-9]{1,2})\.(?<eraMonth>[0-9]{1,2})(?:\.(?<eraDay>[0-9]{1,2}))?$/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayFirst = new RegExp(`^(?:(?<day>[0-3]?[0-9])(?:st|nd|rd|th)? )?${monthName},? (?<year>[12][0-9]{3})$`);
const monthFirst = new RegExp(`^${monthName} (?<day>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?<year>[12][0-9]{3})$`);

/**
 * The time that folded words in small letters name: 令和7年12月, 2025年12月20日, 2025-12, R7.12.20, “December 2025”,
 * “20 December 2025”. Null for anything else, and for days that no calendar has.
 */
export function readTime(text: string): AskedTime | null {
  const japanese = inJapanese.exec(text)?.groups;
  if (japanese) {
    const { era, eraYear: ofEra, year, month, day } = japanese;
    const [m, d] = [numberOf(month), numberOf(day)];
    return iso(era === undefined ? numberOf(year) : yearOf(era, ofEra === '元' ? '1' : ofEra, m, d), m, d);
  }
  const figures = inFigures.exec(text)?.groups;
  if (figures) {
    const { letter, year, month, day, eraYear: ofEra, eraMonth, eraDay } = figures;
    if (letter === undefined) return iso(numberOf(year), numberOf(month), numberOf(day));
    const [m, d] = [numberOf(eraMonth), numberOf(eraDay)];
    return iso(yearOf(letter.toUpperCase(), ofEra, m, d), m, d);
  }
  const { day, month = '', year } = dayFirst.exec(text)?.groups ?? monthFirst.exec(text)?.groups ?? {};
  return year === undefined ? null : iso(numberOf(year), months.indexOf(month.slice(0, 3)) + 1, numberOf(day));
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (numeralOf(text) ?? Number.NaN);

function yearOf(era: string, year: string | undefined, month?: number, day?: number): number | undefined {
  return eraYear(era, numberOf(year) ?? Number.NaN, month, day) ?? undefined;
}

function iso(year: number | undefined, month?: number, day?: number): AskedTime | null {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 2999) return null;
  const value = [String(year), two(month), two(day)].filter((part) => part !== null).join('-');
  const full = `${value}${'-01'.repeat(3 - value.split('-').length)}T00:00:00Z`;
  const date = new Date(full);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value) ? null : { is: 'time', value };
}

const two = (n: number | undefined): string | null => (n === undefined ? null : String(n).padStart(2, '0'));
