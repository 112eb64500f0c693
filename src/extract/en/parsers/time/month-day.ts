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
import { areNext, type DayPart, type Groups, type Said, timeRule } from './rule.ts';

const weekday = (name: string) => String.raw`(?:\s?\((?<${name}>${WEEKDAY})\)|,\s(?<${name}b>${WEEKDAY})(?=,\s\d))?`;
const pattern = new RegExp(
  String.raw`\b(?:[Ff]rom\s|[Bb]etween\s)?(?:(?<before>${WEEKDAY}),?\s)?(?<month>${MONTH})\s(?:the\s)?(?<day>${DAY})${weekday('after')}` +
    String.raw`(?:,?\s(?<year>${YEAR})(?=${TO}(?:${WEEKDAY}|${MONTH})\b))?` +
    String.raw`(?:(?:(?<to>${TO})|(?<and>,?\s(?:and|&)\s|,\s(?=${DAY},?\sand)))(?:on\s)?(?<second>(?:(?<before2>${WEEKDAY}),?\s)?(?:(?<month2>${MONTH})\s)?(?:the\s)?(?<day2>${DAY})${weekday('after2')}))?` +
    String.raw`(?:(?:,\s?|\s)(?<year2>${YEAR})|,?\s(?<words>${YEAR_WORDS}))?`,
  'g',
);

/**
 * Month before day: “December 20, 2025”, “July 31 (Tue)”, “from December 19 to 20”, “March 4 and Wednesday, 5”:
 * two days that follow one another are one stretch.
 */
export const monthDay = timeRule('en/parsers/time/month-day', pattern, needsMonth, (g) => {
  const year = g.year2 ? Number(g.year2) : yearReference(g.words);
  const first: DayPart = {
    year: g.year ? Number(g.year) : year,
    month: monthOf(g.month ?? ''),
    day: Number.parseInt(g.day ?? '', 10),
    weekday: weekdayNamed(g.before ?? g.after ?? g.afterb),
  };
  if (!g.day2) return { kind: 'day', from: first };
  const second = secondDay(g, first, year);
  return g.to || areNext(first, second) ? { kind: 'day', from: first, to: second } : eachDay(g, first, second);
});

function secondDay(g: Groups, first: DayPart, year: DayPart['year']): DayPart {
  return {
    year,
    month: g.month2 ? monthOf(g.month2) : first.month,
    day: Number.parseInt(g.day2 ?? '', 10),
    weekday: weekdayNamed(g.before2 ?? g.after2 ?? g.after2b),
  };
}

/** “March 4 and 7” are two days; the second one's words are only its own. */
function eachDay(g: Groups, first: DayPart, second: DayPart): readonly Said[] {
  return [
    { when: { kind: 'day', from: first }, words: `${g.month} ${g.day}` },
    { when: { kind: 'day', from: second }, words: g.second ?? '' },
  ];
}
