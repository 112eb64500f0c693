import { timeRule, type When } from './rule.ts';

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
const years = (a: string, b: string) => String.raw`(?<${a}>(?:19|20)\d\d)(?:[/-](?<${b}>(?:20)?\d\d))?(?!\d)`;
const pattern = new RegExp(
  String.raw`(?<![\w])${quarter}?(?:(?<name>JFY|Japanese\sfiscal\syear|FY|fiscal\s(?:year\s)?|financial\syear\s?|FYs)\s?(?:of\s)?${years('year', 'until')}|${years('year2', 'until2')}\s(?<name2>Japanese\sfiscal|fiscal|financial|budget)\syear)(?![\w])`,
  'gi',
);

/**
 * Fiscal years, as an interval of months: “the 2025/26 financial year” is 2025-04/2026-03, “JFY2025” the same;
 * a quarter of one is three of its months. Whose year an “FY2024” is, the refiner decides.
 */
export const fiscalYear = timeRule('en/parsers/time/fiscal-year', pattern, (g): When | null => {
  const first = Number(g.year ?? g.year2);
  const until = g.until ?? g.until2;
  const last = until ? (until.length === 2 ? Math.floor(first / 100) * 100 + Number(until) : Number(until)) : first;
  if (last < first) return null;
  const q = g.q ? Number(g.q) : ordinals[(g.ordinal ?? '').toLowerCase()];
  return {
    kind: 'fiscal-year',
    first,
    last,
    japanese: /J/i.test((g.name ?? g.name2 ?? '')[0] ?? ''),
    ...(q ? { quarter: q } : {}),
  };
});

/** “the first quarter of 2024”, “Q3 2024”: three months of the calendar. */
export const quarterOfYear = timeRule(
  'en/parsers/time/quarter',
  new RegExp(String.raw`\b${quarter}(?<year>20\d\d|19\d\d)(?![\d/]|\s(?:fiscal|financial))`, 'gi'),
  (g) => {
    const q = g.q ? Number(g.q) : (ordinals[(g.ordinal ?? '').toLowerCase()] ?? 1);
    const pad = (n: number) => String(n).padStart(2, '0');
    return { kind: 'fixed', value: `${g.year}-${pad(q * 3 - 2)}/${g.year}-${pad(q * 3)}` };
  },
);
