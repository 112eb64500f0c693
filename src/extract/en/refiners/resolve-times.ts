import type { Stretch } from '../../../text/sentences.ts';
import type { Context, Found, Refiner } from '../../shared/found.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import type { Source } from '../../shared/source.ts';
import { daysBetween } from '../../shared/values/calendar.ts';
import type { TimeHint, When } from '../parsers/time/rule.ts';
import { WEEKDAY } from '../words/calendar.ts';
import { type Resolved, resolveWhen, type Told } from './resolve-when.ts';

/**
 * Gives every time its value: the year of “December 11”, the day of “today”, “the same day” and “9:30 a.m.”. Walks the
 * text in order, so that “that year” can look back; what cannot be known is left out with its reason.
 */
export const resolveTimes: Refiner = {
  id: 'en/refiners/resolve-times',
  refine(found, source, context) {
    const sentences = sentencesIn(source);
    const told: Told[] = [];
    const kept: Found[] = [];
    let sentence = 0;
    const sorted = [...found].sort((a, b) => a.start - b.start);
    for (const [at, f] of sorted.entries()) {
      const when = (f.hint as TimeHint | undefined)?.when;
      if (f.list !== 'times' || !when) {
        kept.push(f);
        continue;
      }
      while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= f.start) sentence++;
      const within: Stretch = sentences[sentence] ?? { start: 0, end: source.folded.length };
      const answer = resolveWhen(when, {
        issued: context.issued,
        source,
        at: f,
        sentence: within,
        told,
        next: when.kind === 'clock' ? nextDay(sorted, at, source) : null,
      });
      if (!('value' in answer)) {
        leaveOut(context, f, answer.reason);
        continue;
      }
      told.push({
        start: f.start,
        end: f.end,
        value: answer.value,
        explicit: isExplicit(when),
        relativeYear: when.kind === 'year' && (when.year === 'last' || when.year === 'next'),
        aside: isAside(when),
        farOff: isFarOff(answer.value, context.issued),
        passage: source.passageAt(f.start).index,
      });
      if (answer.warning)
        context.trace({
          action: 'open',
          rule: this.id,
          list: 'times',
          start: f.start,
          end: f.end,
          reason: answer.warning,
        });
      kept.push({
        ...f,
        start: when.kind === 'day' ? withoutWeekday(f, source) : f.start,
        value: { value: answer.value },
        certainty: certaintyOf(answer),
      });
    }
    return kept;
  },
};

const certaintyOf = (answer: Resolved): Found['certainty'] =>
  answer.warning ? 'open' : answer.implied ? 'implied' : 'certain';

function leaveOut(context: Context, f: Found, reason: string): void {
  context.trace({
    action: 'drop',
    rule: 'en/refiners/resolve-times',
    list: 'times',
    start: f.start,
    end: f.end,
    reason,
  });
}

/** Whether the words themselves give the year. */
function isExplicit(when: When): boolean {
  if (when.kind === 'fixed') return /^\d{4}/.test(when.value);
  return (
    (when.kind === 'day' && typeof when.from.year === 'number') ||
    (when.kind === 'month' && typeof when.year === 'number')
  );
}

const isAside = (when: When): boolean => when.kind === 'relative-day' && when.base === 'issue' && when.days !== 0;

/** A day of another season is told in passing: “last year's conference took place in Lugano on 4–5 July”. */
const isFarOff = (value: string, issued: string | null): boolean =>
  issued !== null && /^\d{4}-\d\d-\d\d/.test(value) && Math.abs(daysBetween(value.slice(0, 10), issued)) > 100;

/** The weekday beside a date is no part of its words unless it stands between: “Friday, 4 April 2025”. */
function withoutWeekday(f: Found, source: Source): number {
  const words = source.folded.slice(f.start, f.end);
  return f.start + (leadingDay.exec(words)?.[0].length ?? 0);
}
const leadingDay = new RegExp(String.raw`^(?:${WEEKDAY}),?\s(?:the\s)?(?=\S{1,9}\s)`);

/** The day that follows a clock time at once: “at 9:30 a.m. on December 20”. `sorted` is in order of start. */
function nextDay(sorted: readonly Found[], at: number, source: Source): When | null {
  const f = sorted[at];
  const gap = /^,?\s(?:\([^()]{1,40}\)\s)?(?:on\s)?(?:the\s)?$/;
  if (!f) return null;
  for (let i = at + 1; i < sorted.length && i < at + 4; i++) {
    const other = sorted[i] as Found;
    const when = (other.hint as TimeHint | undefined)?.when;
    if (
      other.list === 'times' &&
      when?.kind === 'day' &&
      gap.test(source.folded.slice(f.end, other.start).slice(0, 60))
    )
      return when;
  }
  return null;
}
