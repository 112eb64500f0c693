import { fold } from '../../text/fold.ts';

/** Scripts written without spaces: their runs are cut into overlapping pairs. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}々〆';
const runs = new RegExp(`(?<unspaced>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)`, 'gu');

/** The text in which searches look: full width, look-alikes and case folded. */
export function searchable(text: string): string {
  return fold(text).toLowerCase();
}

/** The runs of letters and digits of a folded text, each of one kind. */
export function runsOf(folded: string): { readonly run: string; readonly unspaced: boolean }[] {
  return Array.from(folded.matchAll(runs), ({ 0: run, groups }) =>
    groups?.['unspaced'] ? { run, unspaced: true } : { run: shortened(run), unspaced: false },
  );
}

/**
 * The tokens of a passage. A run of Japanese gives each pair of neighbours and its last character alone
 * (首脳会合 gives 首脳, 脳会, 会合, 合), so that every substring can be looked up by its pairs, and a single
 * character as the beginning of a token. Words of other scripts and numbers stand for themselves.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const { groups } of searchable(text).matchAll(runs))
    if (groups?.['unspaced']) for (const pair of pairsOf(groups['unspaced'], true)) tokens.add(pair);
    else tokens.add(shortened(groups?.['word'] ?? ''));
  return [...tokens];
}

/**
 * What a passage's tokens must hold if the query's words stand in it, in PostgreSQL's notation; null for a query
 * without a letter or digit. The last word may go on (「meet」 finds meetings), so it is looked up as a beginning;
 * whether the words really stand there side by side is checked on the text afterwards.
 */
export function tokenQuery(query: string): string | null {
  const text = searchable(query);
  const parts: string[] = [];
  for (const { groups, index, 0: run } of text.matchAll(runs))
    if (groups?.['unspaced']) {
      const pairs = pairsOf(run, false);
      parts.push(...(pairs.length > 0 ? pairs.map(quoted) : [`${quoted(run)}:*`]));
    } else {
      const mayGoOn = index + run.length === text.length;
      parts.push(mayGoOn ? `${quoted(shortened(run))}:*` : quoted(shortened(run)));
    }
  return parts.length === 0 ? null : [...new Set(parts)].join(' & ');
}

function pairsOf(run: string, lastAlone: boolean): string[] {
  const characters = Array.from(run);
  const pairs = characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ''));
  return lastAlone ? [...pairs, characters.at(-1) ?? ''] : pairs;
}

/** PostgreSQL takes lexemes of up to 2 kB; nobody looks for the 65th letter of a word. */
const shortened = (word: string) => Array.from(word).slice(0, 64).join('');

const quoted = (token: string) => `'${token}'`;
