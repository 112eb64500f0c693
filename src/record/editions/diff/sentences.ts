import { diffArrays } from 'diff';
import type { Passage } from '../../../model/edition.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { pairUp } from './pair-up.ts';
import { wordDiff, type Piece } from './words.ts';

/** A text as the comparison of editions takes it; an `Edition` is one. */
export interface DiffText {
  readonly text: string;
  readonly lang: string;
  readonly passages: readonly Pick<Passage, 'index' | 'start' | 'end' | 'kind' | 'address'>[];
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of its passage. */
  readonly passage: number;
}

/**
 * One line of the comparison, in the order of the later edition, with what was taken out where it stood.
 * `moved` is set on both sides where the very words were taken out here and put in there.
 */
export type DiffLine =
  | { readonly is: 'same'; readonly before: Sentence; readonly after: Sentence }
  | { readonly is: 'changed'; readonly before: Sentence; readonly after: Sentence; readonly words: readonly Piece[] }
  | { readonly is: 'removed'; readonly before: Sentence; readonly moved: boolean }
  | { readonly is: 'added'; readonly after: Sentence; readonly moved: boolean };

/** Past this many edits of sentences the texts have nothing to do with each other; the search for more is not worth it. */
const mostEdits = 1_500;

/** What became of a text, sentence by sentence, and of a changed sentence word by word. */
export function sentenceDiff(before: DiffText, after: DiffText): DiffLine[] {
  const old = sentences(before);
  const now = sentences(after);
  const words = (list: readonly Sentence[]) => list.map((sentence) => sentence.text);
  const runs = diffArrays(words(old), words(now), { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: now.length },
  ];
  const lines: DiffLine[] = [];
  let [b, a] = [0, 0];
  let taken: Sentence[] = [];
  const flush = (put: readonly Sentence[]) => {
    for (const pair of pairUp(taken, put, after.lang)) lines.push(lineOf(pair.before, pair.after, after.lang));
    taken = [];
  };
  for (const run of runs) {
    if (run.removed) {
      if (taken.length > 0) flush([]);
      taken = old.slice(b, (b += run.count));
    } else if (run.added) flush(now.slice(a, (a += run.count)));
    else {
      flush([]);
      for (let n = 0; n < run.count; n++) lines.push({ is: 'same', before: old[b++]!, after: now[a++]! });
    }
  }
  flush([]);
  return withMoves(lines);
}

function lineOf(before: Sentence | null, after: Sentence | null, lang: string): DiffLine {
  if (before && after) return { is: 'changed', before, after, words: wordDiff(before.text, after.text, lang) };
  return before ? { is: 'removed', before, moved: false } : { is: 'added', after: after!, moved: false };
}

/** The very same words taken out in one place and put in at another, one for one. */
function withMoves(lines: readonly DiffLine[]): DiffLine[] {
  const gone = new Map<string, number>();
  const come = new Map<string, number>();
  const count = (map: Map<string, number>, text: string) => map.set(text, (map.get(text) ?? 0) + 1);
  for (const line of lines) {
    if (line.is === 'removed') count(gone, line.before.text);
    if (line.is === 'added') count(come, line.after.text);
  }
  return lines.map((line) => {
    if (line.is !== 'removed' && line.is !== 'added') return line;
    const other = line.is === 'removed' ? come : gone;
    return { ...line, moved: other.has(line.is === 'removed' ? line.before.text : line.after.text) };
  });
}

function sentences({ text, lang, passages }: DiffText): Sentence[] {
  let at = 0;
  return sentencesOf(text, lang).map(({ start, end }) => {
    while (at + 1 < passages.length && start >= (passages[at + 1]?.start ?? Infinity)) at++;
    return { start, end, text: text.slice(start, end), passage: passages[at]?.index ?? 0 };
  });
}

/** How many sentences were added, taken out and changed; those moved count once. */
export function diffCounts(lines: readonly DiffLine[]): Record<'added' | 'removed' | 'changed' | 'moved', number> {
  const count = (is: DiffLine['is'], moved = false) =>
    lines.filter((line) => line.is === is && (!('moved' in line) || line.moved === moved)).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed'), moved: count('added', true) };
}
