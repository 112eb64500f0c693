import type { Vocabulary } from '../../../model/vocabulary.ts';

export interface Parties {
  /** How many different states the words name, and their codes. */
  readonly states: number;
  readonly codes: readonly string[];
  /** How many groups and bodies of states. */
  readonly groups: number;
}

/** Bodies that are more than two states whatever the vocabulary holds. */
const bodies =
  /\b(?:EU|ASEAN|European\sUnion|G7|G20|G8|Quad|NATO|BRICS|APEC|OECD|Mekong|Pacific\sIslands?|PALM|PIF|TICAD|GCC|CARICOM|SICA|MERCOSUR|Central\sAsia|Africa|African\sUnion|Visegrad|Nordic|Baltic|Arab|Caucasus|Western\sBalkans|BIMSTEC|SAARC|trilateral|quadrilateral|Dialogue)\b/g;

interface Index {
  readonly pattern: RegExp;
  readonly codes: ReadonlyMap<string, string>;
}
const indexes = new WeakMap<Vocabulary, Index>();

/** The states and groups named in a short text, such as a title: “Japan-Kazakhstan Summit Meeting” names two. */
export function partiesIn(text: string, vocabulary: Vocabulary): Parties {
  const { pattern, codes } = indexOf(vocabulary);
  const states = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const code = codes.get(match[0].toLowerCase());
    if (code) states.add(code);
  }
  return { states: states.size, codes: [...states], groups: new Set(text.match(bodies) ?? []).size };
}

function indexOf(vocabulary: Vocabulary): Index {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const codes = new Map<string, string>();
  for (const country of vocabulary.countries)
    for (const name of [country.names.en, country.adjectives?.en, country.short?.en].flatMap((names) => names ?? []))
      if (name.length > 1) codes.set(name.toLowerCase(), country.code);
  const names = [...codes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = names.length
    ? new RegExp(String.raw`(?<![A-Za-z])(?:${names.join('|')})(?![A-Za-z])`, 'gi')
    : /(?!)/g;
  const index = { pattern, codes };
  indexes.set(vocabulary, index);
  return index;
}
