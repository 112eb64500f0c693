import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import { trieOf, type Trie } from '../../shared/names/trie.ts';
import { casesOf } from './declension.ts';
import { localesOf } from './locales.ts';
import { levelled } from './matchable.ts';
import { plainWords } from './other-words.ts';

export interface NamedRegion {
  readonly code: string;
  readonly territory: boolean;
}

const tables = new WeakMap<Vocabulary, Map<string, Trie<NamedRegion>>>();

/**
 * Every name of every country in a language: CLDR's, long and short, and those that the vocabulary adds. Made at the
 * first text in the language and kept as long as the vocabulary. A name that two regions bear (刚果) names none.
 */
export function countryNames(vocabulary: Vocabulary, lang: string): Trie<NamedRegion> {
  let made = tables.get(vocabulary);
  if (!made) tables.set(vocabulary, (made = new Map()));
  let trie = made.get(lang);
  if (!trie) {
    trie = trieOf(namesIn(vocabulary, lang));
    // What a page calls its language is its own affair: only languages that there are may fill the table.
    if (localesOf(lang).length > 0) made.set(lang, trie);
  }
  return trie;
}

function namesIn(vocabulary: Vocabulary, lang: string): Map<string, NamedRegion> {
  const displays = localesOf(lang).flatMap((locale) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' }),
    ),
  );
  const bearers = new Map<string, NamedRegion | null>();
  for (const { code, names, territory = false } of vocabulary.countries) {
    const given = displays.flatMap((display) => variants(display.of(code) ?? ''));
    const forms = [...given, ...(names[lang] ?? [])].flatMap((name) => casesOf(levelled(fold(name)), lang));
    for (const form of forms)
      for (const written of [form, form.toLocaleUpperCase(lang)]) {
        const other = bearers.get(written);
        bearers.set(written, other === undefined || other?.code === code ? { code, territory } : null);
      }
  }
  const plain = new Set(plainWords[lang]);
  return new Map(
    [...bearers].filter((entry): entry is [string, NamedRegion] => {
      const [name, region] = entry;
      return region !== null && isLongEnough(name) && !plain.has(name);
    }),
  );
}

/** “Myanmar (Birmanie)” is also written “Myanmar”; “Kongo – Kinshasa” without blanks around the dash. */
function variants(name: string): string[] {
  const bare = name.replace(/ ?[（(].{0,40}[）)]$/, '');
  return [...new Set([name, bare, name.replaceAll(/ (?=[-–])|(?<=[-–]) /g, '')])].filter((v) => v !== '');
}

/**
 * Short names are short words as well (Vietnamese Anh, Đức), and a script without blanks between words shows no ends:
 * there only what is long enough counts. Han and Hangul names of two characters are none of these.
 */
function isLongEnough(name: string): boolean {
  if (/^[\p{sc=Han}\p{sc=Hangul}]/u.test(name)) return name.length >= 2;
  return name.length >= 4 || (name.length >= 2 && /^[\p{Lu}.]+$/u.test(name));
}
