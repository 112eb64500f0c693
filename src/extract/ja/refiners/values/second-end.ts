import { addDays, addMonths, daysInMonth, isDay, isoDate } from '../../../shared/values/calendar.ts';
import type { Moment, Part } from '../../parsers/time/part.ts';
import { resolveMoment, type Resolved } from './resolve-moment.ts';
import { monthOf, yearOf, type Answer, type Scene } from './scene.ts';

/** The second end takes what it does not say from the first: 12月19日から20日まで, 9時30分から午後2時まで. */
export function secondEnd(first: Moment, from: Resolved, moment: Moment, scene: Scene): Answer<Resolved> {
  // 令和5年1月16日から同年1月20日まで: the same year as the first end's.
  if (moment.year?.from === 'text') {
    const year: Part = { from: 'written', plus: 0, value: from.year + moment.year.plus };
    return resolveMoment({ ...moment, year }, scene, false);
  }
  if (moment.month?.from === 'text' && from.month !== null) {
    const later = addMonths(isoDate(from.year, from.month), moment.month.plus);
    const written = (value: number): Part => ({ from: 'written', plus: 0, value });
    return resolveMoment({ ...moment, year: written(yearOf(later)), month: written(monthOf(later)) }, scene, false);
  }
  if (
    moment.year ||
    (moment.month && moment.month.from !== 'written') ||
    (moment.day && moment.day.from !== 'written')
  ) {
    if (moment.day?.from === 'text' && from.month !== null && from.day !== null) {
      const next = addDays(isoDate(from.year, from.month, from.day), moment.day.plus);
      return {
        ok: {
          ...from,
          year: yearOf(next),
          month: monthOf(next),
          day: Number(next.slice(8)),
          clock: clockOf(first, moment, from),
        },
      };
    }
    return resolveMoment(moment, scene, false);
  }
  let { year } = from;
  let month = moment.month?.value ?? from.month;
  const day = moment.day?.value ?? (moment.month ? null : from.day);
  if (moment.month && from.month !== null && (month ?? 0) < from.month) year++;
  if (!moment.month && moment.day && from.day !== null && month !== null && (day ?? 0) < from.day) {
    const later = addMonths(isoDate(year, month), 1);
    year = yearOf(later);
    month = monthOf(later);
  }
  if (month !== null && day !== null && !isDay(year, month, day))
    return { open: `there is no ${year}-${month}-${day}` };
  if (moment.atEnd && month !== null && day === null)
    return { ok: { ...from, year, month, day: daysInMonth(year, month) } };
  return { ok: { year, month, day, clock: clockOf(first, moment, from), weekdayDiffers: false } };
}

/** 午後3時から4時まで ends at 16:00: the second hour stays in the afternoon of the first. */
function clockOf(first: Moment, second: Moment, from: Resolved): string | null {
  if (!second.clock) return second.day || second.month ? null : from.clock;
  const { hour, minute } = second.clock;
  const isLater = (h: number) => h * 60 + minute > (first.clock?.hour ?? 0) * 60 + (first.clock?.minute ?? 0);
  const later = first.clock?.afternoon && hour < 12 && !second.clock.afternoon && isLater(hour + 12) && !isLater(hour);
  return `${String(later ? hour + 12 : hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
