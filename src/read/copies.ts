import type { ReadNote } from '../model/edition.ts';
import type { Block } from './block.ts';

/**
 * Gives a body that a page holds twice only once (a copy for small screens, a saved page): the longest run of
 * blocks that stands again word for word later on is left out there. The first copy stays.
 */
export function withoutCopies(blocks: readonly Block[]): { blocks: Block[]; notes: ReadNote[] } {
  const first = new Map<string, number>();
  let best = { from: 0, to: 0, letters: 0 };
  let run = { from: 0, original: -1, letters: 0 };
  for (const [at, block] of blocks.entries()) {
    const original = first.get(block.text);
    if (original === undefined) first.set(block.text, at);
    const goesOn =
      run.original >= 0 &&
      blocks[run.original + (at - run.from)]?.text === block.text &&
      run.original + (at - run.from) < run.from;
    if (goesOn) run = { ...run, letters: run.letters + block.text.length };
    else
      run =
        original === undefined
          ? { from: at, original: -1, letters: 0 }
          : { from: at, original, letters: block.text.length };
    if (run.original >= 0 && run.letters > best.letters) best = { from: run.from, to: at + 1, letters: run.letters };
  }
  const count = best.to - best.from;
  const letters = blocks.reduce((sum, b) => sum + b.text.length, 0);
  const distinct = new Set(blocks.slice(best.from, best.to).map((b) => b.text)).size;
  if (distinct < 3 || best.letters < letters * 0.25) return { blocks: [...blocks], notes: [] };
  return {
    blocks: blocks.filter((_, i) => i < best.from || i >= best.to),
    notes: [{ code: 'body-twice', detail: `${count} passages stand twice in the page and are given once` }],
  };
}
