/**
 * The marks of releases that came on a day or later: of the years after it, of the later months of its year, and of
 * the later days of its month, so that they are few however far back it lies. Null where the days cannot be told.
 *
 * @param since the first day, as releases are listed by: `2025-12-20`, `2004-08` or `2004`
 * @param last the last day that any release has
 */
export function marksSince(since: string, last: string): string[] | null {
  const first = listedOn.exec(since)?.groups;
  const until = Number(listedOn.exec(last)?.groups?.['year']);
  const year = Number(first?.['year']);
  if (!first || !(until - year <= mostYears)) return null;
  const { month, day } = first;
  const later = (from: number, to: number, write: (two: string) => string) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => write(String(from + 1 + i).padStart(2, '0')));
  const years = later(year, until, (number) => `year:${number.padStart(4, '0')}`);
  if (month === undefined) return [...years, `year:${first['year']}`];
  const months = later(Number(month), 12, (number) => `month:${first['year']}-${number}`);
  if (day === undefined) return [...years, ...months, `month:${first['year']}-${month}`];
  const days = later(Number(day) - 1, 31, (number) => `day:${first['year']}-${month}-${number}`);
  return [...years, ...months, ...days];
}

const listedOn = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/;
/** A release of the year 9999 is a mistake, and not worth a thousand marks. */
const mostYears = 200;
