import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import type { Cell, Passage } from '../../../../model/edition.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf } from '../../words/currencies.ts';

/** A unit in a column head or a caption: “Loan amount (million yen)”, “US$ thousands”, “Amount (JPY)”. */
const unit = new RegExp(
  String.raw`(?:(?<scale>thousand|million|billion|trillion|mil\.|mln|bn)s?\s(?:of\s)?(?<after>${CURRENCY_AFTER})|(?<before>${CURRENCY_BEFORE})[\s,]*(?:in\s)?(?<scale2>thousand|million|billion|trillion|mln|mil\.|bn|m)?s?\b|(?<alone>${CURRENCY_AFTER}))`,
  'i',
);
const bareNumber = new RegExp(`^(?:${numberPatterns.digits})$`);

interface Unit {
  readonly currency: string;
  readonly scale: string | null;
  readonly head: string;
}

/** Bare numbers under a column head that names a currency: it scales them (“23,697” under “(million yen)”). */
export const column: Parser<'money'> = {
  id: 'en/parsers/money/column',
  *find(source) {
    let table = -1;
    let heads: (Unit | null)[] = [];
    for (const passage of source.edition.passages) {
      const cells = passage.table?.cells;
      if (!cells) continue;
      if (passage.table?.index !== table) {
        table = passage.table?.index ?? -1;
        heads = [];
      }
      if (isHead(source, cells, heads)) {
        heads = cells.map((cell) => unitOf(source, cell));
        continue;
      }
      yield* amountsIn(source, passage, cells, heads);
    }
  },
};

/** The first row of a table, and any row whose cells are all heads. */
const isHead = (source: Source, cells: readonly Cell[], heads: readonly unknown[]) =>
  cells.every((cell) => cell.header) || (heads.length === 0 && cells.some((cell) => unitOf(source, cell)));

function unitOf(source: Source, cell: Cell): Unit | null {
  const head = source.folded.slice(cell.start, cell.end);
  // A cell with an amount of its own is no head.
  if (/\d/.test(head)) return null;
  const g = unit.exec(head)?.groups;
  const currency = g ? currencyOf(g.after ?? g.before ?? g.alone ?? '', source) : null;
  return g && currency ? { currency, scale: g.scale ?? g.scale2 ?? null, head } : null;
}

function* amountsIn(
  source: Source,
  passage: Passage,
  cells: readonly Cell[],
  heads: readonly (Unit | null)[],
): Iterable<Found<'money'>> {
  // A cell that spans rows leaves the next row short at its left, so columns are counted from the right.
  const shift = Math.max(0, heads.length - cells.length);
  for (const [i, cell] of cells.entries()) {
    const head = heads[i + shift];
    const words = source.folded.slice(cell.start, cell.end);
    if (!head || !bareNumber.test(words)) continue;
    const value = englishNumber(words, head.scale);
    if (value === null || value === 0) continue;
    yield {
      list: 'money',
      start: cell.start,
      end: cell.end,
      rule: column.id,
      certainty: 'implied',
      value: { value, currency: head.currency, qualifier: 'exact', basis: 'provided' },
      hint: { words: '', bare: cell.start, head: head.head, passage: passage.index },
    };
  }
}
