import type { AlignedRow } from './align.ts';
import type { Side } from './sides.ts';

/** From the passages of one side to those of the other that say the same. */
export interface Matching {
  readonly passagesOf: (passages: readonly number[]) => readonly number[];
  /** The same with what stands just before and after, in the order of nearness. */
  readonly nearTo: (passages: readonly number[]) => readonly number[];
  /** The corresponding words of the other side; those of the passages around where none corresponds. */
  readonly textOf: (passages: readonly number[]) => string;
}

export function matchingOf(rows: readonly AlignedRow[], from: 'a' | 'b', other: Side): Matching {
  const to = from === 'a' ? 'b' : 'a';
  const there = new Map(rows.flatMap((row) => row[from].map((passage) => [passage, row[to]] as const)));
  // For what has no counterpart, the counterparts of what stands before and after it.
  const rowOf = new Map(rows.flatMap((row, index) => row[from].map((passage) => [passage, index] as const)));
  const neighbours = (passage: number): readonly number[] => {
    const index = rowOf.get(passage) ?? 0;
    const before = rows.slice(0, index).findLast((row) => row[to].length > 0);
    const after = rows.slice(index + 1).find((row) => row[to].length > 0);
    return [...(before?.[to] ?? []), ...(after?.[to] ?? [])];
  };
  const passagesOf = (passages: readonly number[]) => passages.flatMap((passage) => there.get(passage) ?? []);
  return {
    passagesOf,
    nearTo: (passages) => [...passagesOf(passages), ...passages.flatMap(neighbours)],
    textOf: (passages) =>
      passages
        .flatMap((passage) => {
          const found = there.get(passage) ?? [];
          return found.length > 0 ? found : neighbours(passage);
        })
        .map((index) => {
          const passage = other.edition.passages[index];
          return passage ? other.edition.text.slice(passage.start, passage.end) : '';
        })
        .join('\n'),
  };
}
