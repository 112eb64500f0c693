import { addDays, addMonths, isoDate } from '../../../shared/values/calendar.ts';
import type { Moment, TimeHint } from '../../parsers/time/part.ts';
import { inSameEra, type Resolved } from './resolve-moment.ts';
import { antecedentDay, monthOf, yearOf, type Answer, type Scene } from './scene.ts';
import { dayOf, type Point } from './timeline.ts';

/** The value of a time, and the moments that later words may count from; null for lengths of time. */
export interface Value {
  readonly value: string;
  readonly from: Resolved | null;
  readonly to: Resolved | null;
}

/** Stretches of months: 令和7年度, 2027年度末, 2024年第4四半期. */
export function monthsOf(hint: TimeHint, [first, last]: readonly [number, number], scene: Scene): Answer<Value> {
  const starts = fiscalYearOf(hint.moment as Moment, scene);
  if ('open' in starts) return starts;
  const ends = hint.to ? fiscalYearOf(hint.to, scene) : starts;
  if ('open' in ends) return ends;
  const from = addMonths(isoDate(starts.ok, 4), first);
  const to = addMonths(isoDate(ends.ok, 4), last);
  if (to <= from) return { open: 'the years run backwards' };
  const point = { year: starts.ok, month: null, day: null, clock: null, weekdayDiffers: false };
  const value = hint.moment?.atEnd ? isoDate(yearOf(to), monthOf(to), 31) : `${from}/${to}`;
  return { ok: { value, from: point, to: null } };
}

function fiscalYearOf({ year }: Moment, { base, timeline }: Scene): Answer<number> {
  if (year?.from === 'written' && year.value !== null) return { ok: year.value };
  if (year?.from === 'issue')
    return base === null ? { open: 'no day of issue' } : { ok: yearOf(base) - (monthOf(base) < 4 ? 1 : 0) + year.plus };
  if (year && year.value !== null) return inSameEra(year.value, timeline);
  const p = timeline.last((q) => q.month === null);
  return p && year ? { ok: p.year + year.plus } : { open: 'no earlier fiscal year' };
}

/** 2年前 is a year, 二か月後 a month, 3日前 a day. */
export function awayFrom({ unit, count, base: from }: NonNullable<TimeHint['away']>, scene: Scene): Answer<Value> {
  const start: Answer<string> =
    from !== 'issue'
      ? nearestDay(scene, unit, from === 'near')
      : scene.base === null
        ? { open: 'no day of issue' }
        : { ok: scene.base };
  if ('open' in start) return start;
  const value =
    unit === 'day'
      ? addDays(start.ok, count)
      : unit === 'month'
        ? addMonths(start.ok, count)
        : isoDate(yearOf(start.ok) + count);
  return { ok: { value, from: null, to: null } };
}

/** 同会合の二か月後 counts from the day named last, whichever part of a sentence it stands in. */
function nearestDay(scene: Scene, unit: string, isNear: boolean): Answer<string> {
  const near = (q: Point) => q.sentence >= 0 && (!isNear || q.passage === scene.passage);
  if (unit === 'year') {
    // 2015年に発足した。その5年後: a year is enough to count years from.
    const q = scene.timeline.last(near);
    if (q) return { ok: isoDate(q.year, q.month ?? 1, q.day ?? 1) };
  }
  const p = scene.timeline.last((q) => q.day !== null && near(q));
  if (isNear && !p) return { open: 'it is not said from when' };
  return p && p.lastDay === null ? { ok: dayOf(p) as string } : antecedentDay(scene);
}
