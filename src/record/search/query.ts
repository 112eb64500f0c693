import { fold } from '../../text/fold.ts';
import { readValue, type AskedValue } from './asked-value.ts';

/** One thing that a query asks for. */
export interface Term {
  /** As typed, without quotes, minus and asterisk: キルギス, 3 trillion yen. */
  readonly words: string;
  /** Typed in quotes: these words as they stand, not their other spellings. */
  readonly phrase: boolean;
  /** Typed with a minus: a release that has it is left out. */
  readonly not: boolean;
  /** Typed with an asterisk behind: words that begin so. */
  readonly beginning: boolean;
  /** The amount or the time that the words name. */
  readonly value: AskedValue | null;
}

export interface Query {
  /** The query as it is understood, and as its address has it. */
  readonly words: string;
  readonly terms: readonly Term[];
  /** True where it was longer than is read. */
  readonly cut: boolean;
}

/** Characters and terms that are read of a query; nobody types more, and each one costs. */
const longest = 200;
const mostTerms = 10;
/** “20 December 2025” and “US $ 3.5 billion” are several words for one thing. */
const longestValue = 5;

/**
 * Reads what was typed: words, "phrases" and 「言い回し」, -words that may not be there, begin* for what begins so,
 * and amounts and days however they are written. Any string is a query; one that asks for nothing has no terms.
 */
export function readQuery(typed: string): Query {
  const { words, cut } = cleaned(typed);
  const pieces = piecesOf(words);
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length;) {
    const { term, used } = termAt(words, pieces, at);
    if (term) terms.push(term);
    at += used;
  }
  const distinct = terms.filter((term, at) => terms.findIndex((other) => sameTerm(term, other)) === at);
  return { words, terms: distinct.slice(0, mostTerms), cut: cut || distinct.length > mostTerms };
}

const sameTerm = (a: Term, b: Term) =>
  a.words === b.words && a.not === b.not && a.phrase === b.phrase && a.beginning === b.beginning;

/** Without what is no text: control characters, marks of direction, halves of characters. */
function cleaned(typed: string): { words: string; cut: boolean } {
  const bounded = typed.slice(0, longest * 4).toWellFormed();
  const words = bounded
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cn}\p{Co}\ufffd]/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(words);
  return {
    words: characters.slice(0, longest).join('').trim(),
    cut: characters.length > longest || typed.length > bounded.length,
  };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly not: boolean;
  readonly phrase: boolean;
}

const pieces =
  /(?<not>(?<= |^)-(?=[^ ]))?(?:"(?<straight>[^"]{1,200})"|「(?<hook>[^「」]{1,200})」|『(?<double>[^『』]{1,200})』|(?<plain>[^ "「」『』]+))/g;

function piecesOf(words: string): Piece[] {
  // Folding keeps the length, so that places in one are places in the other.
  return Array.from(fold(words).matchAll(pieces), ({ groups = {}, index, 0: all }) => {
    const { not, straight, hook, double, plain } = groups;
    const inside = straight ?? hook ?? double ?? plain ?? '';
    const start = index + all.indexOf(inside, not === undefined ? 0 : 1);
    return {
      start,
      end: start + inside.length,
      words: words.slice(start, start + inside.length),
      not: not !== undefined,
      phrase: plain === undefined,
    };
  });
}

function termAt(words: string, all: readonly Piece[], at: number): { term: Term | null; used: number } {
  const first = all[at];
  if (!first) return { term: null, used: 1 };
  if (!first.phrase && !first.not)
    for (let used = Math.min(longestValue, all.length - at); used > 0; used--) {
      const taken = all.slice(at, at + used);
      if (taken.some((piece) => piece.phrase || piece.not)) continue;
      const text = words.slice(first.start, taken.at(-1)?.end);
      const value = readValue(text);
      if (value) return { term: { words: text, phrase: false, not: false, beginning: false, value }, used };
    }
  const beginning = !first.phrase && /[*＊]$/.test(first.words);
  const text = trimmed(first.words);
  if (text === '') return { term: null, used: 1 };
  const value = first.phrase || beginning ? null : readValue(text);
  return { term: { words: text, phrase: first.phrase, not: first.not, beginning, value }, used: 1 };
}

/** Without the punctuation around: (JICA), → JICA; signs of money and percent belong to their number. */
function trimmed(words: string): string {
  return words.replace(/^[^\p{L}\p{N}\p{Sc}]+/u, '').replace(/[^\p{L}\p{N}\p{M}\p{Sc}%％]+$/u, '');
}
