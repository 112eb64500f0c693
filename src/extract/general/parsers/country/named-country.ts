import type { Parser } from '../../../shared/found.ts';
import { isWordCharacter } from '../../../shared/names/word-bounds.ts';
import { countryNames } from '../../words/country-names.ts';
import { matchableText } from '../../words/matchable.ts';
import { otherNameAfter, otherNameBefore } from '../../words/other-words.ts';
import { isSuffix } from '../../words/suffixes.ts';

/** Scripts that set no blanks between words: a name may stand right beside other letters. */
const unspaced = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const longestSuffix = 6;

/** A state by the name that CLDR gives it in the text's language: “Ouzbékistan”, Өзбекстанға, 乌兹别克斯坦. */
export const namedCountry: Parser<'countryMentions'> = {
  id: 'general/parsers/country/named-country',
  *find(source, { vocabulary }) {
    const { lang } = source.edition;
    const text = matchableText(source);
    const trie = countryNames(vocabulary, lang);
    for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
      const start = at++;
      if (isJoined(text, start)) continue;
      const found = trie.longestFitting(text, start, (end) => suffixAt(text, end, lang) !== null);
      if (!found) continue;
      at = found.end;
      const { code, territory } = found.value;
      if (territory || found.end > source.passageAt(start).end) continue;
      if (otherNameAfter.test(text.slice(found.end, found.end + 12))) continue;
      if (otherNameBefore.test(text.slice(Math.max(0, start - 24), start))) continue;
      yield {
        list: 'countryMentions',
        start,
        end: found.end,
        rule: namedCountry.id,
        certainty: 'certain',
        value: { code },
      };
    }
  },
};

/** Whether the characters on both sides of an offset are letters of one word. */
function isJoined(text: string, at: number): boolean {
  if (at === 0 || !isWordCharacter(text, at - 1) || !isWordCharacter(text, at)) return false;
  return !unspaced.test(text.charAt(at));
}

/** The letters between a name's end and its word's, where they leave it that name; null where they do not. */
function suffixAt(text: string, end: number, lang: string): string | null {
  if (end === text.length || !isWordCharacter(text, end) || unspaced.test(text.charAt(end - 1))) return '';
  let to = end;
  while (to < text.length && to - end <= longestSuffix && isWordCharacter(text, to)) to++;
  const letters = text.slice(end, to);
  return isSuffix(letters, lang) ? letters : null;
}
