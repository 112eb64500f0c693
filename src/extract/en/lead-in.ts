import type { Passage } from '../../model/edition.ts';
import { ancestorsOf } from '../shared/facts/outline.ts';
import { statementsOf } from '../shared/facts/statements.ts';
import type { Source } from '../shared/source.ts';

/** For every passage, the nearest one before it that is no item, row or caption; null at the top. */
const plainBefore = (source: Source): readonly (Passage | null)[] => {
  let last: Passage | null = null;
  return source.edition.passages.map((passage) => {
    const lead = last;
    if (passage.kind === 'paragraph' || passage.kind === 'heading' || passage.kind === 'title') last = passage;
    return lead;
  });
};

/**
 * The sentence above the list in which an item stands, folded: the last one of the item that it is nested under, else
 * of the paragraph or heading before the list (“The EU announced a package of €12 billion, made up as follows:”).
 */
export function leadIn(source: Source, passage: Passage): string | null {
  const lead = leadPassage(source, passage);
  const last = lead ? statementsOf(source, lead).at(-1) : undefined;
  return last ? source.folded.slice(last.start, last.end) : null;
}

/** The passage of that sentence. */
export function leadPassage(source: Source, passage: Passage): Passage | null {
  const above = ancestorsOf(source, passage)[0];
  return above?.kind === 'item' ? above : (source.once(plainBefore, plainBefore)[passage.index] ?? null);
}
