import type { Source } from '../source.ts';

export interface PassageMatch {
  readonly match: RegExpExecArray;
  /** Offset of the match in the edition's text. */
  readonly start: number;
}

/**
 * The matches of a global pattern, passage by passage: `\s` also matches the line break between two passages, and
 * nothing that is found may reach over it (“on December 20” at the end of one, “2025 budget” at the start of the next).
 */
export function* matchesIn(source: Source, pattern: RegExp): Iterable<PassageMatch> {
  const texts = source.once(passageTexts, passageTexts);
  for (const [i, passage] of source.edition.passages.entries()) {
    const text = texts[i] as string;
    // Not matchAll: it makes a copy of the pattern for every passage. The place is set before each look, so that
    // whoever takes the matches may use the same pattern meanwhile.
    let from = 0;
    while (from <= text.length) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (!match) break;
      from = Math.max(match.index + match[0].length, match.index + (match[0] === '' ? 1 : 0));
      yield { match, start: passage.start + match.index };
    }
  }
}

const passageTexts = ({ edition, folded }: Source): readonly string[] =>
  edition.passages.map(({ start, end }) => folded.slice(start, end));
