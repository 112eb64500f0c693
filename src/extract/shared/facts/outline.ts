import type { Passage } from '../../../model/edition.ts';
import type { Source } from '../source.ts';

/** The passages that stand directly under one, in reading order. */
export function childrenOf(source: Source, passage: Passage): Passage[] {
  const found: Passage[] = [];
  for (let i = passage.index + 1; i < source.edition.passages.length; i++) {
    const next = source.edition.passages[i] as Passage;
    if (next.parent === passage.index) found.push(next);
    else if (next.depth <= passage.depth && next.kind !== 'caption') break;
  }
  return found;
}

/** Lists nested deeper than this are noise. */
const deepest = 30;

/** The passages above one, nearest first. */
export function ancestorsOf(source: Source, passage: Passage): Passage[] {
  const found: Passage[] = [];
  // A parent stands before its child; anything else is a broken outline and ends the walk.
  for (let at = passage; at.parent !== null && at.parent < at.index && found.length < deepest;) {
    const parent = source.edition.passages[at.parent];
    if (!parent) break;
    found.push(parent);
    at = parent;
  }
  return found;
}

const listed = (p: Passage) => p.kind === 'item';

/**
 * The items that a sentence such as 「次の取組を発表しました。」 introduces: those nested under its passage or,
 * where the passage is a plain paragraph, the run of items right behind it. Empty where none follow.
 */
export function itemsAfter(source: Source, leadIn: Passage): Passage[] {
  const nested = childrenOf(source, leadIn).filter(listed);
  if (nested.length > 0 || leadIn.kind !== 'paragraph') return nested;
  const found: Passage[] = [];
  for (let i = leadIn.index + 1; i < source.edition.passages.length; i++) {
    const next = source.edition.passages[i] as Passage;
    const first = found[0];
    if (first && next.depth > first.depth) continue;
    if (!listed(next) || (first && next.parent !== first.parent)) break;
    found.push(next);
  }
  return found;
}

/** The items without items of their own, at or under the given ones: the single measures of a nested list. */
export function leavesOf(source: Source, items: readonly Passage[], level = 0): Passage[] {
  return items.flatMap((item) => {
    const nested = itemsAfterItem(source, item);
    return nested.length > 0 && level < deepest ? leavesOf(source, nested, level + 1) : [item];
  });
}
const itemsAfterItem = (source: Source, item: Passage) => childrenOf(source, item).filter(listed);
