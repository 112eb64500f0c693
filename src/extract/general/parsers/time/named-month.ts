import type { Found, Parser } from '../../../shared/found.ts';
import { isDay, isoDate } from '../../../shared/values/calendar.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import { monthWords } from '../../words/months.ts';
import { levelled } from '../../words/matchable.ts';

const year = String.raw`(?<year>(?:19|20)\d\d)`;
const patterns = new Map<string, readonly RegExp[]>();

/**
 * Days and months with their year, the month by its name in the text's language: “20 décembre 2025”, “1er mars 2024”,
 * «20 декабря 2025», “2025 жылғы 20 желтоқсан”, 2025년 12월 20일. Without a year nothing is read: which one is meant
 * takes rules of the language.
 */
export const namedMonth: Parser<'times'> = {
  id: 'general/parsers/time/named-month',
  *find(source) {
    const { lang } = source.edition;
    const { months } = monthWords(lang);
    for (const pattern of patternsOf(lang))
      for (const { match, start } of matchesIn(source, pattern)) {
        const found = read(match, start, months);
        if (found) yield found;
      }
  },
};

function read(match: RegExpExecArray, start: number, months: ReadonlyMap<string, number>): Found<'times'> | null {
  const g = match.groups ?? {};
  const month = months.get(levelled(g['month'] ?? '').toLowerCase());
  const [y, d] = [Number(g['year']), g['day'] === undefined ? undefined : Number(g['day'])];
  if (month === undefined || (d !== undefined && !isDay(y, month, d))) return null;
  return {
    list: 'times',
    start,
    end: start + match[0].length,
    rule: namedMonth.id,
    certainty: 'certain',
    value: { value: isoDate(y, month, d) },
  };
}

function patternsOf(lang: string): readonly RegExp[] {
  let made = patterns.get(lang);
  if (!made) patterns.set(lang, (made = patternsFor(lang)));
  return made;
}

function patternsFor(lang: string): RegExp[] {
  const { names, afterYear } = monthWords(lang);
  if (names === null) return [];
  // Apostrophes as the text may have them; the names are levelled.
  const month = `(?<month>${names.replaceAll("'", "['ʻʼ`´]").replaceAll('е', '[её]')})`;
  // Not the second day of “12–14 décembre 2025”, nor “n° 4/12 mars”.
  const alone = String.raw`(?<![\d\p{L}]|\d\s?[-/.]\s?)`;
  const ends = String.raw`(?![\p{L}\d]|[-/]\d)`;
  const between = String.raw`(?:,?\s|,?\s?(?:de|del|d')\s?)`;
  const dayFirst = String.raw`${alone}(?<day>\d{1,2})(?:er|\.|º|°|-)?(?:\s?|\sde\s)${month}\.?(?:${between}|\s)${year}(?!\d|[-/]\d)`;
  const monthOnly = String.raw`(?<![\p{L}\d]|\d[.-]?\s?|\d(?:er|\.|º|°|-)?\sde\s)${month}(?:${between}|\s)${year}(?!\d|[-/]\d)`;
  const yearFirst = String.raw`(?<![\d\p{L}]|\d[-/.,])${year}(?:${afterYear})(?<day>\d{1,2})(?:-|\.)?\s?${month}${ends}`;
  const numbered = String.raw`(?<![\d\p{L}-])${year}\s?[年년]\s?${month}\s?(?<day>\d{1,2})\s?[日일]`;
  const flags = 'giu';
  return /\d/.test(names)
    ? [new RegExp(numbered, flags)]
    : [dayFirst, monthOnly, yearFirst].map((source) => new RegExp(source, flags));
}
