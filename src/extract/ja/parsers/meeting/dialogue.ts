import type { Vocabulary } from '../../../../model/vocabulary.ts';
import { fold } from '../../../../text/fold.ts';
import type { Source } from '../../../shared/source.ts';

const squeezed = (words: string) => fold(words).replace(/[\s「」『』・]/g, '');

/** The id of the dialogue whose name stands in a meeting's name; the longest name wins. */
export function dialogueOf(name: string, vocabulary: Vocabulary): string | null {
  const words = squeezed(name);
  let best: { id: string; length: number } | null = null;
  for (const dialogue of vocabulary.dialogues) {
    for (const known of dialogue.names['ja'] ?? []) {
      const short = squeezed(known);
      if (short.length >= 2 && words.includes(short) && (!best || short.length > best.length))
        best = { id: dialogue.id, length: short.length };
    }
  }
  return best?.id ?? null;
}

/**
 * The lasting framework that the release speaks of, as it writes it: 「中央アジア＋日本」対話. Meetings of its series
 * named without it (第6回外相会合) are meetings of it.
 */
export function frameworkOf(source: Source): string | null {
  const found = /「[^」\n]{2,30}」対話/.exec(source.folded);
  return found ? source.text.slice(found.index, found.index + found[0].length) : null;
}
