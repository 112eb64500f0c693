import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import { oncePer } from './trie.ts';

interface Holders {
  readonly heldIn: ReadonlySet<string> | null;
  readonly lackedBy: ReadonlySet<string>;
  /** A minister's office is known by its head too: エネルギー大臣 is a 大臣, which the United States have none of. */
  readonly byHead: boolean;
}

const holders = oncePer((vocabulary: Vocabulary): ReadonlyMap<string, readonly Holders[]> => {
  const map = new Map<string, Holders[]>();
  for (const { names, rank, country, heldIn, lackedBy } of vocabulary.offices) {
    // 外務副大臣 is Japan's where nothing else is said, and others' too; 国務副長官 is nobody else's.
    const held = heldIn ?? (country && country !== 'JP' ? [country] : undefined);
    if (!held && !lackedBy) continue;
    const entry = {
      heldIn: held ? new Set(held) : null,
      lackedBy: new Set(lackedBy),
      byHead: rank === 'minister',
    };
    for (const name of Object.values(names).flat()) map.set(fold(name), [...(map.get(fold(name)) ?? []), entry]);
  }
  return map;
});

const before =
  /^(?:(?:元|前|現|新|次期|故)|(?:[Ff]ormer|[Tt]hen|[Cc]urrent|[Aa]cting|[Ii]nterim|[Ii]ncoming|[Oo]utgoing|Transitional|Caretaker|Federal|His Majesty|Her Majesty) )+/;
/** “President of the Republic of Kenya”, “Prime Minister of Japan and …”: the office without its state. */
const ofState = / (?:of|and|to) |\(/;

/**
 * Whether a state can have an office. `title` is the whole title as folded text, `head` its head: “President” of
 * “President William Ruto” is not the United Kingdom's.
 */
export function hasOffice(vocabulary: Vocabulary, state: string, title: string, head: string): boolean {
  const known = holders(vocabulary);
  const bare = title.replace(before, '');
  const whole = known.get(bare) ?? known.get(bare.split(ofState, 1)[0] ?? '') ?? [];
  const entries = [...whole, ...(known.get(head) ?? []).filter(({ byHead }) => byHead)];
  return entries.every(({ heldIn, lackedBy }) => (heldIn?.has(state) ?? true) && !lackedBy.has(state));
}
