import type { Block } from './block.ts';
import { fold } from '../text/fold.ts';
import { labelOf } from './outline/label.ts';
import { markerOf } from './outline/marker.ts';

const lone = /^[([<【《]?\s?(?:参考|注|註|備考|references?|notes?)\s?\d{0,2}\s?[)\]>】》]?[:：]?$/i;

/** Puts 「（参考）」 alone on its line before the paragraph that it labels; one over a list or table stays a heading. */
export function withLoneLabels(blocks: readonly Block[]): { blocks: Block[]; moved: (at: number) => number } {
  const found: Block[] = [];
  const places: number[] = [];
  for (const block of blocks) {
    const label = found.at(-1);
    const joins =
      label !== undefined &&
      label.role !== 'row' &&
      lone.test(fold(label.text)) &&
      block.role === 'paragraph' &&
      block.list === label.list &&
      !markerOf(block.text) &&
      !labelOf(block.text);
    if (joins) {
      const shift = label.text.length + 1;
      const links = block.links.map((l) => ({ ...l, start: l.start + shift, end: l.end + shift }));
      found[found.length - 1] = { ...block, text: `${label.text} ${block.text}`, links: [...label.links, ...links] };
    } else found.push(block);
    places.push(found.length - 1);
  }
  return { blocks: found, moved: (at) => places[at] ?? at };
}
