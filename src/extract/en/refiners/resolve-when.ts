import type { Stretch } from '../../../text/sentences.ts';
import { addDays, addMonths, daysBetween, isDay, isoDate, weekdayOf } from '../../shared/values/calendar.ts';
import type { Source } from '../../shared/source.ts';
import type { DayPart, When, YearPart } from '../parsers/time/rule.ts';
import { lowerBound } from '../../shared/names/country-span.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import { toCome } from '../words/to-come.ts';
import { fiscalStart } from './fiscal-start.ts';
import { resolveWeekday } from './resolve-weekday.ts';

/** A time told earlier in the text, with its value. */
export interface Told {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly explicit: boolean;
  /** “last year”, “next year” by itself. */
  readonly relativeYear: boolean;
  /** Told in passing (“the Summit, which opens tomorrow”): what follows does not count from it. */
  readonly aside: boolean;
  /** Of another season than the day of issue: other paragraphs do not count from it. */
  readonly farOff: boolean;
  readonly passage: number;
}

export interface Surroundings {
  readonly issued: string | null;
  readonly source: Source;
  readonly at: Stretch;
  readonly sentence: Stretch;
  readonly told: readonly Told[];
  /** The day that follows a clock time at once. */
  readonly next: When | null;
}

export interface Resolved {
  readonly value: string;
  readonly implied?: boolean;
  readonly warning?: string;
}
export type Resolution = Resolved | { readonly reason: string };

const no = (reason: string): Resolution => ({ reason });
/** Turns what the words say into an ISO value, or says why it cannot be known. Pure; months and days are checked. */
export function resolveWhen(when: When, s: Surroundings): Resolution {
  switch (when.kind) {
    case 'fixed':
      return { value: when.value };
    case 'open':
      return no(when.reason);
    case 'day':
      return resolveDay(when.from, when.to ?? null, s);
    case 'month':
      return resolveMonth(when, s);
    case 'year': {
      const year = yearOf(when.year, s);
      return year === null ? no('no year that these words could mean') : { value: isoDate(year), implied: true };
    }
    case 'years-away':
      return s.issued
        ? { value: isoDate(Number(s.issued.slice(0, 4)) + when.years), implied: true }
        : no('the release has no issue date');
    case 'day-of-month': {
      if (!s.issued) return no('the release has no issue date');
      const [year, month] = addMonths(s.issued, when.months).split('-').map(Number) as [number, number];
      return isDay(year, month, when.day)
        ? { value: isoDate(year, month, when.day), implied: true }
        : no('no such day in that month');
    }
    case 'relative-day': {
      const base = when.base === 'issue' ? s.issued : (lastDay(s)?.slice(-10) ?? null);
      return base ? { value: addDays(base, when.days), implied: true } : no('no day that it could be counted from');
    }
    case 'part-of-year': {
      const year = yearOf(when.year, s);
      return year === null
        ? no('no year that these words could mean')
        : { value: `${isoDate(year, when.first)}/${isoDate(year, when.last)}`, implied: true };
    }
    case 'bare-day':
      return resolveBareDay(when.day, s);
    case 'day-of-range': {
      const range = s.told.findLast((t) => /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(t.value))?.value.split('/');
      if (!range) return no('no days were told that it could be one of');
      const day = when.nth < 0 ? (range[1] ?? '') : addDays(range[0] ?? '', when.nth);
      return day <= (range[1] ?? '') ? { value: day, implied: true } : no('no such day among those told');
    }
    case 'day-of-event':
      return dayOfEvent(when.stem, s);
    case 'relative-month': {
      const base =
        when.base === 'issue' ? s.issued : (s.told.findLast((t) => /^\d{4}-\d\d/.test(t.value))?.value ?? null);
      return base
        ? { value: addMonths(base, when.months), implied: true }
        : no('no month that it could be counted from');
    }
    case 'weekday':
      return resolveWeekday(when, s);
    case 'fiscal-year-away':
      return resolveFiscalYearAway(when.years, s);
    case 'fiscal-year':
      return resolveFiscalYear(when, s);
    case 'clock':
      return resolveClock(when, s);
    default:
      return no('an unknown kind of time');
  }
}

function resolveDay(from: DayPart, to: DayPart | null, s: Surroundings): Resolution {
  const last = to ?? from;
  const known = yearOf(last.year, s);
  if (last.year !== null && known === null) return no('no year that these words could mean');
  const guess = known === null ? guessYear(last, s) : { year: known };
  if (!guess) return no('no year is given and none can be inferred');
  const lastYear = guess.year;
  const firstYear = typeof from.year === 'number' ? from.year : from.month > last.month ? lastYear - 1 : lastYear;
  if (!isDay(lastYear, last.month, last.day) || !isDay(firstYear, from.month, from.day))
    return no('no such day in the calendar');
  const first = isoDate(firstYear, from.month, from.day);
  const end = isoDate(lastYear, last.month, last.day);
  if (to && first >= end) return no('the range ends before it begins');
  const wrong = [
    [from, first],
    [last, end],
  ].some(([part, day]) => (part as DayPart).weekday !== null && (part as DayPart).weekday !== weekdayOf(day as string));
  return {
    value: to ? `${first}/${end}` : first,
    implied: known === null || typeof last.year !== 'number',
    ...(wrong ? { warning: 'the weekday printed beside it is another day' } : {}),
  };
}

/** The year that a reference or a number means; null for nothing said or nothing to refer to. */
function yearOf(year: YearPart, s: Surroundings): number | null {
  if (year === null || typeof year === 'number') return year;
  const issue = s.issued ? Number(s.issued.slice(0, 4)) : null;
  if (year === 'this') return issue;
  if (year === 'last') return issue === null ? null : issue - 1;
  if (year === 'next') return issue === null ? null : issue + 1;
  const told = s.told.findLast((t) => /^\d{4}/.test(t.value));
  if (!told) return null;
  return Number(told.value.slice(0, 4)) + (year === 'previous' ? -1 : year === 'following' ? 1 : 0);
}

/** “last year's conference took place in Lugano on 4–5 July”: the year that the sentence speaks of. */
const yearSpokenOf = (s: Surroundings): number | null => {
  const told = s.told.at(-1);
  if (!told?.relativeYear || told.start < s.sentence.start || s.at.start - told.end > 90) return null;
  return /[;:]|\band\b/.test(s.source.folded.slice(told.end, s.at.start)) ? null : Number(told.value);
};

/** An explicit year told earlier in the same sentence. */
const yearInSentence = (s: Surroundings): number | null => {
  for (let i = s.told.length - 1; i >= 0; i--) {
    const told = s.told[i] as Told;
    if (told.start < s.sentence.start) break;
    if (told.explicit) return Number(told.value.slice(0, 4));
  }
  return null;
};

/** “December 11” is the one nearest to the issue date, in a year in which its weekday is right. */
function guessYear(day: DayPart, s: Surroundings): { year: number } | null {
  const spoken = yearSpokenOf(s);
  if (spoken !== null && isDay(spoken, day.month, day.day)) return { year: spoken };
  const said = yearInSentence(s);
  if (!s.issued) {
    const told = said ?? Number(s.told.findLast((t) => t.explicit)?.value.slice(0, 4) ?? Number.NaN);
    return Number.isNaN(told) ? null : { year: told };
  }
  const issued = s.issued;
  const issue = Number(issued.slice(0, 4));
  const away = (year: number) => Math.abs(daysBetween(issued, isoDate(year, day.month, day.day)));
  const possible = [issue, issue - 1, issue + 1].filter((year) => isDay(year, day.month, day.day));
  // Half a year from the issue date either way is open, and the weekday decides; nearby days stay, flagged if it is wrong.
  const right = possible.filter(
    (year) =>
      away(year) < 250 && (day.weekday === null || weekdayOf(isoDate(year, day.month, day.day)) === day.weekday),
  );
  const nearest = [...(right.length ? right : possible)].sort((a, b) => away(a) - away(b))[0];
  if (nearest === undefined) return null;
  if (said !== null && said !== nearest && away(nearest) > 31 && day.weekday === null) return { year: said };
  return { year: nearest };
}

function resolveMonth(when: When & { kind: 'month' }, s: Surroundings): Resolution {
  const explicit = yearOf(when.year, s);
  if (when.year !== null && explicit === null) return no('no year that these words could mean');
  const year = explicit ?? guessMonthYear(when, s);
  if (year === null) return no('no year is given and none can be inferred');
  const value = isoDate(year, when.month);
  if (when.until === undefined)
    return {
      value: when.end ? addDays(`${addMonths(`${value}-01`, 1)}-01`, -1) : value,
      implied: typeof when.year !== 'number',
    };
  const end = isoDate(yearOf(when.until.year, s) ?? year, when.until.month);
  if (end <= value) return no('the range ends before it begins');
  return { value: `${value}/${end}`, implied: typeof when.year !== 'number' };
}

/** “issued in April”: the last April, or the coming one where the sentence speaks of what will be. */
function guessMonthYear(when: When & { kind: 'month' }, s: Surroundings): number | null {
  const said = when.tense === null ? (yearSpokenOf(s) ?? yearInSentence(s)) : null;
  if (said !== null) return said;
  if (!s.issued) {
    const told = s.told.findLast((t) => t.explicit);
    return told && when.tense === null ? Number(told.value.slice(0, 4)) : null;
  }
  const [year, month] = s.issued.split('-').map(Number) as [number, number];
  const tense =
    when.tense ??
    (toCome.test(s.source.folded.slice(s.sentence.start, s.sentence.end)) ||
    // “to deepen partnerships ahead of the Leaders' Meeting in Tuvalu in August”
    /\b(?:ahead\sof|run-up\sto|preparations?\sfor)\b[^.;]{0,90}$/.test(
      s.source.folded.slice(s.sentence.start, s.at.start),
    )
      ? 'future-or-now'
      : 'past-or-now');
  if (tense === 'past') return when.month < month ? year : year - 1;
  if (tense === 'future') return when.month > month ? year : year + 1;
  if (tense === 'past-or-now') return when.month <= month ? year : year - 1;
  return when.month >= month ? year : month - when.month <= 5 ? year : year + 1;
}

/** The day told last: in this passage, else anywhere before. */
function lastDay(s: Surroundings): string | null {
  const isDayValue = (t: Told) => /^\d{4}-\d\d-\d\d/.test(t.value) && (!t.aside || t.start >= s.sentence.start);
  const passage = s.source.passageAt(s.at.start).index;
  const told =
    s.told.findLast((t) => t.passage === passage && isDayValue(t)) ??
    s.told.findLast((t) => isDayValue(t) && !t.farOff);
  return told ? (told.value.split('/')[0] ?? '').slice(0, 10) : s.issued;
}

function resolveClock(when: When & { kind: 'clock' }, s: Surroundings): Resolution {
  const next = s.next && s.next.kind === 'day' ? resolveDay(s.next.from, null, s) : null;
  const day = next && 'value' in next ? next.value : lastDay(s);
  if (!day) return no('no day that this time belongs to');
  const from = `${day}T${when.from}`;
  return { value: when.to ? `${from}/${when.to < when.from ? addDays(day, 1) : day}T${when.to}` : from, implied: true };
}

/** “on the 17th”: of the month told last in the passage, else of the issue, or the one before where that is yet to come. */
function resolveBareDay(day: number, s: Surroundings): Resolution {
  const passage = s.source.passageAt(s.at.start).index;
  const told = s.told.findLast((t) => t.passage === passage && /^\d{4}-\d\d/.test(t.value))?.value ?? s.issued;
  if (!told) return no('no month that it could be a day of');
  const [year, month] = told.split('-').map(Number) as [number, number];
  if (!isDay(year, month, day)) return no('no such day in that month');
  const value = isoDate(year, month, day);
  const sentence = s.source.folded.slice(s.sentence.start, s.sentence.end);
  if (told !== s.issued || value <= s.issued || toCome.test(sentence)) return { value, implied: true };
  const [before, last] = addMonths(s.issued, -1).split('-').map(Number) as [number, number];
  return isDay(before, last, day)
    ? { value: isoDate(before, last, day), implied: true }
    : no('no such day in that month');
}

/** The day told in the last sentence that spoke of such an event. */
function dayOfEvent(stem: string, s: Surroundings): Resolution {
  const event = new RegExp(String.raw`\b${stem}`, 'i');
  const days = s.told.filter((t) => /^\d{4}-\d\d-\d\d$/.test(t.value) && t.end < s.at.start);
  const sentences = sentencesIn(s.source);
  for (const t of days.toReversed().slice(0, 20)) {
    // The event stands near its day: “were signed and exchanged in Dushanbe on the 10th of this month”.
    const start = sentences[Math.max(0, lowerBound(sentences, t.start + 1) - 1)]?.start ?? 0;
    if (event.test(s.source.folded.slice(Math.max(start, t.start - 160), t.start)))
      return { value: t.value, implied: true };
  }
  return no('no day of such an event was told before');
}

function resolveFiscalYearAway(years: number, s: Surroundings): Resolution {
  const start = fiscalStart(false, s.source);
  if (!start || !s.issued) return no('whose fiscal year it is cannot be told');
  const [year, month] = s.issued.split('-').map(Number) as [number, number];
  const first = isoDate(year - (month < start.month ? 1 : 0) + years, start.month);
  return { value: `${first}/${addMonths(`${first}-01`, 11)}`, implied: true };
}

function resolveFiscalYear(when: When & { kind: 'fiscal-year' }, s: Surroundings): Resolution {
  const start = fiscalStart(when.japanese, s.source);
  if (!start) return no('whose fiscal year it is cannot be told');
  // A year is named after the one it begins in, or (the United States, Australia) ends in; “2025/26” begins in its first.
  const spans = when.last > when.first;
  const firstYear = when.first - (start.namedByEnd && (!spans || when.several) ? 1 : 0);
  const years = when.several || when.last - when.first > 1 ? when.last - when.first + 1 : 1;
  const from = `${isoDate(firstYear, start.month)}-01`;
  const first = when.quarter ? addMonths(from, (when.quarter - 1) * 3) : addMonths(from, 0);
  const last = addMonths(`${first}-01`, when.quarter ? 2 : years * 12 - 1);
  return { value: `${first}/${last}`, implied: !when.japanese };
}
