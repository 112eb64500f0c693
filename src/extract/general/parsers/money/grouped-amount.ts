import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import { CURRENCY, currencyOf } from '../../words/currencies.ts';
import { numberShape } from '../../words/number-shape.ts';

const digits = String.raw`(?<whole>\d{1,3}(?:(?<group>[\s.,'\u202f\u2009])\d{3})(?:\k<group>\d{3}){0,4})(?:(?<point>[.,])(?<cents>\d{1,2}))?`;
/** “EUR 1.234.567”, “US$ 250,000,000”, “€ 12 500 000”. */
const currencyFirst = new RegExp(
  String.raw`(?<![\p{Lu}\p{Ll}\d$])(?<currency>${CURRENCY})\s?${digits}(?!\d|[.,\s']\d)`,
  'gu',
);
/** “1 234 567 EUR”, “250.000.000,00 €”. */
const numberFirst = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,\s'])${digits}\s?(?<currency>${CURRENCY})(?![\p{Lu}\p{Ll}\d$])`,
  'gu',
);

/**
 * Amounts that read one way only: digits in groups of three with a sign or code of one currency beside them. What the
 * amount is for, and whether it is “about” or “up to”, takes rules of the language: a flag says that nobody looked.
 */
export const groupedAmount: Parser<'money'> = {
  id: 'general/parsers/money/grouped-amount',
  *find(source) {
    for (const pattern of [currencyFirst, numberFirst])
      for (const { match, start } of matchesIn(source, pattern)) {
        const found = read(match, start, source);
        if (found) yield found;
      }
  },
};

function read(match: RegExpExecArray, start: number, source: Source): Found<'money'> | null {
  const g = match.groups ?? {};
  const { groupings, scales } = numberShape(source.edition.lang);
  const currency = currencyOf(g['currency'] ?? '');
  const group = /\s/.test(g['group'] ?? '') ? ' ' : (g['group'] ?? '');
  const whole = (g['whole'] ?? '').replaceAll(/\D/g, '');
  if (currency === null || g['point'] === group || whole.startsWith('0')) return null;
  // “1.234 EUR” is a thousand and more in one country and little more than one in another.
  const isOneGroup = (g['whole'] ?? '').length <= 7;
  if (isOneGroup && !groupings.includes(group)) return null;
  const end = start + match[0].length;
  const after = source.folded
    .slice(end, end + 5)
    .toLowerCase()
    .trimStart();
  if (scales.some((scale) => scale !== '' && after.startsWith(scale.slice(0, 3)))) return null;
  return {
    list: 'money',
    start,
    end,
    rule: groupedAmount.id,
    certainty: 'implied',
    value: {
      value: Number(g['cents'] === undefined ? whole : `${whole}.${g['cents']}`),
      currency,
      qualifier: 'exact',
      basis: 'statistic',
    },
    hint: { flags: ['basis-not-read'] },
  };
}
