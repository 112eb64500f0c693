import type { Vocabulary } from '../../../model/vocabulary.ts';
import { oncePer, trieOf, type Trie } from '../../shared/names/trie.ts';
import { isWordCharacter } from '../../shared/names/word-bounds.ts';

export interface Parties {
  /** How many different states the words name, and their codes. */
  readonly states: number;
  readonly codes: readonly string[];
  /** How many groups and bodies of states. */
  readonly groups: number;
}

/** Bodies that are more than two states whatever the vocabulary holds. */
const bodies =
  /\b(?:EU|ASEAN|European\sUnion|G7|G20|G8|Quad|NATO|BRICS|APEC|OECD|Mekong|Pacific\sIslands?|PALM|PIF|TICAD|GCC|CARICOM|SICA|MERCOSUR|Central\sAsia|Africa|African\sUnion|Visegrad|Nordic|Baltic|Arab|Caucasus|Western\sBalkans|BIMSTEC|SAARC|trilateral|quadrilateral|plus\sJapan)\b|"\sDialogue\b/g;

/** Whether a text names a group of states: “Central Asia”, “ASEAN”. */
export const namesGroup = (text: string): boolean => text.search(bodies) >= 0;

/** The states and groups named in a short text, such as a title: “Japan-Kazakhstan Summit Meeting” names two. */
export function partiesIn(text: string, vocabulary: Vocabulary): Parties {
  const trie = statesOf(vocabulary);
  const lower = text.toLowerCase();
  const states = new Set<string>();
  for (let at = trie.nextStart(lower, 0); at < text.length;) {
    const word = isWordCharacter(text, at - 1)
      ? null
      : trie.longestFitting(lower, at, (to) => !isWordCharacter(text, to) && text[to] !== '$');
    if (word) states.add(word.value);
    at = trie.nextStart(lower, word?.end ?? at + 1);
  }
  return { states: states.size, codes: [...states], groups: new Set(text.match(bodies) ?? []).size };
}

/** Names, adjectives and short names of all states, in small letters. */
const statesOf = oncePer((vocabulary: Vocabulary): Trie<string> =>
  trieOf(
    vocabulary.countries.flatMap((country) =>
      [country.names.en, country.adjectives?.en, country.short?.en]
        .flatMap((names) => names ?? [])
        .filter((name) => name.length > 1)
        .map((name): [string, string] => [name.toLowerCase(), country.code]),
    ),
  ),
);
