import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { migrations } from '../../../src/record/migrations/index.ts';
import { openRecord } from '../../../src/record/open.ts';
import type { Tables } from '../../../src/record/tables.ts';
import { shape } from '../support/contents.ts';
import { freshDatabase, freshRecord } from '../support/fresh-record.ts';

/**
 * Records as older programs left them, with nine releases of the summit of 2025: all rows of all tables by the last
 * migration that they had seen. A record of a program that was given out is added here, never changed.
 */
const olderRecords = ['0003-facts-by-value', '0015-by-dialogue'];

interface Older {
  readonly rows: Readonly<Record<string, readonly object[]>>;
  readonly sequences: Readonly<Record<string, number>>;
}
const olderRecord = (at: string): Older =>
  JSON.parse(gunzipSync(readFileSync(new URL(`records/${at}.json.gz`, import.meta.url))).toString()) as Older;

const names = Object.keys(migrations).sort();

/** What was recorded is the same after every migration: the columns that it had, row for row. */
async function recorded(client: Client, { rows }: Older): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [table, old] of Object.entries(rows)) {
    // Queues are emptied and filled, and views of the record say when it changed last.
    if (/^kysely|^revision$|^unsettled$|^unheld$/.test(table)) continue;
    const columns = Object.keys(old[0] ?? {}).map((name) => `"${name}"`);
    const { rows: now } = await client.query<{ row: string }>(
      `select row_to_json(t)::text as row from (select ${columns.join(', ')} from "${table}") t order by 1`,
    );
    found[table] = now.map(({ row }) => row);
  }
  return found;
}

/** A database with the tables of that time and the older record in them. */
async function restored(at: string, older: Older) {
  const databaseUrl = await freshDatabase();
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: databaseUrl }) }),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const to = async (name: string) => {
    const { error } = await migrator.migrateTo(name);
    if (error) throw error;
  };
  await to(at);
  // Only the server's owner may pass by the guards that keep what was recorded from being changed.
  const client = new Client({
    host: inject('socketFolder'),
    user: 'postgres',
    database: /\/(?<name>test_\w+)\?/.exec(databaseUrl)?.groups?.['name'],
  });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const [table, rows] of Object.entries(older.rows)) {
    if (table.startsWith('kysely')) continue;
    const { rows: columns } = await client.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const list = columns.map(({ name }) => name).join(', ');
    await client.query(`delete from "${table}"`);
    await client.query(
      `insert into "${table}" (${list}) overriding system value
       select ${list} from json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(rows)],
    );
  }
  for (const [name, value] of Object.entries(older.sequences))
    await client.query('select setval($1::regclass, $2)', [`public."${name}"`, value]);
  await client.query('set session_replication_role = origin');
  return { databaseUrl, client, to, close: () => Promise.all([client.end(), db.destroy()]) };
}

describe.each(olderRecords)('a record of the program of %s', (at) => {
  it('is carried through every later migration with all its rows, and is then like a new one', async () => {
    const older = olderRecord(at);
    const { databaseUrl, client, to, close } = await restored(at, older);
    const before = await recorded(client, older);
    expect(Object.keys(before)).toContain('fact');
    for (const name of names.filter((each) => each > at)) {
      await to(name);
      expect(await recorded(client, older), name).toEqual(before);
    }
    const fresh = await freshRecord();
    expect(await shape(client)).toEqual(await shape(fresh.client));
    await fresh.close();
    const words = async () =>
      (await client.query('select release_key, words::text, marks, facets from release_words order by release_key'))
        .rows;
    const carried = await words();
    await client.query('select words_of(key) from release');
    expect(carried, 'what searches go by').toEqual(await words());

    const failures: unknown[] = [];
    const record = await openRecord({ databaseUrl }, { vocabulary, onUnsettled: (error) => failures.push(error) });
    await record.settled();
    expect(failures).toEqual([]);
    const { rows } = await client.query<{ left: number; things: number; promises: number; seen: number }>(
      `select (select count(*) from unsettled)::int + (select count(*) from unheld)::int as left,
         (select count(*) from thing)::int as things, (select count(*) from promise)::int as promises,
         (select count(*) from release where key in (select release_key from told))::int as seen`,
    );
    expect(rows[0]).toMatchObject({ left: 0, seen: 9 });
    expect(rows[0]?.things).toBeGreaterThan(60);
    expect(rows[0]?.promises).toBeGreaterThan(30);
    const { cards } = await record.latest({ limit: 20 });
    expect(cards).toHaveLength(9);
    for (const card of cards) expect((await record.release(card.id))?.edition.text.length).toBeGreaterThan(100);
    await record.close();
    await close();
  });
});
