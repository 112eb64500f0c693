import type { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import {
  Checksum,
  bad,
  damaged,
  endSchema,
  formatVersion,
  headSchema,
  tableEndSchema,
  tableSchema,
  truncated,
} from './format.ts';
import type { Head } from './format.ts';
import type { SequenceState } from './catalogue.ts';

/** What stands in a backup, in its order. */
export type Part =
  | { readonly what: 'head'; readonly head: Head }
  | { readonly what: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly what: 'rows'; readonly rows: readonly string[] }
  | { readonly what: 'table-end' }
  | { readonly what: 'end'; readonly sequences: readonly SequenceState[] };

/** So many characters of rows are handed over at a time. */
const wanted = 2 ** 22;

/**
 * Reads a backup part by part, checking it as it goes: what was handed over before an error is to be thrown away.
 *
 * @throws YakusokuError `bad-backup` for one that is cut off, damaged, of another format, or no backup
 */
export async function* partsOf(file: Readable): AsyncGenerator<Part> {
  let table: { name: string; sum: Checksum } | null = null;
  let tables = 0;
  let begun = false;
  let batch: string[] = [];
  let size = 0;
  for await (const text of linesOf(file)) {
    const value = parsed(text, begun);
    if (!begun) {
      yield { what: 'head', head: headOf(value) };
      begun = true;
    } else if (table && typeof value === 'string') {
      table.sum.add(value);
      batch.push(value);
      size += value.length;
      if (size < wanted) continue;
      yield { what: 'rows', rows: batch };
      [batch, size] = [[], 0];
    } else if (table) {
      if (batch.length > 0) yield { what: 'rows', rows: batch };
      [batch, size] = [[], 0];
      const told = tableEndSchema.safeParse(value).data;
      const found = table.sum.result();
      if (told?.sha256 !== found.sha256 || told.rows !== found.rows)
        throw damaged(`the checksum of table ${table.name} is not that of its rows`);
      yield { what: 'table-end' };
      table = null;
      tables++;
    } else {
      const end = endSchema.safeParse(value).data;
      if (end) {
        if (end.tables !== tables) throw damaged('it lacks a table');
        yield { what: 'end', sequences: end.sequences };
        return;
      }
      const next = tableSchema.safeParse(value).data;
      if (!next) throw damaged('a line is neither a table nor the end');
      table = { name: next.table, sum: new Checksum() };
      yield { what: 'table', name: next.table, columns: next.columns };
    }
  }
  throw begun ? truncated() : bad('it is empty');
}

function headOf(value: unknown): Head {
  const head = headSchema.safeParse(value).data;
  if (!head) throw bad('it is no backup of a record');
  if (head.format > formatVersion)
    throw bad(`it has format ${head.format} and this program knows ${formatVersion}: update this program`);
  return head;
}

function parsed(text: string, begun: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw begun ? damaged('a line is not whole', error) : bad('it is no backup of a record', error);
  }
}

async function* linesOf(file: Readable): AsyncGenerator<string> {
  const unpacker = createZstdDecompress();
  const unpacked = file.on('error', (error) => unpacker.destroy(error)).pipe(unpacker);
  unpacked.setEncoding('utf8');
  let pieces: string[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<string>) {
      let from = 0;
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
        pieces.push(chunk.slice(from, at));
        yield pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('');
        pieces = [];
        from = at + 1;
      }
      if (from < chunk.length) pieces.push(chunk.slice(from));
    }
  } catch (error) {
    throw unpackingError(error);
  }
  if (pieces.length > 0) throw truncated();
}

function unpackingError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ZSTD_error_prefix_unknown') return bad('it is no backup of a record', error);
  if (/unexpected end|Z_BUF_ERROR|premature/i.test(`${code} ${(error as Error).message}`)) return truncated(error);
  if (/^(?:ZSTD|Z)_/.test(code)) return damaged('it does not unpack', error);
  return error;
}
