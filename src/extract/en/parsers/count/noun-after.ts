import { irregularPlurals, notCounted, notPlural, stops } from '../../words/counted.ts';

/** The noun that a number counts, found behind it. */
export interface CountedNoun {
  /** Offset behind the noun (both of “countries and regions”). */
  readonly end: number;
  readonly unit: string;
}

const deepest = 6;
const token =
  /[ \u00a0]?(?<word>[A-Za-z\u00c0-\u024f](?:[\w\u00c0-\u024f.]|-(?=[A-Za-z])){0,40}(?:'s?)?)(?<close>["')]?)/y;

/**
 * Walks over at most six words behind a number to the first plural noun: “five Central Asian countries”,
 * “three newly chosen priority areas”, “20 countries and organisations”. Null where the words stop before one.
 */
export function nounAfter(folded: string, from: number): CountedNoun | null {
  let at = from;
  // “160 search and rescue personnel”
  if (folded.startsWith(' search and rescue ', at)) at += ' search and rescue'.length;
  for (let i = 0; i < deepest; i++) {
    const word = wordAt(folded, at);
    if (!word || folded[at] !== ' ') return null;
    const bare = word.text.replace(/[.]$/, '');
    const lower = bare.toLowerCase();
    if (notCounted.has(lower)) return null;
    const joins = i > 0 && lower === 'and' ? wordAt(folded, word.end) : null;
    if (joins && /(?:al|ary|ic|ive|an|ese|ed|ing|ous)$/i.test(joins.text)) {
      // “two bilateral and regional initiatives”
      at = word.end;
      continue;
    }
    if (stops.has(lower)) return null;
    if (isPlural(bare) && !/'s?$/.test(bare)) return withSecond(folded, at + 1 + bare.length, bare);
    if (/["')]$/.test(folded.slice(at, word.end)) && !word.text.endsWith("'")) return null;
    if (/[.]$/.test(word.text) && !/^(?:[A-Z]\.)+$/.test(word.text)) return null;
    at = word.end;
  }
  return null;
}

/** “eight ministries and agencies”: two plurals joined are one unit. */
function withSecond(folded: string, end: number, noun: string): CountedNoun {
  const and = wordAt(folded, end);
  const second = and?.text === 'and' && folded[end] === ' ' ? wordAt(folded, and.end) : null;
  const words = second?.text.replace(/[.]$/, '') ?? '';
  // “six countries and regions”, but not “four pillars and projects that …” of another number.
  if (
    and &&
    second &&
    /^[a-z]/.test(words) &&
    isPlural(words) &&
    /^(?:countries|ministries|nations|states|organi[sz]ations|regions|governments|companies|institutions|cities|territories)$/i.test(
      noun,
    )
  )
    return { end: and.end + 1 + words.length, unit: `${noun} and ${words}`.toLowerCase() };
  return { end, unit: noun.toLowerCase() };
}

function wordAt(folded: string, at: number): { text: string; end: number } | null {
  token.lastIndex = at;
  const match = token.exec(folded);
  const text = match?.groups?.word;
  return match && text ? { text, end: at + match[0].length } : null;
}

const isPlural = (word: string) => {
  const lower = word.toLowerCase();
  if (irregularPlurals.has(lower)) return true;
  return (
    lower.length > 3 &&
    lower.endsWith('s') &&
    !/(?:ss|us|is|'s)$/.test(lower) &&
    !notPlural.has(lower) &&
    !/^[A-Z.]{1,40}$/.test(word)
  );
};
