import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Source } from './source.ts';

/** The policy fields that a release speaks of, most weighty first, at most three. */
export function fieldsOf(_source: Source, _vocabulary: Vocabulary): string[] {
  return [];
}
