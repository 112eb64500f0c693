import search from 'approx-string-match';
import { searchable } from './tokens.ts';

/** One name in every way in which it is written, by language. */
export interface WrittenName {
  readonly names: Readonly<Record<string, readonly string[] | undefined>>;
}
/** A person as the record names them: 「カスムジョマルト・トカエフ」, “Kassym-Jomart TOKAYEV”. */
export interface NamedInRecord {
  readonly names: Readonly<Record<string, string>>;
}

/** A name shorter than this is too often another word, and too near to every other name. */
const shortest = { latin: 3, other: 2 };
const mostOthers = 8;
/** Names further from what was typed are other names. */
const nearest = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Names in all their spellings: what else a typed name is written like, and which name is meant by one typed wrong. */
export class NameBook {
  /** The other spellings of a folded name. */
  readonly #others = new Map<string, Set<string>>();
  /** As written, by folded form: for what is proposed. */
  readonly #written = new Map<string, string>();

  constructor(known: readonly WrittenName[], people: readonly NamedInRecord[] = []) {
    for (const { names } of known) this.#join(Object.values(names).flatMap((list) => list ?? []));
    for (const { names } of people) for (const group of partsOf(names)) this.#join(group);
  }

  #join(spellings: readonly string[]): void {
    const folded = [...new Set(spellings.map(searchable))].filter(isName);
    for (const [at, one] of folded.entries()) {
      const others = this.#others.get(one) ?? new Set<string>();
      for (const [other, spelling] of folded.entries()) if (other !== at) others.add(spelling);
      this.#others.set(one, others);
    }
    for (const spelling of spellings)
      if (!this.#written.has(searchable(spelling))) this.#written.set(searchable(spelling), titled(spelling));
  }

  /** The other ways in which a folded word is written where it is a name: tokayev gives トカエフ, токаев. */
  others(word: string): readonly string[] {
    return [...(this.#others.get(word) ?? [])].slice(0, mostOthers);
  }

  /** The name that a word comes nearest to: “Tokaev” gives “Tokayev”; null for a name, and for what is near to none. */
  near(word: string): string | null {
    const typed = searchable(word);
    const errors = nearest(typed.length);
    if (errors === 0 || this.#others.has(typed) || typed.length > 32 || /[\s0-9]/.test(typed)) return null;
    let best: { readonly form: string; readonly distance: number } | null = null;
    for (const form of this.#others.keys()) {
      if (Math.abs(form.length - typed.length) > errors || scriptOf(form) !== scriptOf(typed)) continue;
      const distance = search(form, typed, errors).reduce(
        (least, { start, end, errors: found }) => Math.min(least, Math.max(found, form.length - (end - start))),
        Infinity,
      );
      if (distance <= errors && (best === null || distance < best.distance)) best = { form, distance };
    }
    return best === null ? null : (this.#written.get(best.form) ?? null);
  }
}

function isName(folded: string): boolean {
  const letters = Array.from(folded);
  return letters.length >= (/^[a-z]/.test(folded) ? shortest.latin : shortest.other) && letters.length <= 40;
}

const scriptOf = (text: string): string =>
  /[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(text)
    ? 'ja'
    : /\p{sc=Cyrillic}/u.test(text)
      ? 'cyrillic'
      : 'other';

/** “TOKAYEV” as “Tokayev”. */
const titled = (name: string): string =>
  /^[A-Z][A-Z'’-]+$/.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name;

/**
 * The family name in each language, and the whole one where a language does not part them: [トカエフ, TOKAYEV],
 * [高市早苗, “TAKAICHI Sanae”]. Releases write a family name in English in capitals, else it comes last.
 */
function partsOf({ ja, en }: Readonly<Record<string, string>>): string[][] {
  if (ja === undefined || en === undefined) return [];
  const english = en.split(/\s+/);
  const family = english.find((word) => /^[A-Z][A-Z'’-]{2,}$/.test(word)) ?? english.at(-1) ?? en;
  const japanese = ja.split(/[・=＝\s]/);
  if (japanese.length === 1) return /^\p{sc=Han}+$/u.test(ja) && ja.length > 2 ? [[ja, en]] : [[ja, family]];
  return [[japanese.at(-1) ?? ja, family]];
}
