import { cell } from './csv.ts';
import { valueIn, type Column } from './columns.ts';

/** How many rows stand in one group: so many are held in memory at once. */
const groupSize = 10_000;

const types = { integer: 'INT64', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;
type Typed = keyof typeof types;

/**
 * A table as Apache Parquet, a piece a group of rows: columns of the same names as in CSV, lists and objects as JSON,
 * exact decimals as text, and null where a cell of CSV is empty.
 */
export async function* parquetOf(
  pages: AsyncIterable<readonly unknown[]>,
  columns: readonly Column[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const data = (items: readonly unknown[]) =>
    columns.map((column) => ({
      name: column.name,
      type: column.type in types ? types[column.type as Typed] : ('STRING' as const),
      nullable: true,
      data: items.map((item) => typed(valueIn(item, column), column)),
    }));
  const file = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: data([]) }) });
  // What has gone out is not kept: the writer's own count of bytes goes on while its memory begins anew.
  const taken = () => {
    const bytes = new Uint8Array(writer.getBuffer());
    writer.index = 0;
    return bytes;
  };
  const write = async (items: readonly unknown[]) => {
    await file.write({ columnData: data(items), rowGroupSize: items.length });
    return taken();
  };
  let waiting: unknown[] = [];
  for await (const items of pages) {
    waiting.push(...items);
    if (waiting.length < groupSize) continue;
    yield await write(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield await write(waiting);
  await file.finish();
  yield taken();
}

function typed(value: unknown, { type }: Column): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'integer') return BigInt(value as number);
  return type === 'number' || type === 'boolean' ? value : cell(value);
}
