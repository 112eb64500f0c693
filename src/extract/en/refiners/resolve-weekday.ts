import { addDays, weekdayOf } from '../../shared/values/calendar.ts';
import type { When } from '../parsers/time/rule.ts';
import { toCome } from '../words/to-come.ts';
import type { Resolution, Surroundings } from './resolve-when.ts';

/**
 * “on Sunday”: the last one up to the day of issue, or the coming one where the sentence speaks of what will be.
 * “Monday to Wednesday”: where the first is not to come, the last is the one that decides.
 */
export function resolveWeekday(when: When & { kind: 'weekday' }, s: Surroundings): Resolution {
  if (!s.issued) return { reason: 'the release has no issue date' };
  const more = when.more ?? 0;
  const first = daysAway(when, when.day, s.issued, s);
  if (more === 0) return { value: addDays(s.issued, first), implied: true };
  const from = first > 0 ? first : daysAway(when, (when.day + more) % 7, s.issued, s) - more;
  return { value: `${addDays(s.issued, from)}/${addDays(s.issued, from + more)}`, implied: true };
}

/** How far from the day of issue a weekday is: below 0 for one that is past. */
function daysAway(when: When & { kind: 'weekday' }, day: number, issued: string, s: Surroundings): number {
  const before = (weekdayOf(issued) - day + 7) % 7;
  const sentence = s.source.folded.slice(s.sentence.start, s.sentence.end);
  // “the teams that were deployed on Wednesday will return”
  const told = s.source.folded.slice(Math.max(s.sentence.start, s.at.start - 30), s.at.start);
  const done = /\b(?:was|were|been)\s[a-z]{3,14}\s(?:on\s)?$/.test(told);
  if (when.tense === 'past') return -(before || 7);
  const ahead = (7 - before) % 7;
  if (when.tense === 'future') return ahead || 7;
  // “the summit, which runs from Friday until Sunday”: what the calendar holds is told in the present.
  const held = /\b(?:runs|opens|begins|starts|arrives|departs|travels|takes\splace)\s(?:here\s)?(?:on|from)\s$/.test(
    told,
  );
  return held || (toCome.test(sentence) && !done) ? ahead : -before;
}
