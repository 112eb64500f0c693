import type { Source } from '../source.ts';

/**
 * The words of the column head over a cell of a table (供与額 over 「2億円」), as folded text; null outside a
 * table and in its first row.
 */
export function columnHead(source: Source, offset: number): string | null {
  const passage = source.passageAt(offset);
  const { table } = passage;
  if (!table) return null;
  const column = table.cells.findIndex((cell) => cell.start <= offset && offset < cell.end);
  let first = passage.index;
  // A table's rows follow one another; the bound keeps a table of thousands of rows linear.
  for (let i = first - 1; i >= Math.max(0, passage.index - longest); i--)
    if (source.edition.passages[i]?.table?.index === table.index) first = i;
    else break;
  const heads = source.edition.passages[first]?.table?.cells;
  // 「合計」 over several columns: the last cell of a shorter row stands under the last head.
  const isShort = heads !== undefined && column === table.cells.length - 1 && table.cells.length < heads.length;
  const head = isShort ? heads.at(-1) : heads?.[column];
  return first === passage.index || !head ? null : source.folded.slice(head.start, head.end);
}
const longest = 200;
