import { diffArrays } from 'diff';

/** A run of words of two versions of a sentence: in both, in the later one only, or in the earlier one only. */
export interface Piece {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Past this many edits two sentences are shown as one replaced by the other: nobody reads such a mosaic. */
const mostEdits = 400;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The words of a text one after another, spaces and marks included. Japanese puts no spaces: CLDR's rules cut
 * 「合計68.54億円の」 into 合計, 68.54, 億, 円, の, so that a changed figure is seen as the figure it is.
 */
export function wordsOf(text: string, lang: string): string[] {
  const key = /^[a-z]{2,3}$/.test(lang) ? lang : 'en';
  let segmenter = segmenters.get(key);
  if (!segmenter) segmenters.set(key, (segmenter = new Intl.Segmenter(key, { granularity: 'word' })));
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What became of a sentence, word by word. The pieces that are not `added` make up the earlier version exactly. */
export function wordDiff(before: string, after: string, lang: string): Piece[] {
  const changes = diffArrays(wordsOf(before, lang), wordsOf(after, lang), { maxEditLength: mostEdits });
  if (!changes)
    return [
      { is: 'removed', text: before },
      { is: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** How much two sentences share, from 0 to 1: the words of both, counted (Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n === 0) continue;
    shared += word.trim().length;
    left.set(word, n - 1);
  }
  const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + word.trim().length, 0);
  const all = weight(a) + weight(b);
  return all === 0 ? 1 : (2 * shared) / all;
}
