import type { Found, Refiner } from '../../shared/found.ts';
import type { TimeHint } from '../parsers/time/rule.ts';

/** “December 20, 2025, 9:30 a.m.”: a day and a time of day that touch are one moment. */
export const joinDayAndClock: Refiner = {
  id: 'en/refiners/join-day-and-clock',
  refine(found, source, context) {
    const joined: Found[] = [];
    for (const f of found) {
      const before = joined.at(-1);
      if (
        before &&
        isDayBefore(before, f) &&
        /^(?:,?\s?|\s?\([A-Z][a-z]{2,8}\.?\)\s?,?\s?)$/.test(source.folded.slice(before.end, f.start))
      ) {
        joined[joined.length - 1] = { ...f, start: before.start };
        context.trace({
          action: 'merge',
          rule: joinDayAndClock.id,
          list: 'times',
          start: before.start,
          end: f.end,
          reason: 'a day and its time of day',
        });
      } else joined.push(f);
    }
    return joined;
  },
};

function isDayBefore(before: Found, f: Found): boolean {
  const clock = (f.hint as TimeHint | undefined)?.when?.kind === 'clock';
  const day = (before.value as { value?: unknown }).value;
  const value = (f.value as { value?: unknown }).value;
  return (
    before.list === 'times' &&
    clock &&
    typeof day === 'string' &&
    day.length === 10 &&
    String(value).startsWith(`${day}T`)
  );
}
