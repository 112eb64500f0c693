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
  return {
    edition,
    text,
    folded: fold(text),
    passageAt,
    anchor(start, end) {
      const passage = passageAt(start);
      if (end <= start || start < passage.start || end > passage.end)
        throw new RangeError(
          `anchor ${start}–${end} is not inside passage ${passage.index} (${passage.start}–${passage.end})`,
        );
      return { passage: passage.index, address: passage.address, start, end, quote: text.slice(start, end) };
    },
  };
}
