import type { Vocabulary } from '../../../../model/vocabulary.ts';
import { fold } from '../../../../text/fold.ts';
import type { Source } from '../../../shared/source.ts';
import { oncePer, type Trie, trieOf } from '../../../shared/names/trie.ts';

/** The Japanese words that titles and names are read with, made once per vocabulary. */
export interface TitleWords {
  /** Every office, the longest first: 外務大臣政務官 before 政務官. */
  readonly head: RegExp;
  /** The same as `head`, for going over a whole text. */
  readonly headTrie: Trie<boolean>;
  readonly offices: ReadonlySet<string>;
  /** Offices that make a person of any name before them: 大臣, 大統領; 局長 and 代表 need a known family name. */
  readonly strong: ReadonlySet<string>;
  /** A title made of portfolios and a head: 経済再生担当大臣, 投資・産業・貿易大臣. */
  readonly composed: RegExp;
  readonly portfolio: ReadonlySet<string>;
  readonly countryOf: ReadonlyMap<string, string | null>;
  readonly surnames: ReadonlySet<string>;
  readonly foreignSurnames: ReadonlySet<string>;
  /** States with a name in katakana long enough to be known at the end of a person's: フィリピン. */
  readonly kanaStates: readonly (readonly [string, string])[];
  /** Whole names that end like the beginning of a title. */
  readonly fullNames: readonly string[];
}

const escape = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length);
const strongRanks = new Set(['head-of-state', 'head-of-government', 'royal', 'minister', 'vice-minister', 'envoy']);
/** Heads of those ranks that are also said of others: 長官 of an agency, 代表 of a company. */
const weakHeads = new Set([
  '長官',
  '次官級',
  '公使',
  '領事',
  '首長',
  '元首',
  '財務官',
  '審議官',
  '官房長',
  '副長官',
  '総理',
]);

/** What makes another word of 相: 産業相互の協力, 経済相談. */
const otherWord = /[互談手当続違対応乗場関性殺撲反伝変]/;

export interface OfficeHit {
  readonly start: number;
  readonly end: number;
}

const officeHits = {};

/** Every office that stands in a text, in order and without overlaps, found once for all rules. */
export const officesIn = (source: Source, words: TitleWords): readonly OfficeHit[] =>
  source.once(officeHits, ({ folded: text }) => {
    const hits: OfficeHit[] = [];
    const trie = words.headTrie;
    for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
      const start = at++;
      const found = trie.longestFitting(text, start, (end, short) => !short || !otherWord.test(text.charAt(end)));
      if (found) hits.push({ start, end: (at = found.end) });
    }
    return hits;
  });

export const titleWords = oncePer((vocabulary: Vocabulary): TitleWords => {
  const offices = vocabulary.offices.flatMap(({ rank, country, international, names }) =>
    (names['ja'] ?? []).map((name) => ({ name: fold(name), rank, country: international ? null : country })),
  );
  const portfolios = longestFirst((vocabulary.portfolios.names['ja'] ?? []).map(fold));
  // 工業相, 観光相: any portfolio with the short form of 大臣; 相互 and 相談 are other words.
  const short = portfolios.map((portfolio) => `${portfolio}相`);
  const names = offices.map(({ name }) => name);
  const heads = longestFirst([...names, ...short]).map((name) =>
    short.includes(name) ? `${escape(name)}(?!${otherWord.source})` : escape(name),
  );
  return {
    head: new RegExp(heads.join('|'), 'gu'),
    headTrie: trieOf([...names.map((name) => [name, false] as const), ...short.map((name) => [name, true] as const)]),
    offices: new Set([...names, ...short]),
    strong: new Set([
      ...offices.filter(({ rank, name }) => strongRanks.has(rank) && !weakHeads.has(name)).map(({ name }) => name),
      ...short,
    ]),
    composed: new RegExp(
      `^(?:元|前|現|新|次期)?(?:(?:${portfolios.map(escape).join('|')})(?:担当|省|・|及び|兼)?){1,6}(?:${heads.join('|')})$`,
      'u',
    ),
    portfolio: new Set(portfolios),
    countryOf: new Map(
      offices.flatMap(({ name, country }) => (country === undefined ? [] : [[name, country] as const])),
    ),
    // 吉川 and 𠮷川 are one name in two ways of writing.
    surnames: new Set(vocabulary.surnames.ja.flatMap((name) => [name, name.replace('吉', '𠮷')])),
    foreignSurnames: new Set(vocabulary.surnames.zh),
    kanaStates: vocabulary.countries.flatMap(({ code, names: named, territory }) =>
      territory
        ? []
        : (named['ja'] ?? []).filter((name) => /^[ァ-ヴー]{3,}$/u.test(name)).map((name) => [name, code] as const),
    ),
    fullNames: vocabulary.surnames.full,
  };
});
