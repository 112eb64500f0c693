import type { Passage } from '../../../model/edition.ts';
import type { Source } from '../source.ts';
import { ancestorsOf } from './outline.ts';

/** A heading this long is a sentence or a title, not the name of a field. */
const longestArea = 30;

/**
 * The field that a passage is filed under in the release itself: the nearest heading or item above it that is a
 * short noun phrase and not one of the headings that every release has (概要, 冒頭, “Overview”).
 * Null where no field is named.
 */
export function areaOf(source: Source, passage: Passage, general: ReadonlySet<string>): string | null {
  for (const above of ancestorsOf(source, passage)) {
    const words = source.text
      .slice(above.start, above.end)
      .replace(/[:：]$/, '')
      .trim();
    const folded = source.folded.slice(above.start, above.end);
    if (words.length > longestArea || /[。.!?]$/.test(folded) || /[「『“"]/.test(words)) continue;
    if (general.has(bare(folded))) continue;
    if (above.kind === 'heading' || above.kind === 'item') return bare(words);
  }
  return null;
}

/** 【経済】 → 経済 */
const bare = (words: string) => words.replace(/^[【[(]|[】\])]$/g, '').trim();
