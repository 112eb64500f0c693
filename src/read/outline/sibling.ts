import type { Block } from '../block.ts';
import { holds, type Level } from './level.ts';
import type { Marker } from './marker.ts';

export interface Sibling {
  /** Which open level it is a sibling of. */
  readonly at: number;
  readonly reading: Marker['readings'][number] | undefined;
  /** Whether its number is the next one. */
  readonly goesOn: boolean;
}

/**
 * The open level that a marked block is a sibling of: the innermost of its shape, best where the number is
 * the next one. Null where the marker opens a new level.
 */
export function siblingOf(open: readonly Level[], block: Block, marker: Marker, strict: boolean): Sibling | null {
  let best: (Sibling & { fit: number }) | null = null;
  for (let at = open.length - 1; at >= 0; at--) {
    const level = open[at] as Level;
    if (!holds(level.list, block.list) || level.list !== block.list) break;
    if (level.shape !== marker.shape && !cousins(level.shape, marker.shape)) continue;
    // In a saved page the same shape deeper in is a list inside: 「1 開会の辞」 then 「  1. 高市総理大臣は」.
    if (strict && block.indent > level.indent) continue;
    const last = level.readings[0];
    const next = marker.readings.find((r) => r.series === last?.series && r.value === last.value + 1);
    const goesOn = marker.readings.length === 0 || next !== undefined;
    const alike = level.shape === marker.shape;
    const sameLook = level.heading > 0 === block.level > 0;
    if (!alike && !goesOn) continue;
    // 「1 意義」 in bold, then 「1 …」 plain: the list begins under its heading.
    if (!goesOn && !sameLook) continue;
    // (b), then (i): not the ninth letter but a new list of Roman numbers.
    if (!goesOn && marker.readings.some((r) => r.value === 1 && r.series !== last?.series)) continue;
    const fit =
      (goesOn ? 8 : 0) + (alike ? 4 : 0) + (sameLook ? 2 : 0) + (strict && block.indent === level.indent ? 16 : 0);
    if (best === null || fit > best.fit) {
      const reading = next ?? marker.readings.find((r) => r.series === last?.series) ?? marker.readings[0];
      best = { at, reading, goesOn, fit };
    }
  }
  return best;
}

/** The same numbers with another stop after them: 「1．」 and then 「２ 」. */
function cousins(a: string, b: string): boolean {
  return (a === '#.' && b === '# ') || (a === '# ' && b === '#.');
}
