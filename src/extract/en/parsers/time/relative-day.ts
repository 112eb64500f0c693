import { DAY, needsDayPart, needsDigit } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

/** Days counted from the day of issue. */
const fromIssue: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'earlier today': 0,
  'later today': 0,
  tomorrow: 1,
  'tomorrow morning': 1,
  'tomorrow afternoon': 1,
  'tomorrow evening': 1,
  yesterday: -1,
  'yesterday morning': -1,
  'yesterday afternoon': -1,
  'yesterday evening': -1,
  'the day after tomorrow': 2,
  'the day before yesterday': -2,
};
/** Days counted from the day last named. */
const fromText: Readonly<Record<string, number>> = {
  'the same day': 0,
  'that day': 0,
  'that same day': 0,
  'the same evening': 0,
  'that evening': 0,
  'the same morning': 0,
  'the same afternoon': 0,
  'that afternoon': 0,
  'that morning': 0,
  'the following day': 1,
  'the next day': 1,
  'the following morning': 1,
  'the next morning': 1,
  'the day after': 1,
  'the previous day': -1,
  'the preceding day': -1,
  'the day before': -1,
  'the previous evening': -1,
};
const words = [...Object.keys(fromIssue), ...Object.keys(fromText)]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', String.raw`\s`);

/** “today”, “tomorrow”, “the same day”, “the following day”; never the adjective in “today's world”. */
export const relativeDay = timeRule(
  'en/parsers/time/relative-day',
  new RegExp(String.raw`\b(?<words>${words})\b(?!['\u2019]s\s(?:world|society|young|youth|children|challenges))`, 'gi'),
  needsDayPart,
  (g) => {
    const key = (g.words ?? '').toLowerCase().replace(/\s/g, ' ');
    const issue = fromIssue[key];
    return issue === undefined
      ? { kind: 'relative-day', days: fromText[key] ?? 0, base: 'text' }
      : { kind: 'relative-day', days: issue, base: 'issue' };
  },
);

const shift: Readonly<Record<string, number>> = { this: 0, current: 0, last: -1, next: 1 };

/** “the 10th of this month”, “on the 3rd of next month”. */
export const dayOfMonth = timeRule(
  'en/parsers/time/day-of-month',
  new RegExp(
    String.raw`\bthe\s(?<day>${DAY})(?:\sday)?\sof\s(?:the\s)?(?<which>this|last|next|current)\smonth\b`,
    'gi',
  ),
  needsDigit,
  (g) => ({
    kind: 'day-of-month',
    day: Number.parseInt(g.day ?? '', 10),
    months: shift[(g.which ?? '').toLowerCase()] ?? 0,
  }),
);

/** The stem under which an event's day was told before: letters “were signed and exchanged … on the 10th”. */
const events: Readonly<Record<string, string>> = {
  exchange: 'exchang',
  signing: 'sign',
  signature: 'sign',
  meeting: 'me(?:e)?t',
  summit: 'summit',
  talks: 'talk',
  visit: 'visit',
  ceremony: 'ceremony',
  election: 'elect',
  earthquake: 'earthquake',
  announcement: 'announc',
};

/** “On the day of the exchange of letters”: the day on which that was said to happen. */
export const dayOfEvent = timeRule(
  'en/parsers/time/day-of-event',
  new RegExp(
    String.raw`\bthe\s(?:same\s)?day\sof\s(?:the|its|their|his|her)\s(?<event>${Object.keys(events).join('|')})\b(?:\sof\s(?:the\s)?(?:letters|notes|documents|agreements?))?`,
    'gi',
  ),
  needsDayPart,
  (g) => ({ kind: 'day-of-event', stem: events[(g.event ?? '').toLowerCase()] ?? '' }),
);

/** “on the same day as the Initiative”: the day told in the sentence that spoke of it. */
export const dayOf = timeRule(
  'en/parsers/time/day-of',
  /\b(?<words>the\ssame\sday)\sas\s(?:the\s|its\s|their\s)?(?<event>[A-Za-z][\w'-]{3,40})\b/gi,
  needsDayPart,
  (g) => [{ when: { kind: 'day-of-event', stem: (g.event ?? '').toLowerCase() }, words: g.words ?? '' }],
);

/** “which began on the 17th”: a day of the month that is spoken of. */
export const bareDay = timeRule(
  'en/parsers/time/bare-day',
  /\b(?:on|until|by|from|since|before|after)\s(?<words>the\s(?<day>(?:[12]?(?:1st|2nd|3rd)|30th|31st|1[0-9]th|[12]?[04-9]th)))(?=[.,;:)]|$|\s(?:and|to|in|at|with|when|by|a|an)\b)/gi,
  needsDigit,
  (g) => [{ when: { kind: 'bare-day', day: Number.parseInt(g.day ?? '', 10) }, words: g.words ?? '' }],
);

const places: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, final: -1, last: -1 };

/** “on the first day”: of the days told last. */
export const dayOfRange = timeRule(
  'en/parsers/time/day-of-range',
  /\bon\s(?<words>(?:the|its)\s(?<which>first|second|third|final|last)\sday)\b(?!\sof\s(?:the\s|each\s|every\s)?(?:month|year|term|week|school|office))/gi,
  needsDayPart,
  (g) => [{ when: { kind: 'day-of-range', nth: places[(g.which ?? '').toLowerCase()] ?? 0 }, words: g.words ?? '' }],
);
