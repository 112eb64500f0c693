import type { Qualifier } from '../../../../model/kinds.ts';
import type { Numeral } from '../../../../text/numerals-ja.ts';
import { matchAt, sticky } from '../../../../text/sticky.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { numeralsOf } from '../../numerals.ts';
import { afterNo, afterOne, counters, nouns } from '../../words/counters.ts';
import { isLeftOpen, qualified } from '../../words/qualifiers.ts';

const withStops = Object.entries(counters)
  .sort(([a], [b]) => b.length - a.length)
  .map(([word, stop]) => (stop ? `${word}(?!${stop})` : word));
const byLength = [...nouns].sort((a, b) => bare(b).length - bare(a).length);
function bare(noun: string): string {
  return noun.replace(/\(.*$/, '');
}
/** A rate (1台当たり) and an ordinal (3つ目, 2番目) are no counts. */
const noRate = '(?!当たり|あたり|当り|につき|ごと|毎|目)';
const anyDigits = sticky(
  ` ?(?<unit>${[...withStops.map((w) => ({ w, n: bare(w).length })), ...byLength.map((w) => ({ w, n: bare(w).length }))]
    .sort((a, b) => b.n - a.n)
    .map((x) => x.w)
    .join('|')})${noRate}`,
);
const kanjiDigits = sticky(
  `(?<unit>${withStops.join('|')}|国(?=が|は|の首|で|を|、|。)|(?:大臣|閣僚|首脳|外相)(?=は|が|に|で|を|、|の間))${noRate}`,
);
const ofNouns = sticky(
  `(?:(?<least>以上)|(?<over>余り|超|を超える|を上回る)|(?<about>近く|程度|ほど))?(?:の|(?<=超える|上回る))(?<unit>${afterNo})`,
);
/** Letters and signs before the digits make a name of them: TICAD9, E10, COP28, 2+2. */
const partOfName = /(?:[A-Za-z]-?|[#№+/_第両毎]|No\.|[0-9][-.])$/;
const join = sticky(' ?(?:~|-|から|ないし|乃至) ?');
const neighbour = /[0-9一二三四五六七八九]、$/;

/** Numbers with a counter or a counted noun: 150件以上, 5か国, 三つ, 3文書, 約7,000人から8,000人, 17の目標. */
export const counted: Parser<'counts'> = {
  id: 'ja/parsers/count/counted',
  *find(source, context) {
    const text = source.folded;
    const numerals = numeralsOf(source);
    for (const [i, n] of numerals.entries()) {
      const match = unitAt(text, n);
      if (!match) continue;
      const { end, unit } = match;
      const before = text.slice(Math.max(0, n.start - 6), n.start);
      // 第9回 is ordinal.ts's, 第3国 nobody's.
      if (before.endsWith('第')) continue;
      const isLabel = n.start === source.passageAt(n.start).start || atHead.test(before);
      const reason =
        isLabel && looksLikeLabel(text, n, end, unit)
          ? 'the number of a heading'
          : refusal(text, n, { before, unit, end });
      if (reason !== null) {
        context.trace({ action: 'open', rule: counted.id, list: 'counts', start: n.start, end, reason });
        continue;
      }
      const first = numerals[i - 1];
      const gap = first && matchAt(join, text, first.end);
      if (
        first &&
        gap?.end === n.start &&
        first.value > 0 &&
        first.value < n.value &&
        Number.isInteger(first.value) &&
        !partOfName.test(text.slice(Math.max(0, first.start - 3), first.start))
      )
        yield found(text, { start: first.start, end: first.end }, sharedScale(text, first, n), unit);
      const one = found(text, { start: n.start, end }, n.value, unit);
      yield match.qualifier ? { ...one, value: { ...one.value, qualifier: match.qualifier } } : one;
    }
  },
};

function unitAt(text: string, n: Numeral): { end: number; unit: string; qualifier: Qualifier | null } | null {
  const of = n.value < (n.kanji ? 10 : 2) || (n.value >= 1900 && n.value < 2100) ? null : matchAt(ofNouns, text, n.end);
  const match = of ?? matchAt(n.kanji ? kanjiDigits : anyDigits, text, n.end);
  const unit = match?.groups['unit'];
  const { least, over, about } = match?.groups ?? {};
  const qualifier = least ? 'at-least' : over ? 'over' : about ? 'about' : null;
  return match && unit ? { end: match.end, unit, qualifier } : null;
}

/** 「3 地域情勢」, 「2 会談の概要」: at the head of a passage a small number is its own. */
function looksLikeLabel(text: string, n: Numeral, end: number, unit: string): boolean {
  if (n.kanji || n.value > 30 || text[n.end] === 'の' || end - n.end > unit.length + 1) return false;
  if (text[n.end] === ' ' || (nounUnits.has(unit) && unit.length > 1)) return true;
  return (
    (unit.length > 1 || nounUnits.has(unit)) &&
    !/^か|^[カヵヶケ箇個]/.test(unit) &&
    !/^[のがをはでにと、,。]|^及び|^から/.test(text.slice(end, end + 2))
  );
}
/** Behind the end of a sentence or of another marker. */
const atHead = /(?:\n|。 ?|[.)] )$/;
const nounUnits = new Set(nouns.map(bare));

interface At {
  readonly before: string;
  readonly unit: string;
  readonly end: number;
}

function refusal(text: string, n: Numeral, { before, unit, end }: At): string | null {
  if (!Number.isInteger(n.value) || n.value === 0) return 'not a whole number';
  if (isLeftOpen(before, text.slice(n.start, n.start + 9))) return 'the number is left open';
  if (neighbour.test(before) && n.value < 10 && !new RegExp(`[0-9]、$`).test(before.slice(0, -2)))
    return 'the number is left open';
  // ASEAN10か国 are ten, TICAD9 is a name.
  if (partOfName.test(before) && !(unit.endsWith('国') && /[A-Z]{2}$/.test(before))) return 'part of a name';
  if (n.value === 1 && unit === 'つ') return 'one of';
  const word = text.slice(n.start, n.end);
  if (/^0[0-9]*,/.test(word)) return 'the counter of a page';
  if (word === '一' && !afterOne.has(unit)) return 'part of a word';
  if (n.value === 1 && unit === '人' && before.endsWith('の')) return 'one of';
  if (unit === '部' && n.value < 10) return 'not a count of copies';
  if (
    n.value >= 1900 &&
    n.value < 2100 &&
    !/,|千/.test(word) &&
    !/^(?:人|名|件|社|台|校|本|か所|世帯|枚|個)$/.test(unit)
  )
    return 'a year';
  // 四国 is an island, 二国間 a term.
  if (unit === '国' && n.kanji && (n.value === 4 || n.value > 20)) return 'part of a name';
  // 3人に1人 is a ratio.
  if (unit === '人' && /^に[0-9一二]+人/.test(text.slice(end, end + 5))) return 'a ratio';
  if (unit === '人' && /[0-9]人に$/.test(before)) return 'a ratio';
  return null;
}

/** 5~10万人: the first number shares 万 with the second. */
function sharedScale(text: string, first: Numeral, second: Numeral): number {
  const unit = /[万億]$/.exec(text.slice(second.start, second.end))?.[0];
  return unit && !/[万億]$/.test(text.slice(first.start, first.end)) && first.value < 10_000
    ? first.value * (unit === '万' ? 1e4 : 1e8)
    : first.value;
}

function found(text: string, span: { start: number; end: number }, value: number, unit: string): Found<'counts'> {
  const q = qualified(text, span.start, span.end);
  return {
    list: 'counts',
    start: q.start,
    end: q.end,
    rule: counted.id,
    certainty: 'certain',
    value: { value, unit, qualifier: q.qualifier, ordinal: false },
  };
}
