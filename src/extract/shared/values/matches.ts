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
  for (const passage of source.edition.passages)
    for (const match of source.folded.slice(passage.start, passage.end).matchAll(pattern))
      yield { match, start: passage.start + match.index };
}
