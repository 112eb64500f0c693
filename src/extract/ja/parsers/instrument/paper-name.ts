/** Strings of kana that may stand inside a paper's name: 「未来志向の拡大された戦略的パートナーシップに関する共同声明」. */
const links = [
  'に関する',
  'を改正する',
  'を修正する',
  'を補足する',
  'を延長する',
  'を実施するための',
  'に係る',
  'における',
  'に向けた',
  'に基づく',
  'での',
  '枠組み',
  '仕組み',
  '取組み',
  '取り組み',
  'まちづくり',
  'ものづくり',
  'のための',
  'への',
  'された',
  'ための',
  'する',
  'な',
  'の',
  '及び',
  'と',
  'い',
];
const body = /[\p{sc=Han}\p{sc=Katakana}\p{L}\p{N}・ー＝=+/−-]/u;
const kana = /\p{sc=Hiragana}/u;
const twoVerbs = /^[一-龠][りけきちいみしび][一-龠][しれげせえみりき]$/;
/** Longest name that is followed back from its head. */
const reach = 90;

/**
 * Where the name that ends with a head begins: back over nouns and what links them, stopping at a particle that
 * belongs to the sentence (は, が, を, で) or at a comma. Titles in brackets are taken whole.
 */
export function nameStart(folded: string, from: number, headStart: number): number {
  let i = headStart;
  while (i > from && headStart - i < reach) {
    const c = folded[i - 1] as string;
    if (c === '」' || c === '』' || c === ')') {
      const near = Math.max(from, i - reach);
      const open = opening(folded, near, i - 1, c === '」' ? '「' : c === '』' ? '『' : '(');
      if (open < near) break;
      i = open;
      continue;
    }
    if (body.test(c) && !kana.test(c)) {
      i--;
      continue;
    }
    // 送り出し, 受け入れ, 乗り入れ: nouns made of two verbs.
    if (twoVerbs.test(folded.slice(Math.max(from, i - 4), i))) {
      i -= 4;
      continue;
    }
    const link = links.find((l) => i - l.length >= from && folded.startsWith(l, i - l.length));
    if (!link || !isLink(folded, from, i, link)) break;
    i -= link.length;
  }
  // 「…省と…省との間の協力覚書」 and 「発出された共同声明」: who it is between and what was done with it are not its name.
  const lead =
    /^(?:.{0,60}(?:との間の|の間の)|同国[^、]{1,30}と|.{1,30}[0-9二三四五六七八九十][かカヵヶ]国と|.{1,50}(?:大臣|長官|大使|首相|大統領|知事|市長)と(?!の)|.{2,60}(?:大臣|首相|大統領|総理|長官|首脳|外相)による|[一-龠]{2,4}された|(?:官民|多く|複数|各種|一連|以下|次|上記|双方)の(?:(?:項目|分野|内容)(?:に係る|に関する|についての)?)?|.{2,40}の(?:実施|開催|結果)(?:及び|と|並びに))/u.exec(
      folded.slice(i, headStart),
    );
  if (lead) i += lead[0].length;
  if (folded.startsWith('に関する', i) && folded.startsWith('これ', i - 2)) return i - 2;
  while (i < headStart && /^[のと及なすにさ・]/.test(folded[i] ?? '')) i++;
  // 「…に対応していくための覚書」, 「100億ドルの通貨スワップ取極」: what stands before is none of the name.
  return (
    i + (/^(?:ための|[0-9][0-9,.億万兆]{0,12}(?:円|ドル|ユーロ)の)/.exec(folded.slice(i, headStart))?.[0].length ?? 0)
  );
}

/** Where the bracket opens that closes at an offset; brackets inside it are passed over: 事務局(AMRO(アムロ)). */
function opening(folded: string, from: number, close: number, open: string): number {
  const shut = folded[close];
  let depth = 0;
  for (let i = close; i >= from; i--) {
    if (folded[i] === shut) depth++;
    else if (folded[i] === open && --depth === 0) return i;
  }
  return from - 1;
}

/** と, する and い are links only between nouns of a longer name, never right behind the sentence's own words. */
function isLink(folded: string, from: number, at: number, link: string): boolean {
  const before = folded[at - link.length - 1] ?? '';
  if (at - link.length <= from) return false;
  if (link === 'と') return /[\p{sc=Han}\p{sc=Katakana}\p{L})]/u.test(before) && !kana.test(before);
  if (link === 'する') return false;
  if (link === 'い') return /[しな]/.test(before);
  return true;
}

/** A bracket right behind a name that belongs to it: 首脳共同宣言（東京宣言）. */
export function withBracket(folded: string, end: number, to: number): number {
  if (folded[end] !== '(') return end;
  const close = folded.indexOf(')', end);
  return close > 0 && close < to && close - end < 30 && /宣言|声明|[A-Z]{2,}/.test(folded.slice(end, close))
    ? close + 1
    : end;
}
