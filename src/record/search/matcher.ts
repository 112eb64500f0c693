import { fold } from '../../text/fold.ts';
import type { AskedValue } from './asked-value.ts';
import type { NameBook } from './names.ts';
import type { Term } from './query.ts';
import { spellingsOf, type Spelling } from './spellings.ts';
import { runsOf } from './tokens.ts';
import { variantsOf } from './variants.ts';

/** How a term is looked for: in the index by its tokens, on the text by its words, among the facts by its value. */
export interface Matcher {
  readonly term: Term;
  /** The ways in which the texts may write it. */
  readonly spellings: readonly Spelling[];
  /** What the index of passages is asked, in PostgreSQL's notation for tsquery. */
  readonly tokens: string;
  /** What the index of releases is asked, which knows their facts too. */
  readonly ofRelease: string;
  /** What the folded text must hold besides: nothing where the tokens say it all. */
  readonly recheck: { readonly like: string } | { readonly pattern: string } | null;
  /**
   * Stretches of which one must stand in the folded text, as patterns for LIKE; none where there are no such. They
   * say nothing new, but cost less than the tokens where passages are looked through one by one.
   */
  readonly hints: readonly string[];
  /** A day or an amount of the facts, which stands for the words. */
  readonly value: AskedValue | null;
  /** A year, which is found by its words. */
  readonly year: string | null;
}

/** Null for a term without a letter or digit: no passage is found by it. */
export function matcherOf(term: Term, names?: Pick<NameBook, 'others'>): Matcher | null {
  const spellings = spellingsOf(term, names);
  const asked = spellings.map(tokensOfSpelling).filter((tokens) => tokens !== null);
  if (asked.length === 0) return null;
  // A year is found by its spellings: nearly every release has a fact of its year.
  const year = term.value?.is === 'time' && term.value.value.length === 4 ? term.value.value : null;
  const value = year === null ? term.value : null;
  const tokens = asked.map((each) => `(${each})`).join(' | ');
  const ofRelease = year === null ? tokens : tokensOfYear(year, spellings);
  const [recheck, hints] = [recheckOf(spellings), hintsOf(spellings)];
  return { term, spellings, tokens, ofRelease, recheck, hints, value, year };
}

/**
 * A year stands in figures, or in a release that has a fact of that year and an era or kanji it is written with: 令和 and
 * 3 alone stand in nearly every one. Where 令和3年 only ends a span of years, and nothing else is of that year, it is missed.
 */
function tokensOfYear(year: string, spellings: readonly Spelling[]): string {
  const others = spellings.filter(({ text }) => !text.startsWith(year)).map(edgesOf);
  const written = [...new Set(others.filter((tokens) => tokens !== null))];
  const either = written.map((tokens) => `(${tokens})`).join(' | ');
  return written.length === 0 ? `'${year}'` : `'${year}' | ('of:${year}' & (${either}))`;
}

/** The tokens at both ends of 二〇二五年: those between say little more, and each is looked up. */
function edgesOf({ text }: Spelling): string | null {
  if (/[0-9]/.test(text)) return tokensOfSpelling({ text, beginning: false });
  const characters = Array.from(text);
  const ends = [characters.slice(0, 2), characters.slice(-2)].map((two) => two.join(''));
  const tokens = ends.map((end) => tokensOfSpelling({ text: end, beginning: false }));
  return tokens.includes(null) ? null : [...new Set(tokens)].join(' & ');
}

function tokensOfSpelling({ text, beginning }: Spelling): string | null {
  const runs = runsOf(text);
  const tells = runs.some(({ run, unspaced }) => !unspaced || Array.from(run).length > 1);
  const parts = runs.flatMap(({ run, unspaced }, at) => {
    if (!unspaced) {
      const goesOn = at === runs.length - 1 && (beginning || isUninflected(run));
      return [`'${run}'${goesOn ? ':*' : ''}`];
    }
    const characters = Array.from(run);
    // The 年 of 令和7年12月 begins hundreds of tokens, and the text is checked anyway.
    if (characters.length === 1 && tells) return [];
    if (characters.length === 1) return [either(variantsOf(run).map((c) => `'${c}':*`))];
    return characters.slice(0, -1).map((c, i) => {
      const next = variantsOf(characters[i + 1] ?? '');
      return either(variantsOf(c).flatMap((first) => next.map((second) => `'${first}${second}'`)));
    });
  });
  return parts.length === 0 ? null : [...new Set(parts)].join(' & ');
}

const either = (tokens: readonly string[]) => (tokens.length === 1 ? (tokens[0] ?? '') : `(${tokens.join(' | ')})`);
/** Words of scripts whose endings we do not know (Токаев, Токаева) may go on. */
const isUninflected = (run: string) => !/[a-z0-9]$/.test(run);

function recheckOf(spellings: readonly Spelling[]): Matcher['recheck'] {
  if (spellings.every(isWhole)) return null;
  const [only] = spellings;
  if (only && spellings.length === 1 && isPlain(only.text)) return { like: containing(only.text) };
  return { pattern: patternOf(spellings) };
}

const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const mostHints = 6;

/** The longest stretch of each spelling that is written in one way only; sign says it for signs and signed. */
function hintsOf(spellings: readonly Spelling[]): string[] {
  const stretches = spellings.map(({ text }) => {
    const cut = Array.from(text, (c) => (variantsOf(c).length === 1 ? c : '\n')).join('');
    return cut.split('\n').reduce((a, b) => (b.length > a.length ? b : a));
  });
  const needed = new Set(
    stretches.filter((text) => !stretches.some((other) => other !== text && text.includes(other))),
  );
  return needed.size > mostHints || needed.has('') ? [] : Array.from(needed, containing);
}

/** Whether the tokens alone say that the words stand there: one English word, one or two characters of Japanese. */
function isWhole({ text, beginning }: Spelling): boolean {
  const [first, second] = runsOf(text);
  if (!first || second || first.run !== text) return false;
  return first.unspaced ? Array.from(text).length <= 2 : !beginning && /^[a-z]+$/.test(text);
}

/** Japanese from end to end, without a character that is written otherwise: plain LIKE is fastest. */
function isPlain(text: string): boolean {
  return (
    Array.from(text).every((c) => variantsOf(c).length === 1) && !/^[\p{sc=Latin}0-9]|[\p{sc=Latin}0-9]$/u.test(text)
  );
}

const latin = 'a-z0-9\u00df-\u024f';

/**
 * The spellings as one regular expression that PostgreSQL and JavaScript read alike. Words and numbers are whole:
 * 250万円 is not found in 1,250万円, nor “port” in “report”.
 */
export function patternOf(spellings: readonly Spelling[]): string {
  return spellings
    .map(({ text, beginning }) => {
      const before = /^[0-9]/.test(text)
        ? `(?<![${latin}])(?<![0-9][.,])`
        : /^[a-z\u00df-\u024f]/.test(text)
          ? `(?<![${latin}])`
          : '';
      const after = beginning
        ? ''
        : /[0-9]$/.test(text)
          ? `(?![${latin}])(?![.,][0-9])`
          : /[a-z\u00df-\u024f]$/.test(text)
            ? `(?![${latin}])`
            : '';
      return before + Array.from(text, inPattern).join('') + after;
    })
    .join('|');
}

function inPattern(character: string): string {
  const variants = variantsOf(character);
  if (variants.length > 1) return `[${variants.join('')}]`;
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

export type Mark = readonly [start: number, end: number];

/** Where terms stand in texts, for marking them. */
export function marker(matchers: readonly Matcher[]): (text: string, more?: readonly Mark[]) => Mark[] {
  const spellings = matchers.flatMap(({ term, spellings: each }) => (term.not ? [] : each));
  const pattern = spellings.length === 0 ? null : new RegExp(patternOf(spellings), 'gu');
  return (text, more = []) => {
    const found: Mark[] = pattern
      ? Array.from(inSmallLetters(text).matchAll(pattern), (m): Mark => [m.index, m.index + m[0].length])
      : [];
    return merged([...found, ...more]);
  };
}

/** Folded and in small letters, with the same length: İ, whose small letter is two, stays as it is. */
function inSmallLetters(text: string): string {
  return fold(text).replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
}

function merged(marks: Mark[]): Mark[] {
  const all: [number, number][] = [];
  for (const [start, end] of marks.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) all.push([start, end]);
  }
  return all;
}
