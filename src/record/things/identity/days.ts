/** The days that an ISO date of any precision covers: `2004-08` is the 1st to the 31st; null for what is none. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
}

export function daysOf(date: string | null): Days | null {
  if (date === null) return null;
  const [first = '', last = first] = date.split('/');
  const from = edge(first, 'from');
  const to = edge(last, 'to');
  if (!from || !to) return null;
  return { from: from.day, to: to.day, precision: from.precision };
}

function edge(text: string, side: 'from' | 'to'): { day: string; precision: Days['precision'] } | null {
  const found = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?:T|$)/.exec(text)?.groups;
  if (!found) return null;
  const { year = '', month, day } = found;
  if (day) return { day: `${year}-${month}-${day}`, precision: 'day' };
  if (month) return { day: `${year}-${month}-${side === 'from' ? '01' : lastOf(year, month)}`, precision: 'month' };
  return { day: side === 'from' ? `${year}-01-01` : `${year}-12-31`, precision: 'year' };
}

const lastOf = (year: string, month: string) =>
  String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');

export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Whole days between two spans; 0 where they overlap. */
export function daysApart(a: Days, b: Days): number {
  if (overlap(a, b)) return 0;
  return a.to < b.from ? daysBetween(a.to, b.from) : daysBetween(b.to, a.from);
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The months that a span touches, `2025-12`, at most a year of them. */
export function monthsOf(days: Days): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = days.from.split('-').map(Number);
  const end = days.to.slice(0, 7);
  for (let i = 0; i < 12; i++) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > end) break;
    months.push(name);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}
