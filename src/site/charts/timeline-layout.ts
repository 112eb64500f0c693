import { scaleUtc } from 'd3-scale';
import type { MeetingCard, MeetingGap } from '../../record/things/views.ts';
import { daysCovered } from '../format/spans.ts';

export type Met = MeetingCard | MeetingGap;
export const isGap = (met: Met): met is MeetingGap => 'gap' in met;

export interface Placed {
  readonly met: Met;
  readonly x: number;
}
export interface YearTick {
  readonly year: number;
  readonly x: number;
  readonly labelled: boolean;
}

/** The years that the dated meetings cover; null where none is dated. */
export function yearsOf(meetings: readonly Met[]): { readonly from: number; readonly to: number } | null {
  const years = meetings.flatMap((met) => {
    const days = isGap(met) || met.date === null ? null : daysCovered(met.date);
    return days ? [days.first.getUTCFullYear(), days.last.getUTCFullYear()] : [];
  });
  return years.length ? { from: Math.min(...years), to: Math.max(...years) } : null;
}

/** From the first day of the first year to the last day of the last one, between two places. */
export function timeScale(years: { from: number; to: number }, left: number, right: number) {
  return scaleUtc()
    .domain([new Date(Date.UTC(years.from, 0, 1)), new Date(Date.UTC(years.to + 1, 0, 1))])
    .range([left, right]);
}

/** A tick a year; so many of them labelled that the labels have room. */
export function yearTicks(years: { from: number; to: number }, x: (day: Date) => number, room: number): YearTick[] {
  const span = years.to - years.from + 1;
  const step = [1, 2, 5, 10, 20, 50].find((s) => span / s <= room) ?? 100;
  return Array.from({ length: span }, (_, at) => years.from + at).map((year) => ({
    year,
    x: x(new Date(Date.UTC(year, 0, 1))),
    labelled: year % step === 0 || year === years.from || step === 1,
  }));
}

/**
 * The meetings of one series along the line of time. What has no date but a number stands between its neighbours; what
 * has neither is left out. No two marks stand closer than `apart`.
 */
export function placed(
  meetings: readonly Met[],
  x: (day: Date) => number,
  bounds: { readonly left: number; readonly right: number; readonly apart: number },
): Placed[] {
  const wanted = meetings.flatMap((met): { met: Met; x: number | null }[] => {
    const days = isGap(met) || met.date === null ? null : daysCovered(met.date);
    if (days) return [{ met, x: x(days.first) }];
    return isGap(met) || met.ordinal !== null ? [{ met, x: null }] : [];
  });
  const known = wanted.map((w, at) => ({ ...w, at })).filter((w) => w.x !== null);
  const marks = wanted.map(({ met, x: own }, at) => {
    if (own !== null) return { met, x: own };
    const before = known.findLast((w) => w.at < at);
    const after = known.find((w) => w.at > at);
    if (before?.x != null && after?.x != null)
      return { met, x: before.x + ((after.x - before.x) * (at - before.at)) / (after.at - before.at) };
    if (after?.x != null) return { met, x: after.x - (after.at - at) * bounds.apart };
    return { met, x: (before?.x ?? bounds.left) + (at - (before?.at ?? 0)) * bounds.apart };
  });
  return spread(
    marks.sort((a, b) => a.x - b.x),
    bounds,
  );
}

/** Moves marks apart: to the right as far as there is room, then back from the edge. */
function spread(
  marks: readonly Placed[],
  { left, right, apart }: { left: number; right: number; apart: number },
): Placed[] {
  const step = Math.min(apart, marks.length > 1 ? (right - left) / (marks.length - 1) : apart);
  const xs = marks.map((mark) => mark.x);
  for (let at = 0; at < xs.length; at++) xs[at] = Math.max(xs[at] ?? 0, at === 0 ? left : (xs[at - 1] ?? 0) + step);
  for (let at = xs.length - 1; at >= 0; at--)
    xs[at] = Math.min(xs[at] ?? 0, at === xs.length - 1 ? right : (xs[at + 1] ?? 0) - step);
  return marks.map(({ met }, at) => ({ met, x: xs[at] ?? 0 }));
}
