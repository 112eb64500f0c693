import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { matchesIn } from '../../../shared/values/matches.ts';
import type { Source } from '../../../shared/source.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf } from '../../words/currencies.ts';
import { qualified } from '../../words/qualifiers.ts';

const scaleWord = `(?:${numberPatterns.scale})`;
const anyCaseScale = scaleWord.replace(/(?<![A-Za-z])[a-z]/g, (c) => `[${c}${c.toUpperCase()}]`);
/** Headlines in capitals: “$552.7 MILLION IN LOANS”. */
const capitalScale = 'MILLION|BILLION|TRILLION|THOUSAND';
const scale = String.raw`(?:[\s-]?(?<scale>${anyCaseScale}|${capitalScale})[sS]?\b|\s?(?<short>${numberPatterns.shortScale}|M|B|BN|MN|Mio|Mrd|Mill)(?![A-Za-z])(?:\.(?=\s[A-Z]{3}\b))?)?`;
/** “USD 100 000”: blanks between groups of three, as the continent writes them. */
const spaced = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d%]|[.,]\d|\s(?:million|billion|trillion|people|persons)\b)`;
/** “EUR 1.250.000” and “Rs 12,34,567”: dots between threes, or commas between twos before the last three. */
const otherGroups = String.raw`\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|\d{1,2}(?:,\d{2}){1,4},\d{3}(?![\d,])`;
/** “US$3,2 Million”: a comma with one or two digits before a scale is a decimal point. */
const number = String.raw`(?<number>${spaced}|${otherGroups}|\d{1,3},\d{1,2}(?=\s?(?:[Mm]illion|[Bb]illion|MILLION|BILLION|mn|bn|M|[Mm]io|[Mm]ill|[Mm]rd)\b)|${numberPatterns.digits})`;
const spelled = `(?<words>${numberPatterns.words})`;

/** “US$189.5 million”, “USD 500,000”, “€2bn”, “US $ 300 million”. */
const currencyFirst = new RegExp(
  String.raw`(?<![A-Za-z\d$])(?<currency>${CURRENCY_BEFORE})\s?${number}${scale}(?!\d|,\d|\.\d)`,
  'g',
);
/** “3,200 million yen”, “9.912 billion JPY”, “two hundred and fifty million Japanese Yen”. */
const numberFirst = new RegExp(String.raw`(?<![\w.,$€£¥])${number}${scale}[\s-]?(?<currency>${CURRENCY_AFTER})`, 'g');
const wordsFirst = new RegExp(
  String.raw`\b${spelled}[\s-](?:of\s)?(?<currency>${CURRENCY_AFTER.replaceAll(/\[(?<letter>[a-z])[A-Z]\]/g, '$<letter>')})`,
  'gi',
);

const needsDigit = /\d/;
/** A name of a currency written out, as it stands behind a number in words. */
const needsName =
  /yen|dollar|euro|pound|yuan|renminbi|\bwon\b|rupee|rupiah|peso|baht|dong|franc|kron|tenge|ruble|rouble|hryvnia|drawing|\b[A-Z]{3}\b/i;
const shapes: readonly (readonly [RegExp, RegExp])[] = [
  [currencyFirst, needsDigit],
  [numberFirst, needsDigit],
  [wordsFirst, needsName],
];

/** Amounts of money as English writes them, with the words that say how exact they are. The basis comes later. */
export const amount: Parser<'money'> = {
  id: 'en/parsers/money/amount',
  *find(source) {
    for (const [pattern, needs] of shapes)
      for (const { match, start } of matchesIn(source, pattern, needs)) {
        yield* read(match, start, source);
      }
  },
};

const ends = new RegExp(
  String.raw`^\s?(?:-|to\s)\s?[£€$]?(?<upper>\d[\d.,]{0,9})\s?(?<scale>${numberPatterns.scale}|bn|m)\b`,
  'i',
);

/** Currencies in which small sums are told as well. */
const large = /^(?:USD|EUR|GBP|JPY|AUD|CAD|NZD|CHF|CNY|SGD|HKD|SEK|NOK|DKK|XDR|SDR|YEN)$/;

/** What is weighed, behind “pounds of”. */
const goods =
  /^\sof\s(?!(?:[\w-]{1,16}\s){0,3}(?:aid|assistance|funding|funds?|support|investments?|grants?|loans?|money|spending|debts?|credit|exports?|imports?|trade|sterling|damage|losses|contracts?|savings|revenues?)\b)[a-z]/;

function read(match: RegExpExecArray, start: number, source: Source): Found<'money'>[] {
  const g = match.groups ?? {};
  const currency = currencyOf(g.currency ?? '', source);
  const ownScale = g.scale ?? g.short ?? null;
  // “$1.5-2 billion”: the first end takes the scale of the second.
  const rest = source.folded.slice(start + match[0].length, start + match[0].length + 30);
  const range = ownScale
    ? null
    : // “between $5 and $10 million”
      ends.exec(
        /\bbetween\s$/i.test(source.folded.slice(Math.max(0, start - 9), start))
          ? rest.replace(/^\sand\s/, ' to ')
          : rest,
      );
  const digits = g.number
    ?.replaceAll(/\s/g, '')
    .replace(/^\d{1,3}(?:\.\d{3}){2,4}$/, (written) => written.replaceAll('.', ''))
    .replace(/^(?<whole>\d{1,3}),(?<part>\d{1,2})$/, '$<whole>.$<part>');
  // “a total of US$47.6 in new lending”: a scale was forgotten, so that nobody knows the sum.
  if (!ownScale && digits && /^\d{1,15}\.\d$/.test(digits) && !range) return [];
  const value = englishNumber(digits ?? g.words ?? '', ownScale ?? range?.groups?.scale ?? null);
  if (!currency || value === null || value === 0) return [];
  // “USD 5.8-5.9 trillion” is two amounts in the same words.
  const upper =
    range?.groups?.upper && /\s?-/.test(range[0].slice(0, 2))
      ? englishNumber(range.groups.upper, range.groups.scale ?? null)
      : null;
  // “$140 million USD”: the code again behind a sign.
  const again = /^(?:US|[$€£¥])/.test(g.currency ?? '')
    ? (/^\s(?:USD|US|EUR|GBP|JPY|CAD|AUD|NZD)(?![\w.$-]|\s\d)/.exec(
        source.folded.slice(start + match[0].length, start + match[0].length + 6),
      )?.[0].length ?? 0)
    : 0;
  const end = start + match[0].length + again + (upper !== null && upper > value ? (range?.[0].length ?? 0) : 0);
  // “2 pounds of rice” is a weight, “a 1,000-yen note” a thing.
  if (/^\sof\s(?:rice|food|grain|wheat)|^[\s-](?:bank\s?)?notes?\b/i.test(source.folded.slice(end, end + 14)))
    return [];
  if (!ownScale && /^[\s-](?:bills?|coins?)\b/i.test(source.folded.slice(end, end + 8))) return [];
  // “170,000 pounds of specialized tools”: pounds of what is no money; “two million pounds of aid” are sterling.
  if (/^pounds?$/.test(g.currency ?? '') && goods.test(source.folded.slice(end, end + 80))) return [];
  // “COP26”, “SDG 5” and “IRR 15 per cent” are a conference, a goal and a rate; so few of a smaller currency nobody gives.
  if (/^[A-Z]{3}$/.test(g.currency ?? '') && !large.test(g.currency ?? '') && !ownScale && value < 100) return [];
  // “in constant 2015 US dollars” tells what year's dollars.
  if (
    !ownScale &&
    /^(?:19|20)\d\d$/.test(g.number ?? '') &&
    /\b(?:in|constant|current|real)\s$/i.test(source.folded.slice(Math.max(0, start - 10), start))
  )
    return [];
  // “US$1 = 150 yen” is a rate; “in 2025 yen loans …” a year.
  if (
    /^\s?=|^\sto\sthe\s(?:US|U\.S|dollar|euro)/.test(source.folded.slice(end, end + 8)) ||
    /[=@]\s?$/.test(source.folded.slice(Math.max(0, start - 2), start))
  )
    return [];
  if (
    !g.scale &&
    !g.short &&
    /^(?:19|20)\d\d$/.test(g.number ?? '') &&
    /^\sloan/i.test(source.folded.slice(end, end + 6))
  )
    return [];
  const whole = qualified(source.folded, start, end);
  return [
    {
      list: 'money',
      start: whole.start,
      end: whole.end,
      rule: amount.id,
      certainty: 'certain',
      value: { value, currency, qualifier: whole.qualifier, basis: 'provided' },
      hint: { words: whole.words, bare: start, ...(upper !== null && upper > value ? { upper } : {}) },
    },
  ];
}
