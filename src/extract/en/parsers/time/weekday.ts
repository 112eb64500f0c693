import { MONTH, WEEKDAY_NAMES, weekdayNamed, needsWeekday } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const pattern = new RegExp(
  String.raw`\b(?<words>(?<day>${WEEKDAY_NAMES})(?:\s(?<and>and|to|through|until)\s(?<last>${WEEKDAY_NAMES}))?)\b(?!'(?!s\s[a-z])|[\s-][A-Z]|,?\s(?:the\s)?(?:\d|(?:${MONTH})\b))`,
  'g',
);
/** “every Monday”, “Good Friday”: no day of its own. */
const notOne = /\b(?:every|each|any|Good|Black|Holy|Ash|Palm|Easter|first|second|third|fourth|last)\s$/;

/**
 * A weekday that stands for a date: “took part by video conference on Sunday”, “last Friday”. The refiner takes the
 * one nearest to the day of issue, before it or behind it as the sentence says.
 */
export const weekday = timeRule('en/parsers/time/weekday', pattern, needsWeekday, (g, { start, end, source }) => {
  const day = weekdayNamed(g.day);
  const ahead = source.folded.slice(Math.max(0, start - 12), start);
  // “following Tuesday's earthquake” is past; “Tuesday's session” may be any.
  const after = source.folded.startsWith("'s", end);
  if (after && !/\b(?:following|after|since)\s$/i.test(ahead)) return null;
  const last = after || /\b(?:last|past)\s$/i.test(ahead);
  if (day === null || source.passageAt(start).kind === 'title' || (notOne.test(ahead) && !last)) return null;
  const tense = last ? 'past' : /\b(?:next|coming)\s$/i.test(ahead) ? 'future' : null;
  const until = weekdayNamed(g.last);
  if (until === null) return { kind: 'weekday', day, tense };
  const more = (until - day + 7) % 7;
  if (more > 0 && (g.and !== 'and' || more === 1)) return { kind: 'weekday', day, more, tense };
  return [
    { when: { kind: 'weekday', day, tense }, words: g.day ?? '' },
    { when: { kind: 'weekday', day: until, tense }, words: g.last ?? '' },
  ];
});
