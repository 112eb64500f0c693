import type { Keyset } from '../../record/open/views.ts';
import type { Kind, Sources } from '../declare/kind.ts';
import { factSchemas } from '../declare/fact-schemas.ts';
import type { ListRequest } from '../http/query.ts';
import { columnsOf, type Column } from './columns.ts';
import { byteOrderMark, head, rowWriter } from './csv.ts';
import { parquetOf } from './parquet.ts';

/** How many items are asked of the record at once while a whole list goes out. */
const batch = 500;

export type StreamForm = 'csv' | 'ndjson' | 'parquet';
type Asked = Pick<ListRequest, 'filter' | 'sort' | 'fields' | 'bom'>;

/** A whole list in one of its forms, a piece at a time. */
export function wholeTable(
  kind: Kind,
  from: Sources,
  asked: Asked,
  form: StreamForm,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  return form === 'parquet'
    ? parquetOf(wholePages(kind, from, asked), tableColumns(kind, asked))
    : wholeList(kind, from, asked, form);
}

/** A whole list as text, a piece a batch: what has gone out is not kept. */
export async function* wholeList(
  kind: Kind,
  from: Sources,
  asked: Asked,
  form: Exclude<StreamForm, 'parquet'>,
): AsyncGenerator<string> {
  const columns = form === 'csv' ? tableColumns(kind, asked) : [];
  if (form === 'csv') yield `${asked.bom ? byteOrderMark : ''}${head(columns)}`;
  const line =
    form === 'csv'
      ? rowWriter(columns, asked.bom)
      : (item: unknown) => `${JSON.stringify(picked(item, asked.fields))}\n`;
  for await (const items of wholePages(kind, from, asked)) {
    let text = '';
    for (const item of items) text += line(item);
    yield text;
  }
}

/** All items of a list, a page at a time; the database is asked for the next one meanwhile. */
export async function* wholePages(kind: Kind, from: Sources, asked: Asked): AsyncGenerator<readonly unknown[]> {
  const ask = (after: Keyset | null) =>
    kind.list(from, { filter: asked.filter, sort: asked.sort, limit: kind.pageSize ?? batch, after });
  let coming: ReturnType<typeof ask> | null = ask(null);
  while (coming !== null) {
    const page: Awaited<ReturnType<typeof ask>> = await coming;
    // The database reads the next page while this one is written.
    coming = page.next === null ? null : ask(page.next);
    // Whoever stops in between never waits for it: what goes wrong with it then is nobody's failure.
    coming?.catch(() => {});
    yield page.items;
  }
}

/** The columns of a list: of facts of one list only those that it has. */
export function tableColumns(
  kind: Kind,
  { filter, fields }: Pick<ListRequest, 'filter' | 'fields'>,
): readonly Column[] {
  const list = kind.path === 'facts' ? filter['list'] : undefined;
  const schema = typeof list === 'string' ? factSchemas[list as keyof typeof factSchemas] : kind.item;
  const columns = columnsOf(schema);
  return fields === null ? columns : columns.filter((column) => fields.includes(column.path[0] ?? ''));
}

/** An item with only the properties that were asked for. */
export function picked(item: unknown, fields: readonly string[] | null): unknown {
  if (fields === null) return item;
  const own = item as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.flatMap((name) => (name in own ? [[name, own[name]]] : [])));
}

/** Text that comes in pieces as the body of an answer; whoever stops reading stops the making. */
export function bodyOf(
  pieces: AsyncGenerator<string | Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      // Whoever pulled and got nothing is not asked again: an empty list would leave its reader waiting for ever.
      let piece = await pieces.next();
      while (piece.done !== true && piece.value.length === 0) piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(typeof piece.value === 'string' ? encoder.encode(piece.value) : piece.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
