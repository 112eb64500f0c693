import type { Readable } from 'node:stream';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { YakusokuError } from '../../model/errors.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { putInOrder } from '../search/put-in-order.ts';
import type { Tables } from '../tables.ts';
import type { SequenceState } from './catalogue.ts';
import { bad, type Head } from './format.ts';
import { putBack, setAside } from './guards.ts';
import type { Progress } from './progress.ts';
import { partsOf } from './read-backup.ts';

export interface Restored {
  readonly rows: number;
  readonly tables: number;
  /** When the record was as it was restored. */
  readonly at: Date;
}

/**
 * Restores a backup into an empty record, all of it or nothing: tables are made as they were, filled in one
 * transaction, and then brought up to this program's.
 *
 * @throws YakusokuError `bad-backup` for what is wrong with the file, `record-unusable` where something is recorded
 */
export async function restore(config: PoolConfig, file: Readable, progress: Progress = () => {}): Promise<Restored> {
  const pool = new Pool({ ...config, max: 2, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const parts = partsOf(file);
  try {
    const first = (await parts.next()).value;
    if (first?.what !== 'head') throw bad('it has no head');
    await refuseFilled(pool);
    await makeTables(db, first.head);
    const restored = await fill(pool, parts, first.head, progress);
    await migrate(db);
    await pool.query(putInOrder);
    return restored;
  } finally {
    await parts.return(undefined);
    await db.destroy();
  }
}

/** Whatever people or sources brought: where nothing of it stands, a record is empty. */
const brought = ['release', 'source', 'member', 'watched_source'];

async function refuseFilled(pool: Pool): Promise<void> {
  for (const table of brought) {
    const { rows } = await pool.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      `public.${table}`,
    ]);
    if (!rows[0]?.there) continue;
    const found = await pool.query(`select from public.${table} limit 1`);
    if (found.rowCount === 0) continue;
    throw new YakusokuError(
      'record-unusable',
      'the record is not empty, and a backup is restored into an empty one only: give a new data folder (YAKUSOKU_DATA) or database (DATABASE_URL)',
    );
  }
}

/** Makes the tables that the backup is of: its migrations and no later one. */
async function makeTables(db: Kysely<Tables>, head: Head): Promise<void> {
  const unknown = head.migrations.find((name) => !(name in migrations));
  if (unknown !== undefined)
    throw bad(`it was made by a newer Yakusoku (${unknown} is not known here): update this program`);
  const chosen = Object.fromEntries(Object.entries(migrations).filter(([name]) => head.migrations.includes(name)));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => chosen } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  throw /corrupted migrations/.test((error as Error).message)
    ? new YakusokuError(
        'record-unusable',
        'the record, though empty, was made by another version than the backup: give a new data folder (YAKUSOKU_DATA) or database (DATABASE_URL)',
      )
    : error;
}

async function fill(pool: Pool, parts: ReturnType<typeof partsOf>, head: Head, progress: Progress): Promise<Restored> {
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('begin');
    await client.query(`set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'`);
    const guards = await setAside(client);
    let done = 0;
    let tables = 0;
    let table: { name: string; columns: readonly string[] } | null = null;
    for await (const part of parts) {
      if (part.what === 'table') {
        table = part;
        tables++;
        await prepare(client, part);
      } else if (part.what === 'rows' && table) {
        await insert(client, table, part.rows);
        progress((done += part.rows.length), Math.max(head.rows, done), table.name);
      } else if (part.what === 'table-end') await client.query('drop table pg_temp.coming');
      else if (part.what === 'end') {
        await setSequences(client, part.sequences);
        await putBack(client, guards);
        await client.query('commit');
        whole = true;
      }
    }
    await client.query('analyze');
    return { rows: done, tables, at: new Date(head.at) };
  } finally {
    client.release(!whole);
  }
}

/** A table of the same columns in the order of the backup: the type by which its rows are read. */
async function prepare(client: PoolClient, { name, columns }: { name: string; columns: readonly string[] }) {
  const { rows } = await client.query<{ name: string }>(
    `select attname::text as name from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
    [`public.${client.escapeIdentifier(name)}`],
  );
  const there = new Set(rows.map((row) => row.name));
  const missing = there.size === 0 ? name : columns.find((column) => !there.has(column));
  if (missing !== undefined) throw bad(`the table or column ${missing} is not known here: update this program`);
  // A migration may have filled it already.
  await client.query(`delete from public.${client.escapeIdentifier(name)}`);
  await client.query(
    `create temp table coming as select ${listed(client, columns)} from public.${client.escapeIdentifier(name)} with no data`,
  );
}

async function insert(
  client: PoolClient,
  { name, columns }: { name: string; columns: readonly string[] },
  rows: readonly string[],
) {
  await client
    .query(
      `insert into public.${client.escapeIdentifier(name)} (${listed(client, columns)}) overriding system value
       select (given.row).* from (select r::pg_temp.coming as row from unnest($1::text[]) r offset 0) given`,
      [rows],
    )
    .catch((error: unknown) => {
      // What the table itself does not take was never in it: bytes were changed, before the checksum is reached.
      throw /^2[23]/.test((error as { code?: string }).code ?? '')
        ? bad(`a row of ${name} is not as it was written`)
        : error;
    });
}

const listed = (client: PoolClient, columns: readonly string[]) =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');

async function setSequences(client: PoolClient, sequences: readonly SequenceState[]): Promise<void> {
  for (const { name, value, called } of sequences)
    await client.query('select setval($1::regclass, $2, $3)', [
      `public.${client.escapeIdentifier(name)}`,
      value,
      called,
    ]);
}
