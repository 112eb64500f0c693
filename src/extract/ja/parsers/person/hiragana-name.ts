import { isTitle } from './kanji-name.ts';
import type { TitleWords } from './title-words.ts';

/** 吉川ゆうみ, 渡辺まゆ, 三原じゅん子, あべ俊子: names with hiragana, which elsewhere are particles and endings. */
const shape = /(?<name>\p{sc=Han}{1,3}[ぁ-ん]{2,4}|\p{sc=Han}{1,3}[ぁ-ん]{2,3}子|[ぁ-ん]{2,4}\p{sc=Han}{2})$/u;
/** Endings of verbs, adjectives and particles before a noun: 訪問した, 務める, による, からの, として. */
const grammar =
  /(?:[るたういすくむぶつなのにはがをとでもやへねばらず]|から|まで|より|など|ため|こと|とき|ところ|ながら|および|ならび|あわせ)$/;

/**
 * Where a name with hiragana begins that ends at `at`, before a title; null where there is none. The family name must
 * be known, so that the end of a sentence part is not taken for a given name.
 */
export function hiraganaNameBefore(
  text: string,
  at: number,
  limit: number,
  title: string,
  words: TitleWords,
): number | null {
  const head = text.slice(Math.max(limit, at - 9), at);
  const isRole = isTitle(title, words) || /^[A-Z]{2}/.test(title);
  const found = isRole ? shape.exec(head)?.groups?.['name'] : undefined;
  if (!found || grammar.test(found)) return null;
  const family = /^\p{sc=Han}+/u.exec(found)?.[0];
  const from = family ? [3, 2, 1].find((n) => words.surnames.has(family.slice(-n)) && n <= family.length) : undefined;
  if (!family) return null;
  if (from !== undefined) return at - found.length + family.length - from;
  // An unknown family name of two characters, where nothing but a beginning stands before it: 「、自見はなこ」.
  const begins = /^$|[、,。・:「(\s]$/u.test(text.slice(Math.max(limit, at - found.length - 1), at - found.length));
  return family.length === 2 && begins ? at - found.length : null;
}

/** Where a family name in hiragana begins before a given name in kanji: 「、こやり隆史厚生労働大臣政務官」. */
export function familyBefore(text: string, at: number, limit: number, given: string, words: TitleWords): number | null {
  if (
    given.length !== 2 ||
    [1, 2].some((n) => words.surnames.has(given.slice(0, n)) || words.foreignSurnames.has(given.slice(0, n)))
  )
    return null;
  const head = text.slice(Math.max(limit, at - 5), at);
  const found = /(?:^|[、,。・:「(\s])(?<family>[ぁ-ん]{2,4})$/u.exec(head)?.groups?.['family'];
  return found && !/^(?:また|そして|なお|さらに|および|ならびに|及び|ただし|つまり)$/.test(found)
    ? at - found.length
    : null;
}
