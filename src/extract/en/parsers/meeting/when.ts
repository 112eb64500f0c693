import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import { addDays } from '../../../shared/values/calendar.ts';
import type { Source } from '../../../shared/source.ts';

export const isDate = (value: string) => /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}-\d\d-\d\d)?$/.test(value);
export const isDay = (value: string) => /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(value);
export const isClock = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value);
export const isLength = (value: string) => /^PT|^P\d{1,40}D$/.test(value);
const dayOf = (value: string) => (isClock(value) ? value.slice(0, 10) : value);

type Time = Found<'times'>;

/** The date told right behind a meeting: “held in Tajikistan in January this year”, “of 14 December 2022”. */
export function dateBehind(source: Source, earlier: FoundLists, from: number, end: number): Time | null {
  const time = inside(earlier.times, from, Math.min(end, from + 160)).find((t) => isDate(dayOf(t.value.value)));
  if (!time || ofAnother(source, time)) return null;
  const gap = source.folded.slice(from, time.start);
  // Not across a new clause with its own event: “… Meeting, and on March 3 the two ministers …”.
  return /[.;]\s|\b(?:and\s(?:on|in)\s|announced|launched|decided|agreed|established|expressed|noted|stated|since|until|before|after|based\son)|,\s[^;]{3,140}\s(?:met|spoke|(?:held|had)\s(?:talks|an?\s))/.test(
    gap,
  ) || !/^"?[,)\s]|^$/.test(gap)
    ? null
    : time;
}

/** “the goals set forth in the March 24, 2010 session”: a day before the noun of another gathering is that one's. */
export const ofAnother = (source: Source, time: Time): boolean =>
  /^\s(?:session|meeting|summit|talks|call|round|conference)\b/.test(source.folded.slice(time.end, time.end + 12));

/** “1 June 2015, Rome – The Conference …”: the day that the release was sent from somewhere. */
export function sentFrom(source: Source, time: Time): boolean {
  const { start } = source.passageAt(time.start);
  return (
    time.start - start < 45 &&
    !/\b(?:On|In|From|Between)\b/.test(source.folded.slice(start, time.start)) &&
    /^(?:,\s[A-Z][\w' ]{2,24}){0,2}\s?[-–—]\s?[A-Z]/.test(source.folded.slice(time.end, time.end + 60))
  );
}

/** The date told before it in its sentence: “On August 11, …”, a row's first cell. */
export function dateBefore(source: Source, earlier: FoundLists, start: number, to: number): Time | null {
  return inside(earlier.times, start, to).findLast((t) => isDay(dayOf(t.value.value)) && !sentFrom(source, t)) ?? null;
}

/** Start and length of a meeting told inside a stretch. */
export function hoursIn(earlier: FoundLists, start: number, end: number): { start: Time | null; length: Time | null } {
  const times = inside(earlier.times, start, end);
  return {
    start: times.find((t) => isClock(t.value.value)) ?? null,
    length: times.find((t) => isLength(t.value.value) && t.value.value.startsWith('PT')) ?? null,
  };
}

/** “from 9:30 a.m. to 2 p.m.” lasted 270 minutes; null for a start alone. */
export function spanOf(value: string): string | null {
  const [from, to] = value.split('/');
  if (!from || !to || !isClock(from) || !isClock(to)) return null;
  const minutes = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
  return minutes > 0 ? `PT${minutes}M` : null;
}

/** “2025-12-20T09:30” → “T09:30”. */
export const clockOf = (value: string): string => `T${value.slice(11, 16)}`;
export { dayOf };

/** “23 and 24 October”, “August 27 (Sat) and Sunday, 28”: two days running are one stretch. */
export function daysFrom(source: Source, earlier: FoundLists, time: Time): string {
  const day = dayOf(time.value.value);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  const next = inside(earlier.times, time.end, time.end + 48).find((t) => isDay(t.value.value));
  return next &&
    /^(?:\s?\(\w{3,9}\.?\))?,?\s(?:and|&)\s(?:on\s)?(?:[A-Z]\w{2,8},?\s)?(?:the\s)?$/.test(
      source.folded.slice(time.end, next.start),
    ) &&
    addDays(day, 1) === next.value.value
    ? `${day}/${next.value.value}`
    : day;
}
