import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import startSql, { type Database } from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { writeSqlite } from '../../src/open/whole/write-sqlite.ts';
import { labelsOf } from '../../src/site/ui.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { marks, plantSecrets } from './support/planted.ts';

/** The file with the whole record, opened and counted by a SQLite that is not ours. */
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-whole-'));
const path = join(folder, 'yakusoku.sqlite');
let open: OpenSite;
let database: Database;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example', whole: path });
  await plantSecrets(open.record, open.databaseUrl);
  await writeSqlite(path, { record: open.record, labels: labelsOf(vocabulary) }, '1.2.3');
  const { Database: Reader } = await startSql();
  database = new Reader(readFileSync(path));
});
afterAll(async () => {
  database.close();
  await open.close();
  rmSync(folder, { recursive: true });
});

const ask = (sql: string) => database.exec(sql)[0]?.values ?? [];
const countOf = (table: string) => ask(`select count(*) from "${table}"`)[0]?.[0];
interface Resource {
  readonly name: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly description: string }[] };
}

describe('the file with the whole record', () => {
  it('has a table a kind, with as many rows as the list has lines', async () => {
    const tables = ask(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`).flat();
    for (const table of tables.filter((name) => name !== 'about' && name !== 'dictionary')) {
      const lines = (await (await open.get(`/api/v1/${String(table)}.ndjson`)).text()).trim().split('\n');
      expect([table, countOf(String(table))]).toEqual([table, lines.length]);
    }
    expect(tables).toEqual(expect.arrayContaining(['releases', 'facts', 'commitments', 'instruments', 'changes']));
    expect(countOf('facts')).toBeGreaterThan(1_000);
    expect(ask('pragma integrity_check')).toEqual([['ok']]);
  });
  it('explains every column, in both languages, as the data package does', async () => {
    const { resources } = (await open.json('/api/v1/datapackage.json')) as { resources: Resource[] };
    for (const { name, schema } of resources.filter(({ name: one }) => !one.startsWith('facts-'))) {
      expect(ask(`select "column", en from dictionary where "table" = '${name}' order by position`)).toEqual(
        schema.fields.map((field) => [field.name, field.description]),
      );
      expect(ask(`select name from pragma_table_info('${name}')`).flat()).toEqual(
        schema.fields.map((field) => field.name),
      );
    }
    expect(ask(`select "table", "column" from dictionary where en = '' or ja = ''`)).toEqual([]);
  });
  it('keeps amounts exact, and leads from an amount to its words', async () => {
    const [row] = ask(
      `select f.value_value, f.value_currency, f.quote, r.title from facts f join releases r on r.id = f.release_id
       where f.list = 'money' and f.value_value = '3000000000000' limit 1`,
    );
    expect(row?.slice(0, 2)).toEqual(['3000000000000', 'JPY']);
    expect(row?.[2]).toMatch(/兆|trillion/);
  });
  it('says up to which change it goes, so that a copy can be kept in step from there', async () => {
    const { items } = (await open.json('/api/v1/changes?sort=-recorded&limit=1')) as { items: { seq: string }[] };
    expect(ask(`select value from about where name = 'last_change'`)).toEqual([[items[0]?.seq]]);
  });
  it('has nothing of accounts and of what is not decided', () => {
    const bytes = readFileSync(path).toString('latin1');
    expect(marks.filter((mark) => bytes.includes(mark))).toEqual([]);
  });
});

describe('taken from the site', () => {
  const address = '/api/v1/record.sqlite';
  it('is the same, need not be taken again, and goes on where it broke off', async () => {
    const first = await open.get(address);
    const whole = readFileSync(path);
    expect(first.headers.get('content-type')).toBe('application/vnd.sqlite3');
    expect(Buffer.from(await first.arrayBuffer()).equals(whole)).toBe(true);
    const etag = first.headers.get('etag') ?? '';
    expect((await open.get(address, { 'if-none-match': etag })).status).toBe(304);
    const rest = await open.get(address, { range: 'bytes=1000-', 'if-range': etag });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([
      206,
      `bytes 1000-${whole.length - 1}/${whole.length}`,
    ]);
    expect(Buffer.from(await rest.arrayBuffer()).equals(whole.subarray(1000))).toBe(true);
    for (const headers of [
      { range: 'bytes=5-2' },
      { range: 'bytes=0-1,4-5' },
      { range: 'bytes=1-', 'if-range': '"x"' },
    ])
      expect((await open.get(address, headers)).status).toBe(200);
  });
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
