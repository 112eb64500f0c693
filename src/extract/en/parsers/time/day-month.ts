import {
  DAY,
  MONTH,
  monthOf,
  TO,
  WEEKDAY,
  weekdayNamed,
  YEAR,
  yearReference,
  YEAR_WORDS,
  needsMonth,
} from '../../words/calendar.ts';
import { areNext, type DayPart, timeRule } from './rule.ts';

const pattern = new RegExp(
  String.raw`(?<![\d.,:/$€£¥-])\b(?:[Ff]rom\s|[Bb]etween\s)?(?:(?<before>${WEEKDAY}),?\s)?(?:the\s)?(?<day>${DAY})` +
    String.raw`(?:(?:\s(?:of\s)?(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?)?(?:(?<to>${TO})|(?<and>\s(?:and|&)\s|/(?=\d{1,2}\s[A-Z])))(?:(?<before2>${WEEKDAY}),?\s)?(?:the\s)?(?<day2>${DAY}))?` +
    String.raw`(?:\s|\.\s|(?<=\d)-)(?:of\s)?(?<month2>${MONTH})(?!\w)(?:(?:,?\s|-)(?<year2>${YEAR})|,?\s(?<words>${YEAR_WORDS}))?`,
  'g',
);

/** Day before month: “2 February 2024”, “12–14 May”, “the 23rd of July 2025”, “30 August to 1 September 2005”. */
export const dayMonth = timeRule('en/parsers/time/day-month', pattern, needsMonth, (g) => {
  const year = g.year2 ? Number(g.year2) : yearReference(g.words);
  const last: DayPart = {
    year,
    month: monthOf(g.month2 ?? ''),
    day: Number.parseInt(g.day2 ?? g.day ?? '', 10),
    weekday: weekdayNamed(g.day2 ? g.before2 : g.before),
  };
  if (!g.day2) return { kind: 'day', from: last };
  const first: DayPart = {
    year: g.year ? Number(g.year) : year,
    month: g.month ? monthOf(g.month) : last.month,
    day: Number.parseInt(g.day ?? '', 10),
    weekday: weekdayNamed(g.before),
  };
  if (g.to || areNext(first, last)) return { kind: 'day', from: first, to: last };
  const month = `${g.month2}${g.year2 ? ` ${g.year2}` : ''}`;
  return [
    { when: { kind: 'day', from: first }, words: g.month ? `${g.day} ${g.month}` : (g.day ?? '') },
    { when: { kind: 'day', from: last }, words: `${g.day2} ${month}` },
  ];
});
