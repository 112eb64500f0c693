import { isDay, isoDate } from '../../../shared/values/calendar.ts';
import { needsDigit } from '../../words/calendar.ts';
import { timeRule } from './rule.ts';

const pattern =
  /(?<![\w./-])(?:(?<year>(?:19|20)\d\d)(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|(?<a>\d{1,2})(?<mark2>[-./])(?<b>\d{1,2})\k<mark2>(?<year2>(?:19|20)\d\d))(?![\w/-]|\.\d)/g;

/** Sites of states and bodies by how they write a day: the United States put the month first, most others the day. */
const monthFirstSite = /^https?:\/\/[^/?#]{1,100}\.(?:gov|mil)(?:[/:?#]|$)/i;
const dayFirstSite =
  /^https?:\/\/[^/?#]{1,100}\.(?:europa\.eu|uk|au|nz|in|ie|sg|my|id|th|vn|fr|de|it|es|pt|nl|be|pl|cz|ro|gr|tr|br|mx|ar|cl|pe|co|kz|uz|kg|tj|tm|az|ge|am|ua|eg|ng|gh|bd|pk|lk)(?:[/:?#]|$)/i;

/**
 * Dates in figures: “2025-12-20”, “02.02.2024”, “15/04/2025”. Points put the day first everywhere; with other
 * marks “01-02-2005” may be January or February: the site's country says, else it is left out with that reason.
 */
export const numericDate = timeRule('en/parsers/time/numeric-date', pattern, needsDigit, (g, { source }) => {
  const year = Number(g.year ?? g.year2);
  const day = (month: number, of: number) =>
    isDay(year, month, of) ? ({ kind: 'fixed', value: isoDate(year, month, of) } as const) : null;
  if (g.year) return day(Number(g.month), Number(g.day));
  const a = Number(g.a);
  const b = Number(g.b);
  const dayFirst = day(b, a);
  const monthFirst = day(a, b);
  if (g.mark2 === '.' || a === b) return dayFirst;
  const url = source.edition.url ?? '';
  if (dayFirstSite.test(url) && dayFirst) return dayFirst;
  if (monthFirstSite.test(url) && monthFirst) return monthFirst;
  if (dayFirst && monthFirst) return { kind: 'open', reason: `${dayFirst.value} or ${monthFirst.value}` };
  return dayFirst ?? monthFirst;
});
