import type { Column } from './columns.ts';

export const byteOrderMark = '\uFEFF';

/** The first line of a table. */
export function head(columns: readonly Column[]): string {
  return `${columns.map((column) => quoted(column.name)).join(',')}\r\n`;
}

type Item = Readonly<Record<string, unknown>>;

/**
 * Columns that stand side by side and have the first step of their paths in common. What several items hold as one
 * object, such as the release of the facts of one edition, is written once and then taken as it is.
 */
interface Stretch {
  readonly first: string;
  readonly columns: readonly { readonly path: readonly string[]; readonly text: boolean }[];
  readonly empty: string;
  last: unknown;
  written: string;
}

/**
 * Writes items as lines of RFC 4180. With `spreadsheet`, text that a spreadsheet would take for a formula begins with
 * an apostrophe: titles are what somebody else wrote.
 */
export function rowWriter(columns: readonly Column[], spreadsheet: boolean): (item: unknown) => string {
  const stretches: Stretch[] = [];
  for (const { path, type } of columns) {
    const [first = '', ...rest] = path;
    const last = stretches.at(-1);
    const column = { path: rest, text: spreadsheet && type !== 'number' };
    if (last !== undefined && last.first === first && rest.length > 0) {
      (last.columns as (typeof column)[]).push(column);
      (last as { empty: string }).empty += ',';
    } else stretches.push({ first, columns: [column], empty: '', last: undefined, written: '' });
  }
  return (item) => {
    let line = '';
    for (const stretch of stretches) {
      const value = (item as Item)[stretch.first];
      if (line !== '' || stretch !== stretches[0]) line += ',';
      line += value === null || value === undefined ? stretch.empty : stretchOf(stretch, value);
    }
    return `${line}\r\n`;
  };
}

function stretchOf(stretch: Stretch, value: unknown): string {
  const { columns } = stretch;
  const [only] = columns;
  if (columns.length === 1 && only?.path.length === 0) return cellOf(value, only.text);
  if (value === stretch.last) return stretch.written;
  let written = '';
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    if (at > 0) written += ',';
    let inner: unknown = value;
    for (const name of column?.path ?? []) {
      if (inner === null || typeof inner !== 'object') {
        inner = null;
        break;
      }
      inner = (inner as Item)[name];
    }
    if (inner !== null && inner !== undefined) written += cellOf(inner, column?.text === true);
  }
  stretch.last = value;
  stretch.written = written;
  return written;
}

/** What stands in a cell: text as it is, anything else as JSON. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

function cellOf(value: unknown, spreadsheet: boolean): string {
  const text = cell(value);
  return quoted(spreadsheet && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

/** In quotes where it must be. Three searches for one letter are faster than one for any of several. */
function quoted(text: string): string {
  if (text.includes('"')) return `"${text.replaceAll('"', '""')}"`;
  return text.includes(',') || text.includes('\n') || text.includes('\r') ? `"${text}"` : text;
}
