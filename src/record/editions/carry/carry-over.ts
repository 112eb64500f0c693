import type { Anchor } from '../../../model/anchor.ts';
import { sentenceDiff, type DiffLine, type DiffText } from '../diff/sentences.ts';
import { findWords, fullBudget, type FoundWords } from './find-words.ts';

/** A fact of an edition as carrying over needs it. */
export interface CarryFact {
  readonly id: string;
  readonly list: string;
  /** All that the reading says of it, without its words and places. */
  readonly value: unknown;
  readonly at: Pick<Anchor, 'passage' | 'start' | 'end' | 'quote'>;
  readonly also: readonly Pick<Anchor, 'start' | 'end'>[];
}
export interface CarryEdition extends DiffText {
  readonly facts: readonly CarryFact[];
}

/**
 * What became of a fact's words: they stand where they stood (`exact`), they stand in another passage (`moved`), they
 * were changed (`changed`), or nothing like them is left (`gone`).
 */
export type CarriedHow = 'exact' | 'moved' | 'changed' | 'gone';

export interface Carried {
  /** Position in the earlier edition's facts. */
  readonly fact: number;
  readonly how: CarriedHow;
  /** Where its words, or what became of them, stand in the later edition; null for `gone`. */
  readonly place: Pick<Anchor, 'passage' | 'start' | 'end' | 'quote'> | null;
  /** Position of the later edition's fact of the same kind that is made of these words; null where there is none. */
  readonly to: number | null;
  /** Whether that fact says the same. */
  readonly same: boolean;
  readonly score: number;
}

/** Where every fact of an edition went in a later one. */
export function carryOver(before: CarryEdition, after: CarryEdition, lines = sentenceDiff(before, after)): Carried[] {
  const budget = fullBudget();
  const due = dueIn(after, lines);
  const passageAt = passageFinder(after);
  const counterpart = counterparts(after);
  return before.facts.map((fact, index): Carried => {
    const { start, end, passage } = fact.at;
    const found = findWords(after.text, { text: before.text, start, end, due: due(passage, start) }, budget);
    const into = found && passageAt(found);
    if (!found || into === null)
      return { fact: index, how: 'gone', place: null, to: null, same: false, score: found?.score ?? 0 };
    const place = { ...placeOf(found), passage: into, quote: after.text.slice(found.start, found.end) };
    const kept = due(passage, start);
    const inPlace = kept !== null && found.start >= kept.start && found.end <= kept.end;
    const to = counterpart(fact, found);
    return {
      fact: index,
      how: found.errors > 0 ? 'changed' : inPlace ? 'exact' : 'moved',
      place,
      to,
      same: to !== null && sameValue(fact.value, after.facts[to]?.value),
      score: found.score,
    };
  });
}

const placeOf = ({ start, end }: FoundWords) => ({ start, end });

/** The passage of the later edition that goes on from one of the earlier, and where in it an offset would now be. */
function dueIn(after: CarryEdition, lines: readonly DiffLine[]) {
  const kept = Map.groupBy(
    lines.flatMap((line) => (line.is === 'same' || line.is === 'changed' ? [line] : [])),
    (line) => line.before.passage,
  );
  return (passage: number, offset: number) => {
    const of = kept.get(passage);
    const line = of?.findLast(({ before }) => before.start <= offset) ?? of?.[0];
    const into = line && after.passages[line.after.passage];
    return line && into
      ? { start: into.start, end: into.end, at: line.after.start + offset - line.before.start }
      : null;
  };
}

/** The passage that holds a stretch whole; null for a stretch across two. */
function passageFinder({ passages }: CarryEdition) {
  return ({ start, end }: FoundWords): number | null => {
    let [low, high] = [0, passages.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((passages[middle]?.start ?? Infinity) <= start) low = middle;
      else high = middle - 1;
    }
    const passage = passages[low];
    return passage && start >= passage.start && end <= passage.end ? passage.index : null;
  };
}

/** The later edition's fact of the same kind whose words cover the place best; one that says the same before others. */
function counterparts(after: CarryEdition) {
  const byList = Map.groupBy(
    after.facts.map((fact, index) => ({ fact, index })),
    ({ fact }) => fact.list,
  );
  return (fact: CarryFact, place: FoundWords): number | null => {
    let best: { index: number; share: number } | null = null;
    for (const { fact: other, index } of byList.get(fact.list) ?? []) {
      const share =
        Math.max(...[other.at, ...other.also].map((at) => overlap(at, place))) + (other.id === fact.id ? 0.001 : 0);
      if (share > 0.3 && (best === null || share > best.share)) best = { index, share };
    }
    return best?.index ?? null;
  };
}

type Span = Pick<Anchor, 'start' | 'end'>;

/** The shared part of two stretches, as a share of the shorter and of both. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...keys].every((key) => sameValue(left[key], right[key]));
}
