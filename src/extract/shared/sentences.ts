import { sentencesOf, type Stretch } from '../../text/sentences.ts';
import type { Source } from './source.ts';

const known = new WeakMap<Source, readonly Stretch[]>();

/** The sentences of a source in the language of its edition, found once for all rules. */
export function sentencesIn(source: Source): readonly Stretch[] {
  let sentences = known.get(source);
  if (!sentences) known.set(source, (sentences = sentencesOf(source.folded, source.edition.lang)));
  return sentences;
}
