import type { Source } from '../../../shared/source.ts';

/** 「この行動計画は、」, 「本ロードマップは」: a text that speaks of itself. */
const self = /(?:本|この)(?:共同)?(?:行動計画|実施計画|作業計画|ロードマップ|プログラム|文書)(?:は|には|では|を採択)/;

const summed =
  /(?<name>[^(:「」『』\s、,]{2,40}(?:宣言|戦略|行動計画|ロードマップ|コミュニケ|共同声明)(?:[0-9]{4})?)[」』]?(?:の|[(:])?(?:骨子|要旨|概要|ポイント)\)?$/;

/** 「横浜宣言2019 …」: a headline that is the declaration's own name, and its motto. */
const declarationOf = /^[\p{sc=Han}\p{sc=Katakana}A-Za-z0-9・ー]{2,20}宣言(?:[0-9]{4})?(?=$|[ (:「])/u;

/**
 * The paper that a release gives, by its place in the headline: its own name, or the name of one that the release only
 * sums up (「海洋首脳会議(横浜宣言:骨子)」).
 */
export function headlinePaper(words: string, quoted: boolean): { readonly start: number; readonly end: number } | null {
  const own = quoted ? null : declarationOf.exec(words);
  if (own) return { start: 0, end: own[0].length };
  const match = summed.exec(words);
  const name = match?.groups?.['name'];
  return match && name ? { start: match.index, end: match.index + name.length } : null;
}

/** Is the release the very paper that its headline ends with (「…共同行動計画」), and no report on it? */
export function isOwnText(source: Source, end: number): boolean {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title || !/^(?:\([^)]{0,20}\))?$/.test(source.folded.slice(end, title.end))) return false;
  const body = source.edition.passages.find((p) => p.kind === 'paragraph');
  return body !== undefined && self.test(source.folded.slice(body.start, body.end));
}
