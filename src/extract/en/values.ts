import type { Parser, Stage } from '../shared/found.ts';
import { longestWins } from '../shared/values/longest.ts';
import { numberOf } from './parsers/count/number-of.ts';
import { ordinal } from './parsers/count/ordinal.ts';
import { amount } from './parsers/money/amount.ts';
import { column } from './parsers/money/column.ts';
import { clock, noon } from './parsers/time/clock.ts';
import { dayMonth } from './parsers/time/day-month.ts';
import { duration, timeAgo, yearsHence } from './parsers/time/duration.ts';
import { fiscalYear, halfOfYear, partOfYear, quarterOfYear, relativeFiscalYear } from './parsers/time/fiscal-year.ts';
import { monthDay } from './parsers/time/month-day.ts';
import { month } from './parsers/time/month.ts';
import { numericDate } from './parsers/time/numeric-date.ts';
import { bareDay, dayOf, dayOfEvent, dayOfMonth, dayOfRange, relativeDay } from './parsers/time/relative-day.ts';
import { relativeMonth, relativeYear } from './parsers/time/relative-span.ts';
import { weekday } from './parsers/time/weekday.ts';
import { year, yearBefore } from './parsers/time/year.ts';
import { ellipticCounts } from './refiners/elliptic-counts.ts';
import { joinDayAndClock } from './refiners/join-day-and-clock.ts';
import { moneyBasis } from './refiners/money-basis.ts';
import { resolveTimes } from './refiners/resolve-times.ts';
import { titleNumerals } from './refiners/title-numerals.ts';

const times: readonly Parser<'times'>[] = [
  monthDay,
  dayMonth,
  numericDate,
  month,
  year,
  yearBefore,
  fiscalYear,
  quarterOfYear,
  relativeFiscalYear,
  halfOfYear,
  partOfYear,
  weekday,
  // Before the bare “the same day”, which stands in it.
  dayOf,
  relativeDay,
  dayOfMonth,
  dayOfEvent,
  bareDay,
  dayOfRange,
  relativeMonth,
  relativeYear,
  clock,
  noon,
  duration,
  timeAgo,
  yearsHence,
];

/** Times, money and counts. The longest of overlapping finds stays before anything is resolved. */
export const valueStage: Stage = {
  name: 'values',
  parsers: [...times, amount, column, numberOf, ordinal] as readonly Parser[],
  refiners: [
    titleNumerals,
    longestWins('en/refiners/longest-value', ['money', 'times', 'counts']),
    resolveTimes,
    joinDayAndClock,
    moneyBasis,
    ellipticCounts,
  ],
};
