import { eraYear } from '../../../../text/eras.ts';
import { addDays, addMonths, daysInMonth, isDay, isoDate, weekdayOf } from '../../../shared/values/calendar.ts';
import type { Moment, Part } from '../../parsers/time/part.ts';
import { adjacent, antecedentDay, monthFor, monthOf, yearFor, yearOf, type Answer, type Scene } from './scene.ts';
import { dayOf, type Timeline } from './timeline.ts';

/** A moment with all its numbers; `month`, `day` and `clock` are null where the text is no more precise. */
export interface Resolved {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly clock: string | null;
  /** The printed weekday is another one: kept as written, for an editor to see. */
  readonly weekdayDiffers: boolean;
}

/** The value of a resolved moment: `2004`, `2004-08`, `2025-12-20`, `2025-12-20T09:30`. */
export const valueOf = (r: Resolved): string =>
  isoDate(r.year, r.month ?? undefined, r.month === null ? undefined : (r.day ?? undefined)) +
  (r.clock === null ? '' : `T${r.clock}`);

/** Gives a moment its numbers, from its words, the day of issue and the dates before it. */
export function resolveMoment(moment: Moment, scene: Scene, isJoined: boolean): Answer<Resolved> {
  const date = dateOf(moment, scene, isJoined);
  if ('open' in date) return date;
  const { year, month, day } = date.ok;
  if (month !== null && day !== null && !isDay(year, month, day))
    return { open: `there is no ${year}-${month}-${day}` };
  const iso = month === null || day === null ? null : isoDate(year, month, day);
  const clock = moment.clock ? `${two(moment.clock.hour)}:${two(moment.clock.minute)}` : null;
  const weekdayDiffers = iso !== null && moment.weekday !== null && weekdayOf(iso) !== moment.weekday;
  if (moment.atEnd && day === null) {
    const m = month ?? 12;
    return { ok: { year, month: m, day: daysInMonth(year, m), clock, weekdayDiffers } };
  }
  return { ok: { year, month, day, clock, weekdayDiffers } };
}

const two = (n: number) => String(n).padStart(2, '0');
interface Date {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}
const ofDay = (iso: string): Answer<Date> => ({
  ok: { year: yearOf(iso), month: monthOf(iso), day: Number(iso.slice(8, 10)) },
});

function dateOf(moment: Moment, scene: Scene, isJoined: boolean): Answer<Date> {
  if (moment.year) return ofYear(moment.year, moment, scene);
  if (moment.month) return ofMonth(moment.month, moment, scene, isJoined);
  if (moment.day) return ofNamedDay(moment.day, moment, scene);
  const day = antecedentDay(scene);
  return 'open' in day ? day : ofDay(day.ok);
}

function ofYear(part: Part, moment: Moment, scene: Scene): Answer<Date> {
  const year = yearOfPart(part, scene);
  if ('open' in year) return year;
  if (moment.month && moment.month.from !== 'written') return { open: 'a year and a counted month' };
  return {
    ok: { year: year.ok, month: moment.month?.value ?? null, day: moment.month ? (moment.day?.value ?? null) : null },
  };
}

function yearOfPart(part: Part, { base, timeline }: Scene): Answer<number> {
  if (part.from === 'written' && part.value !== null) return { ok: part.value };
  if (part.from === 'issue') return base === null ? { open: 'no day of issue' } : { ok: yearOf(base) + part.plus };
  if (part.value !== null) return inSameEra(part.value, timeline);
  const p = timeline.last((q) => q.sentence >= 0) ?? timeline.last(() => true);
  if (!p) return { open: 'no earlier year' };
  if (p.lastDay !== null && yearOf(p.lastDay) !== p.year) return { open: 'the earlier date is a stretch of years' };
  return { ok: p.year + part.plus };
}

/** 平成28年に始まり、同29年に終わった: a year of the era that was told last, not before the year it was told with. */
export function inSameEra(count: number, timeline: Timeline): Answer<number> {
  const p = timeline.last((q) => q.era !== null);
  const year = p ? eraYear(p.era as string, count) : null;
  return p && year !== null && year >= p.year - 1 ? { ok: year } : { open: 'no earlier year of an era' };
}

function ofMonth(part: Part, moment: Moment, scene: Scene, isJoined: boolean): Answer<Date> {
  const day = moment.day?.value ?? null;
  if (part.from === 'written' && part.value !== null) {
    const before = isJoined ? scene.timeline.last(() => true) : undefined;
    const year: Answer<number> = before ? { ok: before.year } : yearFor(scene, part.value, day, moment.weekday);
    return 'open' in year ? year : { ok: { year: year.ok, month: part.value, day } };
  }
  if (part.from === 'issue' && scene.base === null) return { open: 'no day of issue' };
  const p =
    scene.timeline.last((q) => q.month !== null && q.sentence >= 0) ?? scene.timeline.last((q) => q.month !== null);
  if (part.from === 'text' && (!p || p.month === null)) return { open: 'no earlier month' };
  if (part.from === 'text' && p?.lastDay && monthOf(p.lastDay) !== p.month)
    return { open: 'the earlier date is a stretch of months' };
  const from = part.from === 'issue' ? (scene.base as string) : isoDate(p?.year ?? 0, p?.month ?? 1);
  const month = addMonths(from, part.plus);
  return { ok: { year: yearOf(month), month: monthOf(month), day } };
}

function ofNamedDay(part: Part, moment: Moment, scene: Scene): Answer<Date> {
  if (part.from === 'written' && part.value !== null) {
    const month = monthFor(scene, part.value);
    return 'open' in month ? month : { ok: { ...month.ok, day: part.value } };
  }
  return part.from === 'issue' ? fromIssue(part, moment, scene) : fromText(part, scene);
}

/** 本18日 is the day of issue, or one of the three before when it came out later; 本日 within a speech is its day. */
function fromIssue(part: Part, _moment: Moment, scene: Scene): Answer<Date> {
  const { base } = scene;
  if (base === null) return { open: 'no day of issue' };
  const day = addDays(base, part.plus);
  if (part.value === null) return ofDay(part.plus === 0 ? (dayOfSpeech(scene) ?? day) : day);
  for (const back of [0, 1, 2, 3, -1]) {
    const near = addDays(day, -back);
    if (Number(near.slice(8, 10)) === part.value) return ofDay(near);
  }
  return { open: 'the number is not that day’s' };
}

const speech = /述べ|発言|表明|強調|語り|語った|挨拶/;

/** 「議論を本日更に深めたいと述べました」, issued a day later, is about the day of the meeting. */
function dayOfSpeech({ source, end, stretch, base, timeline }: Scene): string | null {
  if (!speech.test(source.folded.slice(end, Math.min(stretch.end, end + 200)))) return null;
  const event = timeline.every().find((p) => p.isMain && p.day !== null && p.lastDay === null && p.sentence >= 0);
  const day = event ? dayOf(event) : null;
  return day !== null && base !== null && day < base && day >= addDays(base, -3) ? day : null;
}

function fromText(part: Part, scene: Scene): Answer<Date> {
  const { timeline } = scene;
  if (part.value !== null) {
    const fits = timeline.last((p) => {
      const day = dayOf(p);
      return day !== null && Number(addDays(p.lastDay ?? day, part.plus).slice(8, 10)) === part.value;
    });
    if (fits) return ofDay(addDays(fits.lastDay ?? (dayOf(fits) as string), part.plus));
    // 同じ17日: a day of the month spoken of.
    const p = timeline.last((q) => q.month !== null && q.sentence >= 0);
    return part.plus === 0 && p
      ? { ok: { year: p.year, month: p.month, day: part.value } }
      : { open: 'no earlier day fits' };
  }
  const near = adjacent(scene);
  const day: Answer<string> =
    near && dayOf(near) && near.lastDay === null ? { ok: dayOf(near) as string } : antecedentDay(scene);
  return 'open' in day ? day : ofDay(addDays(day.ok, part.plus));
}
