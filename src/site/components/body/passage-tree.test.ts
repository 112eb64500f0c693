import { describe, expect, it } from 'vitest';
import type { Passage, PassageKind } from '../../../model/edition.ts';
import { blocksOf, type Block } from './passage-tree.ts';

const passage = (index: number, kind: PassageKind, parent: number | null = null, table?: number): Passage => ({
  index,
  kind,
  parent,
  address: null,
  label: null,
  depth: 0,
  start: index,
  end: index + 1,
  ...(table === undefined ? {} : { table: { index: table, cells: [] } }),
});
const shape = (blocks: readonly Block[]): string =>
  blocks
    .map((b) => {
      if (b.is === 'list') return `(${b.items.map((i) => `${i.passage.index}${shape(i.inside)}`).join(' ')})`;
      if (b.is === 'table') return `[${b.rows.map((r) => r.index).join(' ')}]`;
      return b.is === 'figure' ? `fig${b.caption?.index ?? ''}` : b.passage.kind[0];
    })
    .join('');

describe('the body as the page nests it', () => {
  it('puts items in the item they stand under, and leaves the head out', () => {
    const passages = [
      passage(0, 'title'),
      passage(1, 'date'),
      passage(2, 'heading'),
      passage(3, 'item', 2),
      passage(4, 'item', 3),
      passage(5, 'item', 3),
      passage(6, 'paragraph', 3),
      passage(7, 'item', 2),
      passage(8, 'paragraph'),
    ];
    expect(shape(blocksOf(passages, []))).toBe('h(3(4 5)p 7)p');
  });
  it('keeps tables apart', () => {
    const rows = [passage(0, 'row', null, 0), passage(1, 'row', null, 0), passage(2, 'row', null, 1)];
    expect(shape(blocksOf(rows, []))).toBe('[0 1][2]');
  });
  it('puts a figure where it stood, with its caption', () => {
    const figure = { src: 'x', alt: '', caption: 1, after: 0 };
    expect(shape(blocksOf([passage(0, 'paragraph'), passage(1, 'caption'), passage(2, 'note')], [figure]))).toBe(
      'pfig1n',
    );
  });
  it('neither sinks nor slows under ten thousand lists in one another', () => {
    const deep = Array.from({ length: 10_000 }, (_, at) => passage(at, 'item', at === 0 ? null : at - 1));
    let depth = 0;
    for (let blocks = blocksOf(deep, []); blocks[0]?.is === 'list'; blocks = blocks[0].items[0]?.inside ?? [])
      depth += 1;
    expect(depth).toBeLessThanOrEqual(12);
  });
  it('follows no circle', () => {
    expect(shape(blocksOf([passage(0, 'item', 1), passage(1, 'item', 0)], []))).toBe('(0(1))');
  });
});
