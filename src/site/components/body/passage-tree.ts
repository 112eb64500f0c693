import type { Figure, Passage } from '../../../model/edition.ts';

export interface Item {
  readonly passage: Passage;
  readonly inside: Block[];
}

/** The body as the page nests it: lists of items, tables of rows, and everything else one by one. */
export type Block =
  | { readonly is: 'passage'; readonly passage: Passage }
  | { readonly is: 'list'; readonly items: Item[] }
  | { readonly is: 'table'; readonly rows: Passage[] }
  | { readonly is: 'figure'; readonly figure: Figure; readonly caption: Passage | null };

/** Nested deeper than this, items stand side by side: a hostile page nests lists ten thousand deep. */
const deepest = 12;

/**
 * Passages come flat with their parent's index; the page nests an item in the item it stands under, and
 * what stands under a heading follows it. The title and the date line are shown in the page's head.
 */
export function blocksOf(passages: readonly Passage[], figures: readonly Figure[]): Block[] {
  const captioned = new Set(figures.map((f) => f.caption));
  const figuresAfter = new Map<number, Figure[]>();
  for (const figure of figures) figuresAfter.set(figure.after, [...(figuresAfter.get(figure.after) ?? []), figure]);
  const root: Block[] = [];
  const inside = new Map<number, { readonly blocks: Block[]; readonly depth: number }>();
  const figureBlock = (figure: Figure): Block => ({
    is: 'figure',
    figure,
    caption: figure.caption === null ? null : (passages[figure.caption] ?? null),
  });

  for (const passage of passages) {
    const holder = passage.parent === null ? undefined : inside.get(passage.parent);
    const into = holder?.blocks ?? root;
    const shown = passage.kind !== 'title' && passage.kind !== 'date' && !captioned.has(passage.index);
    if (shown && passage.kind === 'item') {
      const item: Item = { passage, inside: [] };
      const depth = (holder?.depth ?? 0) + 1;
      inside.set(passage.index, { blocks: depth < deepest ? item.inside : into, depth: Math.min(depth, deepest) });
      const last = into.at(-1);
      if (last?.is === 'list') last.items.push(item);
      else into.push({ is: 'list', items: [item] });
    } else if (shown && passage.kind === 'row') {
      const last = into.at(-1);
      if (last?.is === 'table' && last.rows[0]?.table?.index === passage.table?.index) last.rows.push(passage);
      else into.push({ is: 'table', rows: [passage] });
    } else if (shown) into.push({ is: 'passage', passage });
    into.push(...(figuresAfter.get(passage.index) ?? []).map(figureBlock));
  }
  return root;
}
