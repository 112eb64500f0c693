import type { Pool, PoolClient } from 'pg';
import { migrationsOf, sequencesOf, tablesOf, type BackedUpTable } from './catalogue.ts';
import { Checksum, formatVersion, type Head } from './format.ts';
import type { Progress } from './progress.ts';

/** So many bytes of rows are asked for at a time, so that captures of megabytes do not pile up. */
const wanted = 2 ** 22;
const mostRows = 2000;

/**
 * A record as the lines of a backup, of one moment, while others go on reading and writing: everything is read in one
 * `repeatable read` transaction.
 */
export async function* backupLines(pool: Pool, progress: Progress = () => {}): AsyncGenerator<string> {
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('begin isolation level repeatable read, read only');
    // The text of values must not depend on how the database is set up.
    await client.query(`set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
      set local bytea_output = 'hex'; set local extra_float_digits = 1`);
    // What a cursor gives at a time is held in memory; larger than this, it would need room on a disk that may be full.
    await client.query(`set local work_mem = '128MB'`);
    const tables = await tablesOf(client);
    const all = tables.reduce((sum, table) => sum + table.rows, 0);
    const { rows } = await client.query<{ now: Date }>('select now() as now');
    const head: Head = {
      yakusoku: 'backup',
      format: formatVersion,
      at: (rows[0]?.now ?? new Date()).toISOString(),
      migrations: await migrationsOf(client),
      rows: all,
    };
    yield line(head);
    let done = 0;
    for (const table of tables)
      for await (const text of tableLines(client, table, (count) => progress((done += count), all, table.name)))
        yield text;
    yield line({ end: true, tables: tables.length, sequences: await sequencesOf(client) });
    await client.query('commit');
    whole = true;
  } finally {
    client.release(!whole);
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* tableLines(
  client: PoolClient,
  { name, columns }: BackedUpTable,
  counted: (rows: number) => void,
): AsyncGenerator<string> {
  yield line({ table: name, columns });
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await client.query(
    `declare backup no scroll cursor for select r::text as row from (select ${names} from public.${client.escapeIdentifier(name)}) r`,
  );
  const sum = new Checksum();
  for (let count = 16; ;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${count} from backup`);
    let text = '';
    for (const { row } of rows) {
      sum.add(row);
      text += line(row);
    }
    if (rows.length > 0) yield text;
    counted(rows.length);
    if (rows.length < count) break;
    count = Math.max(1, Math.min(mostRows, 8 * count, Math.round((count * wanted) / Math.max(1, text.length))));
  }
  await client.query('close backup');
  yield line(sum.result());
}
