import { yearReference } from '../../words/calendar.ts';
import { timeRule, type When } from './rule.ts';

const needsFiscal = /fiscal|financial|budget|FY/i;
const needsHalf = /\bhalf\b|H[12]/i;
const needsPart = /(?:half|quarter)\sof\s/i;
const needsQuarter = /quarter|Q[1-4]/i;

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const quarter = String.raw`(?:(?:the\s)?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\squarter\sof\s(?:the\s)?|Q(?<q>[1-4])[\s/,]+(?:of\s)?)`;
const years = (a: string, b: string) =>
  String.raw`(?<${a}>(?:19|20)\d\d|(?<=FY)\d\d)(?:(?:[/-]|\s?-\s?FY|\sto\s(?:FY)?|\sthrough\s(?:FY)?)(?<${b}>(?:20)?\d\d))?(?!\d)`;
const pattern = new RegExp(
  String.raw`(?<![\w])${quarter}?(?:(?<name>JFYs?|Japanese\sfiscal\syears?|FYs?|(?:fiscal|financial)(?:\syears?)?)\s?(?:of\s)?${years('year', 'until')}|${years('year2', 'until2')}\s(?<name2>Japanese\sfiscal|fiscal|financial|budget)\syear)(?![\w])`,
  'gi',
);

/**
 * Fiscal years, as an interval of months: “the 2025/26 financial year” is 2025-04/2026-03, “JFY2025” the same,
 * “fiscal years 2023 to 2025” three of them; a quarter of one is three of its months. Whose year an “FY2024” is, the
 * refiner decides.
 */
export const fiscalYear = timeRule(
  'en/parsers/time/fiscal-year',
  pattern,
  needsFiscal,
  (g, { start, end, source }): When | null => {
    const whole = (digits: string, century: number) => (digits.length === 2 ? century * 100 : 0) + Number(digits);
    const first = whole(g.year ?? g.year2 ?? '', 20);
    const until = g.until ?? g.until2;
    const last = until ? whole(until, Math.floor(first / 100)) : first;
    if (last < first) return null;
    const q = g.q ? Number(g.q) : ordinals[(g.ordinal ?? '').toLowerCase()];
    return {
      kind: 'fiscal-year',
      first,
      last,
      // “2025/26” is one year that begins in the first, “2023 to 2025” are three years.
      several:
        until !== undefined &&
        (/s\s?$/i.test(g.name ?? '') || /\s(?:to|through)\s|FY[^\n]{0,20}FY/i.test(source.folded.slice(start, end))),
      japanese: /J/i.test((g.name ?? g.name2 ?? '')[0] ?? ''),
      ...(q ? { quarter: q } : {}),
    };
  },
);

const away: Readonly<Record<string, number>> = { this: 0, current: 0, last: -1, previous: -1, next: 1, coming: 1 };

/** “this financial year”, “the next fiscal year”: counted from the fiscal year of the day of issue. */
export const relativeFiscalYear = timeRule(
  'en/parsers/time/relative-fiscal-year',
  /\b(?<which>this|current|last|previous|next|coming)\s(?:financial|fiscal|budget)\syear\b/gi,
  needsFiscal,
  (g) => ({ kind: 'fiscal-year-away', years: away[(g.which ?? '').toLowerCase()] ?? 0 }),
);

/** “the first half of 2025”, “H1 2025”: six months of the calendar. */
export const halfOfYear = timeRule(
  'en/parsers/time/half-year',
  /\b(?:(?<which>first|second)\shalf\sof\s(?:the\syear\s)?|H(?<h>[12])\s)(?<year>20\d\d|19\d\d)(?![\d/-])/gi,
  needsHalf,
  (g) => ({
    kind: 'fixed',
    value: g.h === '1' || /first/i.test(g.which ?? '') ? `${g.year}-01/${g.year}-06` : `${g.year}-07/${g.year}-12`,
  }),
);

/** “the first quarter of 2024”, “Q3 2024”: three months of the calendar. */
export const quarterOfYear = timeRule(
  'en/parsers/time/quarter',
  new RegExp(String.raw`\b${quarter}(?<year>20\d\d|19\d\d)(?![\d/]|\s(?:fiscal|financial))`, 'gi'),
  needsQuarter,
  (g) => {
    const q = g.q ? Number(g.q) : (ordinals[(g.ordinal ?? '').toLowerCase()] ?? 1);
    const pad = (n: number) => String(n).padStart(2, '0');
    return { kind: 'fixed', value: `${g.year}-${pad(q * 3 - 2)}/${g.year}-${pad(q * 3)}` };
  },
);

/** “the second half of this year”, “in the third quarter of next year”. */
export const partOfYear = timeRule(
  'en/parsers/time/part-of-year',
  /\b(?<ordinal>first|second|third|fourth)\s(?<part>half|quarter)\sof\s(?<year>(?:this|last|next|that|the\s(?:same|current|following|coming))\syear)\b/gi,
  needsPart,
  (g) => {
    const months = /half/i.test(g.part ?? '') ? 6 : 3;
    const nth = ordinals[(g.ordinal ?? '').toLowerCase()] ?? 1;
    const year = yearReference((g.year ?? '').replace(/^the\scoming/i, 'next'));
    if (!year || nth * months > 12) return null;
    return { kind: 'part-of-year', year, first: (nth - 1) * months + 1, last: nth * months };
  },
);
