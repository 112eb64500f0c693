import { valueIn, type Column } from './columns.ts';

export const byteOrderMark = '\uFEFF';

/** The first line of a table. */
export function head(columns: readonly Column[]): string {
  return line(columns.map((column) => column.name));
}

/**
 * One item as a line of RFC 4180. With `spreadsheet`, text that a spreadsheet would take for a formula begins with an
 * apostrophe: titles are what somebody else wrote.
 */
export function row(item: unknown, columns: readonly Column[], spreadsheet: boolean): string {
  return line(
    columns.map((column) => {
      const text = cell(valueIn(item, column));
      return spreadsheet && column.type !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    }),
  );
}

/** What stands in a cell: text as it is, anything else as JSON. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function line(cells: readonly string[]): string {
  return `${cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}
