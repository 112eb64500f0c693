import type { Block } from '../block.ts';
import { isDateLine } from '../date-line.ts';
import { isHeadline } from '../outline/headline-like.ts';
import { labelOf } from '../outline/label.ts';
import { markerOf } from '../outline/marker.ts';

/**
 * A numbered line that is short and no sentence, with text or deeper numbers below it, is a heading: 「1 趣旨」.
 *
 * @param deepest headings are not set in further than this many columns
 */
export function headed(blocks: readonly Block[], deepest: number): Block[] {
  return blocks.map((block, i) => {
    const marker = markerOf(block.text);
    const next = blocks[i + 1];
    if (!next || block.indent > deepest || isDateLine(block.text)) return block;
    const refers = block.text.length <= 150 && !block.text.includes('。') && labelOf(block.text)?.what === 'reference';
    if (!refers && !isHeadline(block.text)) return block;
    if (refers) return { ...block, role: 'heading', level: 7 };
    if (!marker || marker.rank > 4 || marker.readings.length === 0) return block;
    const below = markerOf(next.text);
    if (labelOf(next.text)) return block;
    return below?.shape === marker.shape && next.indent <= block.indent
      ? block
      : { ...block, role: 'heading', level: 7 };
  });
}
