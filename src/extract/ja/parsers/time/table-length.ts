import type { Found, Parser } from '../../../shared/found.ts';

/** A head that gives its unit: 償還期間（年）, 据置期間（年）, 実施期間（か月）. */
const head = /(?:期間|償還|据置|年限)[^()]{0,12}\((?:(?<years>年|年間)|(?<months>か月|ヶ月|カ月|ヵ月|月))\)$/;
const number = /^[0-9]{1,3}$/;

/** Lengths of time in a table whose column head has the unit: 30 under 償還期間（年）. */
export const tableLength: Parser<'times'> = {
  id: 'ja/parsers/time/table-length',
  *find(source) {
    let current = -1;
    let units: ('Y' | 'M' | null)[] = [];
    for (const { table } of source.edition.passages) {
      if (!table) continue;
      if (table.index !== current) {
        current = table.index;
        units = table.cells.map(({ start, end }) => {
          const groups = head.exec(source.folded.slice(start, Math.min(end, start + 60)).replaceAll(' ', ''))?.groups;
          return groups ? (groups['years'] === undefined ? 'M' : 'Y') : null;
        });
        continue;
      }
      if (table.cells.length !== units.length) continue;
      for (const [column, { start, end, header }] of table.cells.entries()) {
        const unit = header ? null : units[column];
        const words = unit ? source.folded.slice(start, end).trim() : '';
        if (unit && number.test(words) && Number(words) > 0)
          yield {
            list: 'times',
            start,
            end,
            rule: tableLength.id,
            certainty: 'certain',
            value: { value: `P${Number(words)}${unit}` },
          } satisfies Found<'times'>;
      }
    }
  },
};
