/** First and last day of a time as releases tell it: `2025-12-19/2025-12-20`, `2025-12-20T09:30`, `2030-03`, `2030`. */
export interface Days {
  readonly first: string;
  readonly last: string;
  /** False where only a month or year is told. */
  readonly exact: boolean;
}

/** Null for what is no day, month or year, such as a length of time. */
export function daysOf(time: string | null): Days | null {
  if (time === null) return null;
  const [from = '', to = from] = time.split('/');
  const first = edge(from, 'first');
  const last = edge(to, 'last');
  if (first === null || last === null || last < first) return null;
  return { first, last, exact: from.length >= 10 && to.length >= 10 };
}

function edge(time: string, which: 'first' | 'last'): string | null {
  const found = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T.{1,20})?)?)?$/.exec(time)?.groups;
  if (!found) return null;
  const year = Number(found['year']);
  const month = found['month'] === undefined ? (which === 'first' ? 1 : 12) : Number(found['month']);
  const day = found['day'] === undefined ? (which === 'first' ? 1 : lastDay(year, month)) : Number(found['day']);
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${found['year'] ?? ''}-${two(month)}-${two(day)}`;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number) => String(number).padStart(2, '0');
