import { addDays, monthsOf, type Days } from './days.ts';

/**
 * What a meeting of a series is found by from its date. Told with a month or a day it lies under its months (`~2025-12`);
 * told with no more than a year (“a meeting in 2025”) it may be any of that year’s (`~2025`), and any of those may be
 * it, so they ask for what is told so (`~2025 only`) and not for one another: there may be hundreds. Without a date it is asked
 * for around the day of the release.
 */
export function dateClues(series: string, days: Days | null, day: string): { asks: string[]; leaves: string[] } {
  const clue = (time: string) => `meeting ${series} ~${time}`;
  if (days === null) {
    const around = monthsOf({ from: addDays(day, -14), to: addDays(day, 14), precision: 'day' }).map(clue);
    return { asks: around, leaves: around };
  }
  if (days.precision === 'year') {
    const year = days.from.slice(0, 4);
    return { asks: [clue(year)], leaves: [clue(year), clue(`${year} only`)] };
  }
  const months = monthsOf(days);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return {
    asks: [...months.map(clue), ...years.map((year) => clue(`${year} only`))],
    leaves: [...months, ...years].map(clue),
  };
}
