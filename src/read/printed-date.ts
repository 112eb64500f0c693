import { fold } from '../text/fold.ts';
import { monthNamed } from './month-names.ts';
import { kanjiNumber } from './outline/series.ts';

/** A day printed somewhere: which, where in the text, and the clock that stands with it. */
export interface PrintedDate {
  readonly day: string;
  readonly clock: string | null;
  readonly start: number;
  readonly end: number;
}

/** First years of the eras and the days they begin on; a date before its era's first day is not believed. */
const eras: readonly (readonly [names: string, first: number])[] = [
  ['明治|㍾|M', 1868],
  ['大正|㍽|T', 1912],
  ['昭和|㍼|S', 1926],
  ['平成|㍻|H', 1989],
  ['令和|㋿|R', 2019],
];
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const number = '(?:\\d{1,4}|[〇零一二三四五六七八九十]{1,4}|元)';
const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const clock =
  '(?:[ T,]{1,3}(?:(?:\\([^)]{1,4}\\)|[日月火水木金土]曜日?) ?)?(?<hour>[01]?\\d|2[0-3])[:時](?<minute>[0-5]\\d)(?::\\d\\d)?分?)?';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]) ?(?<year>${number}) ?年 ?(?<m>${number}) ?月 ?(?<d>${number}) ?日${clock}`,
  ),
  new RegExp(`(?<year>\\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?(?<m>${number}) ?月 ?(?<d>${number}) ?日${clock}`),
  new RegExp(`(?<![A-Za-z])(?<era>[MTSHR])(?<year>\\d{1,2})[./](?<m>\\d{1,2})[./](?<d>\\d{1,2})(?!\\d)${clock}`),
  new RegExp(`(?<!\\d)(?<year>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)${clock}`),
  new RegExp(
    `(?<![A-Za-z])${month} (?<d>\\d{1,2})(?:st|nd|rd|th)?(?: ?\\([A-Za-z.]{2,9}\\))?,? ?(?<year>\\d{4})(?!\\d)${clock}`,
    'i',
  ),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${month}(?:,? |-)(?<year>\\d{4})(?!\\d)${clock}`, 'i'),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)${clock}`),
];
/** 13/02/2024 can only be read one way; 03/02/2024 is left alone. */
const slashed = new RegExp(`(?<!\\d)(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4})(?!\\d)${clock}`);

/** The first day printed in a text with its year, null where there is none. */
export function printedDate(text: string): PrintedDate | null {
  const folded = fold(text.slice(0, 400));
  const hasYear = /\d{4}/.test(folded);
  const needs = [folded.includes('年'), folded.includes('年'), /[MTSHR]\d/.test(folded)];
  if (!hasYear && !needs.includes(true)) return null;
  let best: PrintedDate | null = null;
  for (const [i, pattern] of patterns.entries()) {
    // A date cannot be found without its year.
    if (!(needs[i] ?? hasYear)) continue;
    const match = pattern.exec(folded);
    const found = match && dated(match, match.groups ?? {});
    if (found && (best === null || found.start < best.start)) best = found;
  }
  return best ?? slashedDate(folded) ?? namedDate(folded);
}

function dated(match: RegExpExecArray, g: Record<string, string | undefined>): PrintedDate | null {
  const first = g['era'] === undefined ? 1 : eras.find(([names]) => names.split('|').includes(g['era'] as string))?.[1];
  const y = numberOf(g['year'] ?? '');
  const m =
    g['month'] === undefined ? numberOf(g['m'] ?? '') : months.indexOf(g['month'].slice(0, 3).toLowerCase()) + 1;
  const d = numberOf(g['d'] ?? '');
  if (first === undefined || y === null || m === null || d === null) return null;
  return made(match, first + y - 1, m, d, g);
}

/** “le 12 mars 2024”, “12. März 2024”, “12 de marzo de 2024”, «12 марта 2024 г.». */
const named = /(?<!\d)(?<d>\d{1,2})(?:er|\.|º)? (?:de )?(?<name>\p{L}{3,12})\.? (?:de )?(?<year>\d{4})(?!\d)/u;

function namedDate(folded: string): PrintedDate | null {
  const match = named.exec(folded);
  const g = match?.groups;
  const m = monthNamed(g?.['name'] ?? '');
  return match && g && m !== null ? made(match, Number(g['year']), m, Number(g['d']), {}) : null;
}

function slashedDate(folded: string): PrintedDate | null {
  const match = slashed.exec(folded);
  const g = match?.groups;
  if (!match || !g) return null;
  const [a, b] = [Number(g['a']), Number(g['b'])];
  if (a > 12 && b <= 12) return made(match, Number(g['year']), b, a, g);
  return b > 12 && a <= 12 ? made(match, Number(g['year']), a, b, g) : null;
}

function made(
  match: RegExpExecArray,
  year: number,
  m: number,
  d: number,
  g: Record<string, string | undefined>,
): PrintedDate | null {
  const days = m >= 1 && m <= 12 ? new Date(Date.UTC(year, m, 0)).getUTCDate() : 0;
  if (year < 1860 || year > 2200 || d < 1 || d > days) return null;
  const two = (n: number | string) => String(n).padStart(2, '0');
  const time = g['hour'] === undefined ? null : `${two(g['hour'])}:${g['minute'] ?? '00'}`;
  return { day: `${year}-${two(m)}-${two(d)}`, clock: time, start: match.index, end: match.index + match[0].length };
}

/** 18, 十八, 元, 二〇二五. */
function numberOf(sign: string): number | null {
  if (/^\d+$/.test(sign)) return Number(sign);
  if (sign === '元') return 1;
  if (/^[〇零一二三四五六七八九]{2,4}$/.test(sign))
    return Number(sign.replace(/./g, (c) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(c)))));
  return kanjiNumber(sign);
}
