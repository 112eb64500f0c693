import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Source } from './source.ts';
import { lowerBound } from './names/country-span.ts';
import { oncePer, trieOf, type Trie } from './names/trie.ts';
import { isWordCharacter } from './names/word-bounds.ts';

/** A word in the title says more of what a release is about than one in its text. */
const titleWeight = 6;
/** A field is named from this weight on, and from this share of the weightiest one's. */
const least = 2;
const share = 0.35;

const tries = oncePer((vocabulary: Vocabulary): ReadonlyMap<string, Trie<string>> => {
  const words = new Map<string, [string, string][]>();
  for (const field of vocabulary.fields)
    for (const [lang, list] of Object.entries(field.words)) {
      const known = words.get(lang) ?? [];
      known.push(...list.map((word): [string, string] => [word.toLowerCase(), field.id]));
      words.set(lang, known);
    }
  return new Map([...words].map(([lang, list]) => [lang, trieOf(list)]));
});

/**
 * The policy fields that a release speaks of, most weighty first, at most three: the words of vocabulary/fields.json
 * counted (one word counts at most three times, so that a list of projects does not decide), those in the title more.
 */
export function fieldsOf(source: Source, vocabulary: Vocabulary): string[] {
  const trie = tries(vocabulary).get(source.edition.lang);
  if (!trie) return [];
  const text = source.folded.toLowerCase();
  const titles = source.edition.passages.filter(({ kind }) => kind === 'title');
  const counted = new Map<string, number>();
  const weights = new Map<string, number>();
  for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
    const found = isWordStart(text, at) ? trie.longestAt(text, at) : null;
    if (!found || !isWordEnd(text, found.end)) {
      at++;
      continue;
    }
    const word = text.slice(at, found.end);
    const inTitle = titles[Math.max(0, lowerBound(titles, at + 1) - 1)];
    const weight = inTitle && at >= inTitle.start && at < inTitle.end ? titleWeight : 1;
    const times = counted.get(word) ?? 0;
    counted.set(word, times + 1);
    if (times < 3 || weight > 1) weights.set(found.value, (weights.get(found.value) ?? 0) + weight);
    at = found.end;
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const most = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, weight]) => weight >= least && weight >= most * share)
    .map(([id]) => id)
    .slice(0, 3);
}

const latin = /[\p{sc=Latin}\d]/u;
/** Whether a character joins with others to a Latin word; kana and kanji, most of a Japanese text, are told at once. */
function isLatin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isWordCharacter(text, at) : unit >= 0xaa && unit < 0x2000 && latin.test(text.charAt(at));
}
const isWordStart = (text: string, at: number) => !(at > 0 && isLatin(text, at) && isLatin(text, at - 1));
const isWordEnd = (text: string, end: number) => !(isLatin(text, end - 1) && isLatin(text, end));
