/** Releases that came in some time: those that have one of these marks. */
export interface TimeWindow {
  /** Its first day, month or year: `2026-11-03`, `2026-08`. */
  readonly since: string;
  readonly marks: readonly string[];
}

/** In which order releases are looked through: window after window, the newest first, and behind them all others. */
export interface Windows {
  /** A release is in one of them only. */
  readonly windows: readonly TimeWindow[];
  /** The others are listed before this day, or are all of them (null); null where they are left out. */
  readonly behind: { readonly before: string | null } | null;
}

/** All releases at once. */
export const everything: Windows = { windows: [], behind: { before: null } };

/**
 * The windows that begin on these days, and what is behind them. Where only one year is asked for, those that have
 * something of it.
 *
 * @param since days, months or years, the newest first
 * @param last the last day that any release has
 * @param year four digits
 */
export function windowsOf(since: readonly string[], last: string, year?: string): Windows {
  const windows: TimeWindow[] = [];
  let before: string | null = null;
  for (const first of since) {
    const marks = before === null ? marksSince(first, last) : marksBetween(first, before);
    if (marks === null) break;
    if (year === undefined || (first <= `${year}-99` && (before === null || before > year)))
      windows.push({ since: first, marks });
    before = first;
  }
  return { windows, behind: year === undefined || before === null || year < before ? { before } : null };
}

/**
 * The marks of releases that came on a day or later: of the years after it, of the later months of its year, and of
 * the later days of its month, so that they are few however far back it lies. Null where the days cannot be told.
 *
 * @param since the first day, as releases are listed by: `2025-12-20`, `2004-08` or `2004`
 * @param last the last day that any release has
 */
export function marksSince(since: string, last: string): string[] | null {
  const [from, until] = [dayOf(since), dayOf(last)];
  if (!from || !until || until.year - from.year > mostYears) return null;
  return [...wholeYears(from.year + 1, until.year), ...laterInYear(from)];
}

/** The same, of what came before another day. A year alone stands before its months, and a month before its days. */
export function marksBetween(since: string, before: string): string[] | null {
  const [from, to] = [dayOf(since), dayOf(before)];
  if (!from || !to || to.year - from.year > mostYears) return null;
  if (from.year < to.year)
    return [...earlierInYear(to), ...wholeYears(from.year + 1, to.year - 1), ...laterInYear(from)];
  if (from.month === undefined || to.month === undefined) return earlierInYear(to);
  if (from.month < to.month)
    return [...earlierInMonth(to), ...months(from.year, from.month + 1, to.month - 1), ...laterInMonth(from)];
  if (from.day === undefined || to.day === undefined) return earlierInMonth(to);
  return days(from, from.day, to.day - 1);
}

interface Day {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const listedOn = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/;
/** A release of the year 9999 is a mistake, and not worth a thousand marks. */
const mostYears = 200;

function dayOf(listed: string): Day | null {
  const read = listedOn.exec(listed)?.groups;
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return read ? { year: Number(read['year']), month: number(read['month']), day: number(read['day']) } : null;
}

function laterInYear(day: Day): string[] {
  if (day.month === undefined) return wholeYears(day.year, day.year);
  return [...months(day.year, day.month + 1, 12), ...laterInMonth(day)];
}
function laterInMonth(day: Day): string[] {
  return day.day === undefined ? months(day.year, day.month ?? 1, day.month ?? 12) : days(day, day.day, 31);
}
function earlierInYear(day: Day): string[] {
  if (day.month === undefined) return [];
  return [...earlierInMonth(day), ...months(day.year, 1, day.month - 1), `day:${padded(day.year, 4)}`];
}
function earlierInMonth(day: Day): string[] {
  if (day.month === undefined || day.day === undefined) return [];
  return [...days(day, 1, day.day - 1), `day:${padded(day.year, 4)}-${padded(day.month)}`];
}

const wholeYears = (from: number, to: number) => numbers(from, to).map((year) => `year:${padded(year, 4)}`);
const months = (year: number, from: number, to: number) =>
  numbers(from, to).map((month) => `month:${padded(year, 4)}-${padded(month)}`);
const days = ({ year, month = 1 }: Day, from: number, to: number) =>
  numbers(from, to).map((day) => `day:${padded(year, 4)}-${padded(month)}-${padded(day)}`);

const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const padded = (number: number, digits = 2) => String(number).padStart(digits, '0');
