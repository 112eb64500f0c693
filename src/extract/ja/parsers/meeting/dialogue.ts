import type { Vocabulary } from '../../../../model/vocabulary.ts';
import { fold } from '../../../../text/fold.ts';
import type { Source } from '../../../shared/source.ts';

const squeezed = (words: string) => fold(words).replace(/[\s「」『』・]/g, '');

/** The id of the dialogue whose name stands in a meeting's name; the longest name wins. */
export function dialogueOf(name: string, vocabulary: Vocabulary): string | null {
  const words = squeezed(name);
  return namesOf(vocabulary).find(({ short }) => words.includes(short))?.id ?? null;
}

interface DialogueName {
  readonly id: string;
  readonly short: string;
}
const known = new WeakMap<Vocabulary, readonly DialogueName[]>();

/** All names of dialogues without spaces and brackets, the longest first. */
function namesOf(vocabulary: Vocabulary): readonly DialogueName[] {
  const kept = known.get(vocabulary);
  if (kept) return kept;
  const names = vocabulary.dialogues
    .flatMap(({ id, names: all }) => (all['ja'] ?? []).map((name) => ({ id, short: squeezed(name) })))
    .filter(({ short }) => short.length >= 2)
    .sort((a, b) => b.short.length - a.short.length);
  known.set(vocabulary, names);
  return names;
}

/**
 * The lasting framework that the release speaks of, as it writes it: 「中央アジア＋日本」対話. Meetings of its series
 * named without it (第6回外相会合) are meetings of it.
 */
export function frameworkOf(source: Source): string | null {
  const found = /「[^」\n]{2,30}」対話/.exec(source.folded);
  return found ? source.text.slice(found.index, found.index + found[0].length) : null;
}
