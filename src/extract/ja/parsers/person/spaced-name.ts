import { isTitle } from './kanji-name.ts';
import type { TitleWords } from './title-words.ts';

export interface SpacedName {
  readonly start: number;
  readonly end: number;
}

/** The family name, and the given name where that stands alone too, before a blank: 「、岩屋 毅 」. */
const shape =
  /(?<![\p{sc=Han}々〆ァ-ヴー])(?<family>[\p{sc=Han}々ツノヶケ]{1,4}) (?<given>(?:[\p{sc=Han}々]{1,3}|[ぁ-んー]{2,4}) )?$/u;

const whole = /(?<![\p{sc=Han}々〆ァ-ヴー])(?<name>[\p{sc=Han}々ツノヶケ]{2,5}) $/u;
/** What ends a body or a place: 「東京都 知事」, 「日本側 団長」. */
const noName = /[都道府県市区省庁局部課会社国館院所室側者等]$/;

/** 「李 偉(リ・イ) 商務部長」: a name with its reading is one, whatever the family. */
const withReading =
  /(?<![\p{sc=Han}々〆ァ-ヴー])(?<name>[\p{sc=Han}々]{1,4} ?[\p{sc=Han}々]{1,3}) ?\([ぁ-んァ-ヴー・= ]{3,24}\) $/u;

/** What ministries in Chinese are headed by: 環境保護部長. */
const ofAbroad = /^[\p{sc=Han}]{2,10}部(?:副部)?長(?![官\p{sc=Han}])/u;

/** 「韓国の李 明哲(イ・ミョンチョル)海洋部長官」: the family name stands a blank before what has its reading behind it. */
export function familyApart(
  text: string,
  start: number,
  nameEnd: number,
  limit: number,
  words: TitleWords,
): number | null {
  if (text.charAt(start - 1) !== ' ' || nameEnd - start > 3 || text.charAt(nameEnd) !== '(') return null;
  const family = /(?<![\p{sc=Han}々])(?<name>[\p{sc=Han}々]{1,3}) $/u.exec(
    text.slice(Math.max(limit, start - 5), start),
  )?.groups?.['name'];
  return family && (words.surnames.has(family) || words.foreignSurnames.has(family)) ? start - 1 - family.length : null;
}

/** Where a full name stands whose office follows behind a blank: 「斉藤鉄夫 国土交通大臣」, 「張政 副部長」. */
function wholeName(text: string, at: number, limit: number, words: TitleWords): number | null {
  const from = Math.max(limit, at - 7);
  const hit = whole.exec(text.slice(from, at));
  const name = hit?.groups?.['name'] ?? '';
  if (!hit || noName.test(name) || isTitle(name, words)) return null;
  const ours = name.length > 2 && [1, 2, 3].some((n) => name.length > n && words.surnames.has(name.slice(0, n)));
  const theirs = name.length < 4 && words.foreignSurnames.has(name.charAt(0));
  if (!ours && !theirs) return null;
  const start = from + hit.index;
  // 「翁 孟勇 副部長」: a family name of one character stands apart as well.
  const apart =
    name.length < 3 &&
    /(?<![\p{sc=Han}々])[^\P{sc=Han}他外同兼前元現新副] $/u.test(text.slice(Math.max(limit, start - 3), start));
  return apart ? start - 2 : start;
}

/**
 * A name written with a blank in it, before the stretch that holds the office: 「岩屋 毅 外務大臣」, 「山田 太郎駐フランス
 * 大使」, 「岩屋 外務大臣」. The family name must be known. `isTitleAt(i)` says whether a title begins at character i of
 * the stretch.
 */
export function spacedName(
  text: string,
  at: number,
  limit: number,
  head: string,
  words: TitleWords,
  isTitleAt: (length: number) => boolean,
): SpacedName | null {
  if (text.charAt(at - 1) !== ' ') return null;
  if (text.charAt(at - 2) === ')') {
    const reach = Math.max(limit, at - 38);
    const read = withReading.exec(text.slice(reach, at));
    const start = reach + (read?.index ?? 0);
    return read && (isTitleAt(0) || ofAbroad.test(text.slice(at, at + 14)))
      ? { start, end: start + (read.groups?.['name']?.length ?? 0) }
      : null;
  }
  const joined = wholeName(text, at, limit, words);
  if (joined !== null && (isTitleAt(0) || /^[\p{sc=Han}・]{2,12}$/u.test(text.slice(at, at + head.length))))
    return { start: joined, end: at - 1 };
  const from = Math.max(limit, at - 11);
  const hit = shape.exec(text.slice(from, at));
  const { family = '', given } = hit?.groups ?? {};
  if (!hit || !words.surnames.has(family) || isTitle(family, words)) return null;
  const start = from + hit.index;
  if (isTitleAt(0)) return given || words.strong.has(head) ? { start, end: at - 1 } : null;
  if (given) return null;
  for (const length of [2, 1, 3])
    if (/^[\p{sc=Han}々]+$/u.test(text.slice(at, at + length)) && isTitleAt(length)) return { start, end: at + length };
  return null;
}
