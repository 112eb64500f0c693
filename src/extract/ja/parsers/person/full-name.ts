import type { TitleWords } from './title-words.ts';

/** The length of a whole Japanese name at an offset, family name known, given name there, nothing behind it; 0 for none. */
export function cutFullName(text: string, at: number, words: TitleWords): number {
  const window = text.slice(at, at + 10);
  for (const length of [4, 3, 2, 1]) {
    const family = window.slice(0, length);
    if (!words.surnames.has(family)) continue;
    const rest = window.slice(length);
    const given = /^ ?(?:[\p{sc=Han}々]{1,3}|[ぁ-ん]{2,4})(?=$|[\s、。,.()「」は]|氏|以下)/u.exec(rest)?.[0];
    if (given && (length > 1 || given.startsWith(' ') || given.length > 1)) return length + given.length;
  }
  return 0;
}
