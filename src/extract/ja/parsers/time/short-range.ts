import { eraNames, eraYear } from '../../../../text/eras.ts';
import { numeralOf } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import { small } from './month.ts';
import { readMonth } from './month.ts';
import { written, type Moment, type TimeHint } from './part.ts';
import { readYear } from './year.ts';

const join = '(?<join>~|-|から|・|、|,|及び)';
const days = sticky(`(?<a>${small})${join}(?<b>${small}) ?日(?![間目程])`);
const months = sticky(`(?<a>${small})${join}(?<b>${small}) ?月(?![間号])`);
const years = sticky(`(?<a>[12][0-9]{3})${join}(?<b>[12][0-9]{3}|[0-9]{2}) ?年(?![度代間版])`);
const eraYears = sticky(`(?<era>${eraNames}) ?(?<a>元|[0-9]{1,2})(?:年)?${join}(?<b>[0-9]{1,2}) ?年(?![度代間版])`);

/** Two numbers with a joint between them somewhere near: without it nothing of this file need be tried. */
const nearJoint = sticky(
  '[^。\\n]{0,28}?[0-9元一二三四五六七八九十年](?:~|-|から|・|、|,|及び)[0-9一二三四五六七八九十]',
);

interface Short {
  readonly start: number;
  readonly end: number;
  readonly hint: TimeHint;
}

/**
 * Two numbers under one unit: 12月12~14日, 2025年1-3月, 2023~25年, 平成25年から27年, 12月4・5日.
 * A dot or comma between neighbours makes two items, a dash a range.
 */
export function readShortRange(text: string, at: number): Short[] | null {
  if (!matchAt(nearJoint, text, at)) return null;
  return ofYears(text, at) ?? ofMonthsOrDays(text, at);
}

function ofYears(text: string, at: number): Short[] | null {
  const era = matchAt(eraYears, text, at);
  const match = era ?? matchAt(years, text, at);
  if (!match) return null;
  const { a = '', b = '', join: joined = '', era: name } = match.groups;
  const first = name ? eraYear(name, a === '元' ? 1 : Number(a)) : Number(a);
  const second = name
    ? eraYear(name, Number(b))
    : b.length === 2
      ? Math.floor(Number(a) / 100) * 100 + Number(b)
      : Number(b);
  if (first === null || second === null || second <= first) return null;
  // 平成25年から27年4月: the second end has its own month, so the levels are read one by one.
  if (name && readMonth(text, match.end)) return null;
  return pair({ text, at, end: match.end, joined, b }, { year: written(first, 0) }, { year: written(second, 0) });
}

function ofMonthsOrDays(text: string, at: number): Short[] | null {
  const year = readYear(text, at);
  if (year?.refused !== undefined) return null;
  const afterYear = year?.end ?? at;
  const twoMonths = matchAt(months, text, afterYear);
  const month = twoMonths ? null : readMonth(text, afterYear);
  const match = twoMonths ?? matchAt(days, text, month?.end ?? afterYear);
  if (!match || (!twoMonths && !month && year)) return null;
  const { a = '', b = '', join: joined = '' } = match.groups;
  const first = numeralOf(a) ?? 0;
  const second = numeralOf(b) ?? 0;
  const isRange = joined === '~' || joined === '-' || joined === 'から';
  // 1、2日 without a month is as often "one or two days".
  if (!isRange && (!(month ?? year) || second !== first + 1)) return null;
  if (first < 1 || second <= first || second > (twoMonths ? 12 : 31)) return null;
  const level = (n: number) => (twoMonths ? { month: written(n, 0) } : { day: written(n, 0) });
  return pair(
    { text, at, end: match.end, joined, b },
    { year, month, ...level(first) },
    { year: null, month: null, ...level(second) },
  );
}

interface Span {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly joined: string;
  readonly b: string;
}

function pair(span: Span, a: Partial<Moment>, b: Partial<Moment>): Short[] {
  const { at, end, joined } = span;
  const blank = { year: null, month: null, day: null, clock: null, weekday: null };
  const from: Moment = { ...blank, ...a, start: at, end };
  const to: Moment = { ...blank, ...b, start: at, end };
  if (joined === '~' || joined === '-' || joined === 'から') return [{ start: at, end, hint: { moment: from, to } }];
  const cut = span.text.lastIndexOf(span.b, end);
  return [
    { start: at, end: cut - joined.length, hint: { moment: from } },
    { start: cut, end, hint: { moment: to, joined: true } },
  ];
}
