import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { speaksFor } from './person.ts';

type Person = FoundLists['people'][number];

const said = /"[^"]{0,12}?\s?(?:said|added|stated|noted|explained|commented|says)\s/;

/**
 * For whom somebody says “we” or “I” in a quotation: the state or body of the person named right behind it (“…,” said
 * Minister X) or before it. Null where nobody is named; undefined where the words are no quotation.
 */
export function speakerOf(source: Source, earlier: FoundLists, start: number, end: number): string | null | undefined {
  const passage = source.passageAt(start);
  const before = source.folded.slice(passage.start, start);
  const behind = source.folded.slice(start, passage.end);
  const opened = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  if (!opened && !behind.startsWith('"')) return undefined;
  const after = namedBehind(source, earlier, start + 1, Math.min(passage.end, end + 1500));
  const ahead = earlier.people.findLast(
    (p) =>
      p.start >= passage.start &&
      p.end < start &&
      /\b(?:said|added|stated)\b|[:;]\s?"/.test(source.folded.slice(p.end, start)),
  );
  const person = after ?? ahead ?? speakerAbove(source, earlier, passage.index);
  return person && speaksFor(person, source, earlier);
}

/** The person behind “…,” said: by title and name, or by the surname alone of somebody named before. */
function namedBehind(source: Source, earlier: FoundLists, from: number, to: number): Person | undefined {
  const told = said.exec(source.folded.slice(from, to));
  if (!told) return undefined;
  const at = from + told.index + told[0].length;
  const full = earlier.people.find((p) => p.start >= at && p.start < at + 40);
  const surname = /^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?<name>[A-Z][\w\u00c0-\u024f'-]{2,30})(?=[\s.,])/.exec(
    source.folded.slice(at, at + 60),
  )?.groups?.name;
  return full ?? (surname ? earlier.people.findLast((p) => p.start < at && p.value.name.endsWith(surname)) : undefined);
}

/**
 * Whoever speaks in a quotation that runs over several paragraphs: the person named beside an earlier one of them or in the
 * sentence that opens it. Undefined where it is the text of a joint paper.
 */
function speakerAbove(source: Source, earlier: FoundLists, index: number): Person | null | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 16); i--) {
    const above = source.edition.passages[i];
    if (!above || above.kind === 'title') break;
    const words = source.folded.slice(above.start, above.end);
    const opens = words.endsWith(':') ? inside(earlier.people, above.start, above.end).at(-1) : undefined;
    const speaker = namedBehind(source, earlier, above.start, above.end) ?? opens;
    if (/\bjoint\s(?:statement|declaration|communiqu)/i.test(words)) return undefined;
    if (speaker) return speaker;
    if (!words.startsWith('"') && !words.endsWith(':')) break;
  }
  return null;
}
