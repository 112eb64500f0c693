import { numeralOf, numeralPattern, type Numeral } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { numeralsOf } from '../../numerals.ts';
import { currencySigns, currencyWords } from '../../words/currencies.ts';
import { isLeftOpen, qualified } from '../../words/qualifiers.ts';

const escape = (word: string) => word.replace(/[$.]/g, String.raw`\$&`);
const alternatives = (words: Readonly<Record<string, string>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
/** 円滑, 円卓 and 円高 are no yen, 元大臣 no yuan, ドルコスト… no dollars. */
const currency = sticky(
  String.raw` ?(?<extra>余り?|強)? ?(?<word>${alternatives(currencyWords)})(?<!(?<![民国湾])元(?=[一-龠々][一-龠々]|総|首|大))(?![滑卓形安高周筒熟満柱建]|キャップ|マイヤー|ネル|フィー|マーク)`,
);
const sign = new RegExp(
  String.raw`(?<![A-Za-z])(?<sign>${alternatives(currencySigns)}) ?(?<number>${numeralPattern})(?<scale>百万|十億|億|万)?`,
  'g',
);
const join = sticky(String.raw` ?(?:~|-|から|ないし|乃至) ?`);

/** Amounts: 供与限度額42億8,800万円, 2億5千万ドル, 約1,000万米ドル(10億円), US$500,000, 10億円から20億円. */
export const amount: Parser<'money'> = {
  id: 'ja/parsers/money/amount',
  *find(source, context) {
    const text = source.folded;
    const numerals = numeralsOf(source);
    for (const [i, n] of numerals.entries()) {
      const match = matchAt(currency, text, n.end);
      if (!match || n.value <= 0) continue;
      const code = currencyWords[match.groups['word'] ?? ''] ?? 'JPY';
      const cut = isCut(text, n);
      if (cut || isVague(text, n) || isUnitOfColumn(text, n, match.end)) {
        context.trace({
          action: 'open',
          rule: amount.id,
          list: 'money',
          start: n.start,
          end: match.end,
          reason: cut ? 'its beginning may stand on the line before' : 'the number is left open',
        });
        continue;
      }
      const before = numerals[i - 1];
      const gap = before && matchAt(join, text, before.end);
      if (
        before &&
        before.value > 0 &&
        gap?.end === n.start &&
        !isLeftOpen(text.slice(Math.max(0, before.start - 1), before.start), text.slice(before.start, before.start + 9))
      )
        yield found(text, before.start, before.end, { value: scaled(text, before, n), currency: code });
      yield found(text, n.start, match.end, {
        value: n.value,
        currency: code,
        over: match.groups['extra'] !== undefined,
      });
    }
    for (const match of text.matchAll(sign)) {
      const { sign: word = '', number = '', scale = '' } = match.groups as Record<string, string | undefined>;
      const value = numeralOf(number + scale);
      if (value !== null && value > 0)
        yield found(text, match.index, match.index + match[0].length, {
          value,
          currency: currencySigns[word] ?? 'USD',
        });
    }
  },
};

/** 「8, 800万円」, 「3億8 00万円」: what a line's end left of a number, which no one can tell from a number of its own. */
const isCut = (text: string, n: Numeral) =>
  text[n.start - 1] === ' ' && /[0-9](?:, |[万億兆][0-9,]{0,5} )$/.test(text.slice(Math.max(0, n.start - 10), n.start));

/** 数十億円, 2、3億円, and 百万円 where it is the unit of a table (単位：百万円). */
function isVague(text: string, n: Numeral): boolean {
  const before = text.slice(Math.max(0, n.start - 6), n.start);
  if (
    isLeftOpen(before, text.slice(n.start, n.start + 9)) ||
    (/[0-9一二三四五六七八九]、$/.test(before) && !n.kanji && n.value < 10)
  )
    return true;
  if (/[0-9]、$/.test(before) && /^[1-9](?:[万億兆千百]|$)/.test(text.slice(n.start, n.start + 2))) return true;
  return /単位[ :は(、]{0,3}$/.test(before) || (n.kanji && n.value === 1);
}

/** 供与額（百万円）: the unit of a column. */
const isUnitOfColumn = (text: string, n: Numeral, end: number) =>
  n.kanji && text[n.start - 1] === '(' && text[end] === ')' && /^[十百千]?[万億兆]?$/.test(text.slice(n.start, n.end));

/** In 10~20億円 the first number shares the unit of the second; in 10億~20億円 it has its own. */
function scaled(text: string, first: Numeral, second: Numeral): number {
  const ownUnit = /[万億兆千百]$/.test(text.slice(first.start, first.end));
  const unit = /(?<unit>[百千]?[万億兆])$/.exec(text.slice(second.start, second.end))?.groups?.['unit'];
  if (ownUnit || !unit || first.value >= second.value) return first.value;
  return numeralOf(`${text.slice(first.start, first.end)}${unit}`) ?? first.value;
}

interface Sum {
  readonly value: number;
  readonly currency: string;
  readonly over?: boolean;
}

function found(text: string, start: number, end: number, sum: Sum): Found<'money'> {
  const q = qualified(text, start, end);
  return {
    list: 'money',
    start: q.start,
    end: q.end,
    rule: amount.id,
    certainty: 'certain',
    value: { value: sum.value, currency: sum.currency, qualifier: sum.over ? 'over' : q.qualifier, basis: 'total' },
  };
}
