import { scaleUtc } from 'd3-scale';
import { symbol, symbolTriangle } from 'd3-shape';
import type { TargetCard, TargetView } from '../../record/things/views.ts';
import { thingWords } from '../catalogue/things.ts';
import { figureWords } from '../format/amounts.ts';
import { timeWords } from '../format/dates.ts';
import { daysCovered, spanWords } from '../format/spans.ts';
import { nameIn } from '../things/names.ts';
import type { Ui } from '../ui.ts';
import { round, widthOf, type Chart, type Drawing } from './chart.ts';

/** The hand of the clock, pointing up until it is turned. */
const pointer = symbol(symbolTriangle, 46).digits(1)() ?? '';

export interface ClockTimes {
  readonly from: Date;
  readonly until: Date;
  /** Between 0 and 1. */
  readonly elapsed: number;
}

/** When a target began and ends; null where it has no end. It begins on the day it was said, where it says a year only. */
export function clockTimes(target: Pick<TargetCard, 'from' | 'until' | 'said'>, now: Date): ClockTimes | null {
  const until = target.until === null ? null : daysCovered(target.until);
  if (!until) return null;
  const said = target.said === null ? null : daysCovered(target.said);
  const told = target.from === null ? null : daysCovered(target.from);
  const from = told && said && said.first >= told.first && said.first <= told.last ? said : (told ?? said);
  if (!from || from.first >= until.last) return null;
  const whole = until.last.getTime() - from.first.getTime();
  const elapsed = Math.min(1, Math.max(0, (now.getTime() - from.first.getTime()) / whole));
  return { from: from.first, until: until.last, elapsed };
}

type Target = TargetCard & Partial<Pick<TargetView, 'measured'>>;

/** The time that a target was given, how much of it is over, and what has been measured, on one ruler each. */
export function clock(ui: Ui, target: Target, now: Date): Chart | null {
  const words = thingWords[ui.locale];
  const times = clockTimes(target, now);
  if (!times || target.until === null) return null;
  const figure = figureWords(target.value, target.unit, ui.locale);
  const until = spanWords(target.until, ui.locale);
  const from = timeWords(target.from ?? target.said ?? String(times.from.getUTCFullYear()), ui.locale);
  const subject = nameIn(target.words, ui.locale)?.words ?? target.subject;
  const percent = Math.floor(times.elapsed * 100);
  return {
    name: 'clock',
    title: subject,
    says: `${words.targetSays(subject, figure, from, until)} ${words.elapsed(percent)}`,
    notes: [],
    wide: draw(ui, target, times, 360),
    narrow: draw(ui, target, times, 340),
    table: {
      head: [words.target, words.targetFigure, words.targetFrom, words.targetUntil],
      rows: [
        [subject, figure, from, until],
        ...(target.measured ?? []).map((m) => [
          words.measured('', m.on === null ? null : spanWords(m.on, ui.locale)).trim(),
          figureWords(m.value, m.unit, ui.locale),
          '',
          '',
        ]),
      ],
    },
  };
}

function draw(ui: Ui, target: Target, { from, until, elapsed }: ClockTimes, width: number): Drawing {
  const words = thingWords[ui.locale];
  const running = elapsed > 0 && elapsed < 1;
  const [left, right, y] = [8, width - 8, running ? 46 : 12];
  const x = scaleUtc().domain([from, until]).range([left, right]);
  const now = left + (right - left) * elapsed;
  const years = Array.from({ length: Math.min(200, until.getUTCFullYear() - from.getUTCFullYear()) }, (_, at) => ({
    year: from.getUTCFullYear() + at + 1,
    x: x(new Date(Date.UTC(from.getUTCFullYear() + at + 1, 0, 1))),
  }));
  const step = Math.max(1, Math.ceil(years.length / (width / 70)));
  const latest = target.measured?.at(-1);
  const reached =
    latest && latest.unit === target.unit && target.value > 0 ? Math.min(1, latest.value / target.value) : null;
  const label = words.today;
  const half = widthOf(label, 12) / 2;
  const labelX = Math.min(right - half, Math.max(left + half, now));
  return {
    width,
    height: y + (reached === null ? 30 : 66),
    body: (
      <>
        <rect class="c-track" x={left} y={y - 5} width={right - left} height={10} />
        <rect class="c-passed" x={left} y={y - 5} width={round(now - left)} height={10} />
        {years.map((tick, at) => (
          <>
            <line class="c-tick" x1={round(tick.x)} x2={round(tick.x)} y1={y - 5} y2={y + 9} />
            {at % step === 0 && tick.x < right - 14 && (
              <text class="c-small c-soft c-mid" x={round(tick.x)} y={y + 24}>
                {tick.year}
              </text>
            )}
          </>
        ))}
        {running && (
          <>
            <path class="c-now" d={pointer} transform={`translate(${round(now)} ${y - 12}) rotate(180)`} />
            <text class="c-small c-strong c-mid c-seal" x={round(labelX)} y={y - 23}>
              {label}
            </text>
          </>
        )}
        {reached !== null && latest && (
          <>
            <rect class="c-track" x={left} y={y + 42} width={right - left} height={10} />
            <rect class="c-passed" x={left} y={y + 42} width={round((right - left) * reached)} height={10} />
            <text class="c-small c-soft" x={left} y={y + 66}>
              {words.measured(
                figureWords(latest.value, latest.unit, ui.locale),
                latest.on === null ? null : spanWords(latest.on, ui.locale),
              )}
            </text>
          </>
        )}
      </>
    ),
  };
}
