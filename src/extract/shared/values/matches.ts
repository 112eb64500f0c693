import type { Source } from '../source.ts';

export interface PassageMatch {
  readonly match: RegExpExecArray;
  /** Offset of the match in the edition's text. */
  readonly start: number;
}

interface Words {
  readonly start: number;
  readonly folded: string;
}

/** The folded words of every passage. */
const passageWords = (source: Source): readonly Words[] =>
  source.edition.passages.map(({ start, end }) => ({ start, folded: source.folded.slice(start, end) }));

/**
 * The matches of a global pattern, passage by passage: `\s` also matches the line break between two passages, and
 * nothing that is found may reach over it (“on December 20” at the end of one, “2025 budget” at the start of the next).
 * `needs` is a cheap pattern without the flag `g`: only passages that it fits are looked at, which is asked once for all
 * rules that share it.
 */
export function matchesIn(source: Source, pattern: RegExp, needs?: RegExp): Iterable<PassageMatch> {
  const all = source.once(passageWords, passageWords);
  const fitting = needs ? source.once(needs, () => all.filter(({ folded }) => needs.test(folded))) : all;
  const found: PassageMatch[] = [];
  for (const { start, folded } of fitting) {
    // Not matchAll, which copies the pattern for every passage.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      found.push({ match, start: start + match.index });
      if (match[0] === '') pattern.lastIndex++;
    }
  }
  return found;
}
