import type { Locale } from '../../model/language.ts';
import { listDate, timeWords } from './dates.ts';

const english = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A day, month, year or span of days without saying twice what its two ends share: 2025年12月19日〜20日,
 * “December 19 – 20, 2025”.
 */
export function spanWords(value: string, locale: Locale): string {
  const [from = '', to] = value.split('/');
  if (to === undefined) return timeWords(value, locale);
  const days = [from, to].map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null));
  const [first, last] = days;
  if (!first || !last || Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()) || last < first)
    return timeWords(value, locale);
  if (locale === 'en') return english.formatRange(first, last);
  const whole = timeWords(from, 'ja');
  if (from === to) return whole;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${whole}〜${last.getUTCDate()}日`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${whole}〜${last.getUTCMonth() + 1}月${last.getUTCDate()}日`;
  return timeWords(value, locale);
}

/** When, in the small print of a line, where English has room for the short form: “Dec 20, 2025”; else as above. */
export function lineDate(value: string, locale: Locale): string {
  return locale === 'en' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? listDate(value, locale) : spanWords(value, locale);
}

/** The first and the last day that a time of any precision covers: `2030` is all of that year. Null for what is none. */
export function daysCovered(value: string): { readonly first: Date; readonly last: Date } | null {
  const [from = '', to = from] = value.split('/');
  const [start, end] = [
    /^(?<y>\d{4})(?:-(?<m>\d{2}))?(?:-(?<d>\d{2}))?/.exec(from),
    /^(?<y>\d{4})(?:-(?<m>\d{2}))?(?:-(?<d>\d{2}))?/.exec(to),
  ];
  if (!start?.groups || !end?.groups) return null;
  const { y, m, d } = start.groups;
  const first = new Date(Date.UTC(Number(y), m === undefined ? 0 : Number(m) - 1, d === undefined ? 1 : Number(d)));
  const { y: y2, m: m2, d: d2 } = end.groups;
  const last =
    m2 === undefined
      ? new Date(Date.UTC(Number(y2), 11, 31))
      : d2 === undefined
        ? new Date(Date.UTC(Number(y2), Number(m2), 0))
        : new Date(Date.UTC(Number(y2), Number(m2) - 1, Number(d2)));
  return last < first ? { first, last: first } : { first, last };
}

/** Whole years and months from one day to a later one. */
export function yearsAndMonths(from: Date, to: Date): { readonly years: number; readonly months: number } {
  let months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (to.getUTCDate() < from.getUTCDate()) months -= 1;
  return { years: Math.floor(Math.max(0, months) / 12), months: Math.max(0, months) % 12 };
}
