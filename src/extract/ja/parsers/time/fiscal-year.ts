import { eraNames, eraYear } from '../../../../text/eras.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import { numeralOf } from '../../../../text/numerals-ja.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { written, type Moment, type Part } from './part.ts';
import { readYear } from './year.ts';

/** The fiscal years of a folded text by their 年度; a second pattern reads the calendar quarters. */
const number = '元|[0-9]{1,4}|[〇零一二三四五六七八九十]{1,4}';
const fiscal = new RegExp(
  `(?:(?<era>${eraNames}) ?)?(?:(?<![0-9,.])(?<a>${number}) ?(?:年度?)?(?<join>~|-|から|・|、|及び)(?<own>${eraNames})?)?(?<![0-9,.])(?<n>${number})(?: ?\\([^)\\n]{1,6}\\))? ?年度(?![目間連続分])|(?<word>本|今|来|昨|一昨|再来|同|翌|前)年度`,
  'g',
);
const fiscalWords: Readonly<Record<string, readonly ['issue' | 'text', number]>> = {
  本: ['issue', 0],
  今: ['issue', 0],
  来: ['issue', 1],
  再来: ['issue', 2],
  昨: ['issue', -1],
  一昨: ['issue', -2],
  同: ['text', 0],
  翌: ['text', 1],
  前: ['text', -1],
};
const after = sticky(
  '(?<close>の?末)(?!端)|の?(?:(?<half>上|下)(?:半期|期)|(?<part>前|後)半|第 ?(?<quarter>[1-4一二三四]) ?四半期)',
);
const continued = sticky(`(?:~|-|から) ?(?:(?<era>${eraNames}) ?)?(?<n>${number}) ?年度`);
const calendarPart = new RegExp('(?<=年の?)(?:(?<half>上|下)半期|第 ?(?<quarter>[1-4一二三四]) ?四半期)', 'g');

/** 令和7年度, 2023年度から2027年度まで, 2027年度末, 本年度, 2025年第3四半期: stretches of months. */
export const fiscalYear: Parser<'times'> = {
  id: 'ja/parsers/time/fiscal-year',
  *find(source) {
    const text = source.folded;
    // Most releases name no fiscal year.
    for (const match of text.includes('年度') ? text.matchAll(fiscal) : []) {
      const { era, a, n, word, join, own } = match.groups as Record<string, string | undefined>;
      const end = match.index + match[0].length;
      if (word && /[比]/.test(text[end] ?? '')) continue;
      const one = word ? ofWord(word) : ofNumber(own ?? era, n);
      const start = match.index;
      if (!one) {
        yield found(start, end, { refused: `${match[0]} never was` });
        continue;
      }
      const first = a ? ofNumber(era, a) : null;
      if (first && (join === '~' || join === '-' || join === 'から')) {
        yield found(start, end, { moment: moment(first), to: moment(one), months: [0, 11] });
        continue;
      }
      const more = matchAt(continued, text, end);
      const second = more ? ofNumber(more.groups['era'] ?? era, more.groups['n']) : null;
      if (more && second) {
        yield found(start, more.end, { moment: moment(one), to: moment(second), months: [0, 11] });
        continue;
      }
      const part = matchAt(after, text, end);
      const wordStart = a && n ? end - 2 - n.length : start;
      if (a && first) yield found(start, wordStart - (join?.length ?? 0), { moment: moment(first), months: [0, 11] });
      if (part?.groups['close'])
        yield found(wordStart, part.end, { moment: { ...moment(one), atEnd: true }, months: [0, 11] });
      else yield found(wordStart, part?.end ?? end, { moment: moment(one), months: monthsOf(part?.groups ?? {}) });
    }
    for (const match of text.includes('期') ? text.matchAll(calendarPart) : []) {
      const start = text
        .slice(Math.max(0, match.index - 9), match.index)
        .search(/(?:[12][0-9]{3}|本|今|来|昨|同|令和[0-9元]{1,2}|平成[0-9元]{1,2}) ?年の?$/);
      if (start < 0) continue;
      const at = Math.max(0, match.index - 9) + start;
      const year = readYear(text, at);
      const [first, last] = monthsOf(match.groups ?? {});
      if (year && year.refused === undefined)
        yield found(at, match.index + match[0].length, { moment: moment(year), months: [first - 3, last - 3] });
    }
  },
};

function ofWord(word: string): Part {
  const [from, plus] = fiscalWords[word] ?? ['text', 0];
  return { from, plus, value: null };
}

function ofNumber(era: string | undefined, n: string | undefined): Part | null {
  const count = n === '元' ? 1 : (numeralOf(n ?? '') ?? 0);
  const year = era ? eraYear(era, count) : count;
  // 令和4年度の事業と5年度の事業, 同29年度: a year of the era told before.
  if (!era && Number.isInteger(count) && count > 0 && count < 65) return { from: 'text', plus: 0, value: count };
  if (year !== null && era) return { ...written(year, 0), era };
  return year === null || year < 1868 || year > 2200 ? null : written(year, 0);
}

/** Months after April of the year: [0, 11] the whole, [6, 11] the second half. */
function monthsOf(groups: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  const { half, part, quarter } = groups;
  if (quarter) {
    const q = numeralOf(quarter) ?? 1;
    return [(q - 1) * 3, q * 3 - 1];
  }
  if (half === '上' || part === '前') return [0, 5];
  return half === '下' || part === '後' ? [6, 11] : [0, 11];
}

const moment = (year: Part): Moment => ({ start: 0, end: 0, year, month: null, day: null, clock: null, weekday: null });

function found(start: number, end: number, hint: object): Found<'times'> {
  return {
    list: 'times',
    start,
    end,
    rule: fiscalYear.id,
    certainty: 'certain',
    value: { value: '' },
    hint: { ...hint },
  };
}
