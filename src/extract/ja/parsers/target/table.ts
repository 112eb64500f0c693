import type { Anchor } from '../../../../model/anchor.ts';
import type { Cell, Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { lastOf } from '../../../shared/facts/deadline.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { figuresIn } from './figures.ts';

const goal = /目標|KPI/;
/** Columns that say nothing of what is to be reached: 番号, 単位. */
const aside = /^(?:番号|No\.?|単位|備考|所管|担当)/;
/** A table is introduced at most this many passages above it. */
const nearby = 4;

/**
 * Tables of indicators: a column headed 目標, 目標値 or 2025年目標 beside the current figures, one target a row. The year is
 * the column's own, else the one that the caption or the sentence above the table gives to the 目標.
 */
export const targetTable: Parser<'targets'> = {
  id: 'ja/parsers/target/table',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'targets'>> {
    let head: Passage | null = null;
    let column = -1;
    let until: string | null = null;
    for (const passage of source.edition.passages) {
      if (!passage.table) continue;
      const { cells } = passage.table;
      if (head?.table?.index !== passage.table.index) {
        head = passage;
        column = goalColumn(source, cells);
        until = column < 0 ? null : untilOf(source, earlier, passage, cells[column] as Cell);
        continue;
      }
      const cell = cells[column];
      if (!cell || cells.length !== head.table.cells.length) continue;
      const subject = cells.find((c, i) => i !== column && isName(source, head?.table?.cells[i], c));
      const figure = figuresIn(source.folded, earlier, cell.start, cell.end)[0];
      if (!figure || !subject) continue;
      const parts: Record<string, Anchor> = {
        value: source.anchor(figure.start, figure.end),
        subject: source.anchor(subject.start, subject.end),
      };
      const own = inside(earlier.times, cell.start, cell.end).find((t) => /^\d{4}/.test(t.value.value));
      yield {
        list: 'targets',
        start: figure.start,
        end: figure.end,
        rule: this.id,
        certainty: 'certain',
        value: {
          subject: source.text.slice(subject.start, subject.end),
          value: figure.value,
          unit: figure.unit,
          from: null,
          until: own ? lastOf(own.value.value) : until,
          parts,
        },
      };
    }
  },
};

const wordsOf = (source: Source, cell: Cell) => source.folded.slice(cell.start, cell.end);

function goalColumn(source: Source, cells: readonly Cell[]): number {
  return cells.length < 2 ? -1 : cells.findIndex((cell, i) => i > 0 && goal.test(wordsOf(source, cell)));
}

/** The cell that names the indicator: words, not a number, not under 番号. */
function isName(source: Source, head: Cell | undefined, cell: Cell): boolean {
  if (head && aside.test(wordsOf(source, head))) return false;
  const words = wordsOf(source, cell).trim();
  return words.length > 1 && !/^[()0-9.,①-⑳-]/.test(words);
}

function untilOf(source: Source, earlier: FoundLists, head: Passage, cell: Cell): string | null {
  const year = (start: number, end: number) =>
    inside(earlier.times, start, end).findLast((t) => /^\d{4}/.test(t.value.value))?.value.value;
  const own = year(cell.start, cell.end);
  if (own) return lastOf(own);
  for (let i = head.index - 1; i >= Math.max(0, head.index - nearby); i--) {
    const above = source.edition.passages[i] as Passage;
    const words = source.folded.slice(above.start, above.end);
    if (!goal.test(words) || above.kind === 'title') continue;
    const said = year(above.start, above.end);
    if (said) return lastOf(said);
  }
  return null;
}
