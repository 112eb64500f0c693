import { numeralOf, numeralPattern } from '../../../../text/numerals-ja.ts';
import type { Cell, Passage } from '../../../../model/edition.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { currencyWords } from '../../words/currencies.ts';

const codes = Object.keys(currencyWords)
  .filter((w) => w !== '元' && w !== '弗')
  .sort((a, b) => b.length - a.length)
  .map((w) => w.replace('$', String.raw`\$`))
  .join('|');
/** A column head or caption that scales: 供与額（百万円）, 単位：万米ドル, 金額(億円). */
const head = new RegExp(`(?:[(:は、 ]|^)(?<unit>[十百千]?[万億兆]?|千|百)(?<word>${codes})\\)?$`);
const unitOfTable = new RegExp(`単位[:は、 ]{1,2}(?<unit>[十百千]?[万億兆]?|千|百)(?<word>${codes})`);
const isAmountColumn = /額|費|予算|金額|規模|価格/;
const bare = new RegExp(`^ ?(?<number>${numeralPattern}) ?$`);

/** Bare numbers of a table whose column head or caption gives the unit: 「(百万円)」 over 「1,250」. */
export const tableCell: Parser<'money'> = {
  id: 'ja/parsers/money/table-cell',
  *find(source) {
    const { passages } = source.edition;
    let heads: readonly Cell[] = [];
    let table = -1;
    let caption: Scale | null = null;
    for (const [i, passage] of passages.entries()) {
      if (!passage.table) continue;
      if (passage.table.index !== table) {
        table = passage.table.index;
        heads = passage.table.cells;
        caption = scaleAround(source.folded, passages, i);
        continue;
      }
      for (const [column, cell] of passage.table.cells.entries()) {
        const over = heads[column];
        const title = over ? source.folded.slice(over.start, over.end) : '';
        const scale = scaleOf(head.exec(title)) ?? (isAmountColumn.test(title) ? caption : null);
        const number =
          scale && !cell.header ? bare.exec(source.folded.slice(cell.start, cell.end))?.groups?.['number'] : undefined;
        const value = number === undefined || !scale ? null : numeralOf(number);
        if (value === null || !scale || number === undefined) continue;
        const start = source.folded.indexOf(number, cell.start);
        yield {
          list: 'money',
          start,
          end: start + number.length,
          rule: tableCell.id,
          certainty: 'certain',
          value: { value: exact(value, scale.unit), currency: scale.currency, qualifier: 'exact', basis: 'total' },
        } satisfies Found<'money'>;
      }
    }
  },
};

interface Scale {
  readonly unit: number;
  readonly currency: string;
}

function scaleOf(match: RegExpExecArray | null): Scale | null {
  const { unit = '', word = '' } = match?.groups ?? {};
  const currency = currencyWords[word];
  if (!match || !currency) return null;
  return { unit: unit === '' ? 1 : (numeralOf(/^[十百千]/.test(unit) ? unit : `1${unit}`) ?? 1), currency };
}

/** The caption or the line right before a table may say 単位：万米ドル. */
function scaleAround(text: string, passages: readonly Passage[], row: number): Scale | null {
  for (let i = row - 1; i >= Math.max(0, row - 2); i--) {
    const p = passages[i];
    const scale = p ? scaleOf(unitOfTable.exec(text.slice(p.start, p.end))) : null;
    if (scale) return scale;
  }
  return null;
}

/** 12.5 × 1,000,000 without a rounding error. */
const exact = (value: number, unit: number) => Math.round(value * unit * 100) / 100;
