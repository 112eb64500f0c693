import type { Stretch } from '../../../../text/sentences.ts';
import type { Context, Found, Refiner } from '../../../shared/found.ts';
import { sentencesIn } from '../../../shared/sentences.ts';
import { addDays, addMonths, daysInMonth, isDay, isoDate } from '../../../shared/values/calendar.ts';
import type { Moment, TimeHint } from '../../parsers/time/part.ts';
import { resolveMoment, valueOf, type Resolved } from './resolve-moment.ts';
import { antecedentDay, monthOf, yearOf, type Answer, type Scene } from './scene.ts';
import { dayOf, Timeline, type Point } from './timeline.ts';

interface Value {
  readonly value: string;
  /** What later words may count from; null for lengths of time. */
  readonly from: Resolved | null;
  readonly to: Resolved | null;
}

/** Gives every time its value in the order of the text; what stays open is left out with the reason. */
export const resolveTimes: Refiner = {
  id: 'ja/refiners/values/resolve-times',
  refine(found, source, context) {
    const times = found.filter((f) => f.list === 'times').sort((a, b) => a.start - b.start || b.end - a.end);
    if (times.length === 0) return found;
    const sentences = sentencesIn(source);
    const base = context.issued ?? firstFullDate(times);
    const timeline = new Timeline();
    const kept: Found[] = [];
    let sentence = 0;
    for (const [i, f] of times.entries()) {
      while (sentence + 1 < sentences.length && (sentences[sentence] as Stretch).end <= f.start) sentence++;
      const hint = (f.hint ?? {}) as TimeHint;
      const stretch = sentences[sentence] ?? { start: f.start, end: f.end };
      const passage = source.passageAt(f.start);
      // The line with the day of issue is no antecedent while there is another date.
      const isIssue = passage.kind === 'date' || (i === 0 && passage.kind === 'title');
      const scene: Scene = {
        source,
        base,
        timeline,
        start: f.start,
        end: f.end,
        passage: passage.index,
        sentence: isIssue ? -1 : sentence,
        stretch,
      };
      const answer = valueFor(f, hint, scene, times[i + 1]);
      if ('open' in answer) {
        context.trace({ ...at(f), action: 'open', rule: resolveTimes.id, reason: answer.open });
        continue;
      }
      const { value, from, to } = answer.ok;
      if (from) timeline.add(pointOf(f, hint, scene, { from, to }));
      const differs = from?.weekdayDiffers ?? false;
      const isResolved = value !== (f.value as { value: string }).value;
      if (isResolved)
        context.trace({
          ...at(f),
          action: 'resolve',
          rule: resolveTimes.id,
          reason: value + (differs ? ', but the weekday is another one' : ''),
        });
      const { hint: _, ...rest } = f;
      kept.push({
        ...rest,
        value: { value },
        certainty: certaintyOf(f, hint),
        ...(differs ? { hint: { weekdayDiffers: true } } : {}),
      });
    }
    return [...found.filter((f) => f.list !== 'times'), ...kept];
  },
};

const at = (f: Found) => ({ list: f.list, start: f.start, end: f.end });

function certaintyOf(f: Found, { moment, away: distance }: TimeHint): Found['certainty'] {
  if (!moment) return distance ? 'implied' : f.certainty;
  const said =
    moment.year?.from === 'written' ||
    moment.year?.from === 'issue' ||
    moment.month?.from === 'issue' ||
    moment.day?.from === 'issue';
  return said ? 'certain' : 'implied';
}

function firstFullDate(times: readonly Found[]): string | null {
  for (const f of times) {
    const { moment } = (f.hint ?? {}) as TimeHint;
    const [y, m, d] = [moment?.year?.value, moment?.month?.value, moment?.day?.value];
    if (y && m && d && isDay(y, m, d)) return isoDate(y, m, d);
  }
  return null;
}

function valueFor(f: Found, hint: TimeHint, scene: Scene, next: Found | undefined): Answer<Value> {
  if (hint.refused !== undefined) return { open: hint.refused };
  if (hint.away) return isToldBeside(scene, next) ? { open: 'the date beside it says more' } : away(hint.away, scene);
  if (!hint.moment) return { ok: { value: (f.value as { value: string }).value, from: null, to: null } };
  if (hint.months) return months(hint, hint.months, scene);
  const told = apposed(hint.moment, scene, next) ?? resolveMoment(hint.moment, scene, hint.joined ?? false);
  if ('open' in told) return told;
  const from = told.ok;
  if (!hint.to) return { ok: { value: valueOf(from), from, to: null } };
  const to = secondEnd(hint.moment, from, hint.to, scene);
  if ('open' in to) return to;
  const value = `${valueOf(from)}/${valueOf(to.ok)}`;
  if (valueOf(to.ok) <= valueOf(from)) return { open: `${value} runs backwards` };
  return { ok: { value, from, to: to.ok } };
}

/** 5年後の2030年, 1週間後の9月4日 */
const isToldBeside = (scene: Scene, next: Found | undefined) =>
  next !== undefined && /^の?$/.test(scene.source.folded.slice(scene.end, next.start)) && next.start - scene.end <= 1;

/** 前日の4月30日, 前日、9日: the date beside it says which day it is. */
function apposed(moment: Moment, scene: Scene, next: Found | undefined): Answer<Resolved> | null {
  if (moment.day?.from !== 'text' || moment.day.value !== null || moment.clock || !next) return null;
  const gap = scene.source.folded.slice(scene.end, next.start);
  const hint = (next.hint ?? {}) as TimeHint;
  if (!/^(?:の|[、,(]|である)$/.test(gap) || !hint.moment?.day || hint.moment.day.from !== 'written') return null;
  const told = resolveMoment(hint.moment, { ...scene, start: next.start, end: next.end }, false);
  return 'open' in told ? null : { ok: { ...told.ok, clock: null } };
}

/** The second end takes what it does not say from the first: 12月19日から20日まで, 9時30分から午後2時まで. */
function secondEnd(first: Moment, from: Resolved, moment: Moment, scene: Scene): Answer<Resolved> {
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
  const later =
    first.clock?.afternoon &&
    hour < 12 &&
    hour + 12 > first.clock.hour &&
    !second.clock.afternoon &&
    hour < first.clock.hour;
  return `${String(later ? hour + 12 : hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function months(hint: TimeHint, [first, last]: readonly [number, number], scene: Scene): Answer<Value> {
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
  const p = timeline.last((q) => q.month === null);
  return p && year ? { ok: p.year + year.plus } : { open: 'no earlier fiscal year' };
}

function away({ unit, count, base: from }: NonNullable<TimeHint['away']>, scene: Scene): Answer<Value> {
  const start: Answer<string> =
    from === 'text' ? nearestDay(scene) : scene.base === null ? { open: 'no day of issue' } : { ok: scene.base };
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
function nearestDay(scene: Scene): Answer<string> {
  const p = scene.timeline.last((q) => q.day !== null && q.sentence >= 0);
  return p && p.lastDay === null ? { ok: dayOf(p) as string } : antecedentDay(scene);
}

const afterMain = /^(?: ?\([^)\n]{0,24}\))?[、,]/;
const sentenceStart =
  /^(?:[\s(0-9.)ア-ン・•※一二三四五六七八九十]|また|なお|さらに|更に|そして|続いて|現地時間|[、,，])*$/;

function pointOf(f: Found, hint: TimeHint, scene: Scene, { from, to }: { from: Resolved; to: Resolved | null }): Point {
  const { folded } = scene.source;
  const after = folded.slice(f.end, f.end + 30);
  const before = folded.slice(scene.stretch.start, f.start).slice(-24);
  const isFirst = f.start - scene.stretch.start <= 24 && sentenceStart.test(before);
  const said = hint.moment?.year?.from;
  const point: Point = {
    start: f.start,
    end: f.end,
    ...from,
    lastDay: to ? isoDate(to.year, to.month ?? 12, to.month === null ? 31 : (to.day ?? 28)) : null,
    clock: from.clock !== null,
    isMain:
      afterMain.test(after) || (isFirst && /^(?: ?\([^)\n]{0,24}\))?(?:に|は)/.test(after)) || from.clock !== null,
    passage: scene.passage,
    sentence: scene.sentence,
    yearSaid: said === 'written' || said === 'issue' || said === 'text',
  };
  // A range of hours on one day is that day.
  return point.lastDay !== null && point.lastDay === dayOf(point) ? { ...point, lastDay: null } : point;
}
export type { Context };
