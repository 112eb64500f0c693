import type { Stretch } from '../../../../text/sentences.ts';
import type { Found, Refiner } from '../../../shared/found.ts';
import { sentencesIn } from '../../../shared/sentences.ts';
import { isDay, isoDate } from '../../../shared/values/calendar.ts';
import type { Moment, TimeHint } from '../../parsers/time/part.ts';
import { awayFrom, monthsOf, type Value } from './counted-times.ts';
import { resolveMoment, valueOf, type Resolved } from './resolve-moment.ts';
import type { Answer, Scene } from './scene.ts';
import { secondEnd } from './second-end.ts';
import { dayOf, Timeline, type Point } from './timeline.ts';

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
        ...(differs ? { hint: { flags: ['weekday-contradicts'] } } : {}),
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
  if (hint.away)
    return isToldBeside(scene, next) ? { open: 'the date beside it says more' } : awayFrom(hint.away, scene);
  if (!hint.moment) return { ok: { value: (f.value as { value: string }).value, from: null, to: null } };
  if (hint.months) return monthsOf(hint, hint.months, scene);
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

const eraOf = (timeline: Timeline) => timeline.last((p) => p.era !== null)?.era ?? null;
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
    era: hint.moment?.year?.era ?? (said === 'text' ? eraOf(scene.timeline) : null),
  };
  // A range of hours on one day is that day.
  return point.lastDay !== null && point.lastDay === dayOf(point) ? { ...point, lastDay: null } : point;
}
