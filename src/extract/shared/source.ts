import type { Anchor } from '../../model/anchor.ts';
import type { Edition, Passage } from '../../model/edition.ts';
import { fold } from '../../text/fold.ts';

/** An edition as the rules see it. `folded` has the length of `text`: an offset in one is the same in the other. */
export interface Source {
  readonly edition: Edition;
  readonly text: string;
  readonly folded: string;
  /** The passage that an offset lies in. */
  passageAt(offset: number): Passage;
  /**
   * What is worked out from the text alone and needed by several rules, such as its sentences: made at the first call
   * with a key, kept for the edition.
   */
  once<T>(key: object, make: (source: Source) => T): T;
  /** The anchor of a stretch; throws when it is empty or reaches over the end of its passage. */
  anchor(start: number, end: number): Anchor;
}

export function sourceOf(edition: Edition): Source {
  const { text, passages } = edition;
  const passageAt = (offset: number): Passage => {
    let low = 0;
    let high = passages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((passages[middle] as Passage).start <= offset) low = middle;
      else high = middle - 1;
    }
    return passages[low] as Passage;
  };
  const made = new Map<object, unknown>();
  const source: Source = {
    edition,
    text,
    folded: fold(text),
    passageAt,
    once<T>(key: object, make: (from: Source) => T): T {
      if (!made.has(key)) made.set(key, make(source));
      return made.get(key) as T;
    },
    anchor(start, end) {
      const passage = passageAt(start);
      if (end <= start || start < passage.start || end > passage.end)
        throw new RangeError(
          `anchor ${start}–${end} is not inside passage ${passage.index} (${passage.start}–${passage.end})`,
        );
      return { passage: passage.index, address: passage.address, start, end, quote: text.slice(start, end) };
    },
  };
  return source;
}
