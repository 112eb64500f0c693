import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './support/open-site.ts';
import { z } from 'zod';
import { columnsOf } from '../../src/open/tables/columns.ts';
import { rowWriter } from '../../src/open/tables/csv.ts';
import { offered } from '../../src/open/offered.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
});
afterAll(() => open.close());

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly enum: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly Field[] };
}
const resources = async () => ((await open.json('/api/v1/datapackage.json')) as { resources: Resource[] }).resources;

/** RFC 4180, read letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  expect([quoted, cell]).toEqual([false, '']);
  return rows.slice(0, -1);
}

function fits(value: string, { type, constraints }: Field): boolean {
  if (value === '') return true;
  if (constraints && !constraints.enum.includes(value)) return false;
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(value);
    case 'number':
      return Number.isFinite(Number(value));
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'array':
      return Array.isArray(JSON.parse(value));
    case 'object':
      return typeof JSON.parse(value) === 'object';
    default:
      return true;
  }
}

describe('every table of the data package', () => {
  it('has the columns, and in them the values, that it says', async () => {
    const wrong: string[] = [];
    for (const { name, path, schema } of await resources()) {
      const [head = [], ...rows] = readCsv(await (await open.get(path)).text());
      expect([name, head]).toEqual([name, schema.fields.map((field) => field.name)]);
      for (const cells of rows)
        schema.fields.forEach((field, column) => {
          if (!fits(cells[column] ?? '', field)) wrong.push(`${name}.${field.name}: ${cells[column]}`);
        });
      expect(rows.every(({ length }) => length === head.length)).toBe(true);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
  it('that has no rows comes to its end', async () => {
    expect(await (await open.get('/api/v1/meetings.ndjson?country=IS')).text()).toBe('');
    expect((await (await open.get('/api/v1/meetings.csv?country=IS')).text()).split('\r\n')).toHaveLength(2);
  });
  it('is the same as Parquet, read by another program', async () => {
    for (const { name, path, schema } of await resources()) {
      const [head = [], ...rows] = readCsv(await (await open.get(path)).text());
      const file = await (await open.get(path.replace('.csv', '.parquet'))).arrayBuffer();
      expect([name, parquetSchema(parquetMetadata(file)).children.map((column) => column.element.name)]).toEqual([
        name,
        schema.fields.map((field) => field.name),
      ]);
      const read = await parquetReadObjects({ file });
      const asCells = read.map((item) => head.map((column) => String(item[column] ?? '')));
      expect([name, asCells]).toEqual([name, rows]);
    }
    const file = await (await open.get('/api/v1/commitments.parquet?fields=id')).arrayBuffer();
    expect(Object.keys((await parquetReadObjects({ file }))[0] ?? {})).toEqual(['id']);
  });
  it('explains its columns', async () => {
    const all = (await resources()).flatMap(({ name, schema }) =>
      schema.fields.filter((field) => field.description === '').map((field) => `${name}.${field.name}`),
    );
    expect(all).toEqual([]);
  });
  it('has as many rows as the list has items, and says the same', async () => {
    const { items } = (await open.json('/api/v1/releases?limit=500')) as { items: { id: string; title: string }[] };
    const [head = [], ...rows] = readCsv(await (await open.get('/api/v1/releases.csv')).text());
    const at = (name: string) => head.indexOf(name);
    expect(rows.map((cells) => [cells[at('id')], cells[at('title')]])).toEqual(
      items.map(({ id, title }) => [id, title]),
    );
  });
});

it('a table for spreadsheets begins with its mark and has no formula', async () => {
  const columns = columnsOf(z.object({ title: z.string(), number: z.number() }));
  const hostile = { title: '=HYPERLINK("https://evil.example","x")', number: -1 };
  expect(rowWriter(columns, true)(hostile)).toBe('"\'=HYPERLINK(""https://evil.example"",""x"")",-1\r\n');
  expect(rowWriter(columns, false)(hostile)).toBe('"=HYPERLINK(""https://evil.example"",""x"")",-1\r\n');
  const bytes = new Uint8Array(await (await open.get('/api/v1/releases.csv?bom=true')).arrayBuffer());
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
});

it('whatever the guide offers is there', async () => {
  for (const locale of ['ja', 'en']) {
    const page = await open.get(`/${locale}/data`);
    expect(page.status).toBe(200);
    const text = await page.text();
    for (const { address } of offered.flatMap(({ addresses }) => addresses)) {
      expect(text).toContain(address.replaceAll('&', '&amp;'));
      const response = await open.get(address);
      // The file with the whole record is made beside the site.
      expect([address, response.status]).toEqual([address, address.endsWith('.sqlite') ? 404 : 200]);
      await response.body?.cancel();
    }
    for (const [, kind] of text.matchAll(new RegExp(`href="/${locale}/data/([a-z]+)"`, 'g')))
      expect((await open.get(`/${locale}/data/${kind ?? ''}`)).status).toBe(200);
  }
  expect((await open.get('/ja/data/nothing')).status).toBe(404);
});

describe('a card', () => {
  it('stands in frames of other sites, runs nothing and shows what it is about', async () => {
    const { items } = (await open.json('/api/v1/commitments?limit=1')) as { items: { id: string; address: string }[] };
    const [one] = items;
    const found = (await open.json(
      `/oembed?url=${encodeURIComponent(`https://yakusoku.example/ja${one?.address ?? ''}`)}&maxwidth=300`,
    )) as { type: string; width: number; html: string };
    expect([found.type, found.width]).toEqual(['rich', 300]);
    const src = /src="(?<src>[^"]+)"/.exec(found.html)?.groups?.['src'] ?? '';
    const card = await open.get(src.replace('https://yakusoku.example', ''));
    expect(card.headers.get('content-security-policy')).toContain('frame-ancestors *');
    const text = await card.text();
    expect(text).not.toMatch(/<script/);
    expect(text).toContain(`href="/ja${one?.address}"`);
  });
  it('of the ledger has each total that the ledger has, whichever way it is narrowed', async () => {
    for (const query of ['', '?country=UZ', '?basis=loan', '?scheme=grant&year=2025']) {
      const { html, html_without_frame } = (await open.json(
        `/oembed?url=${encodeURIComponent(`/en/ledger${query}`)}`,
      )) as { html: string; html_without_frame: string };
      const src = /src="(?<src>[^"]+)"/.exec(html)?.groups?.['src'] ?? '';
      const text = await (await open.get(src.replace('https://yakusoku.example', '').replaceAll('&#38;', '&'))).text();
      const given = Object.fromEntries(new URLSearchParams(query));
      const { totals } = await open.record.things.ledger({ ...given, limit: 1, page: 1 });
      expect(totals.length).toBeGreaterThan(0);
      expect([query, text.match(/<strong>/g)?.length]).toEqual([query, Math.min(4, totals.length)]);
      expect(html_without_frame).toContain(
        `href="https://yakusoku.example/en/ledger${query.replaceAll('&', '&amp;')}"`,
      );
    }
  });
  it.each([
    ['/oembed', 400],
    ['/oembed?url=https://elsewhere.example/x', 404],
    ['/oembed?url=https://yakusoku.example/ja/commitments/nothing', 404],
    ['/oembed?url=https://yakusoku.example/ja/commitments/nothing&format=xml', 501],
    ['/embed/ja/commitments/nothing', 404],
    ['/embed/xx/commitments/nothing', 404],
    ['/embed/ja/accounts/1', 404],
    ['/embed/ja/ledger?country=nowhere', 400],
    ['/embed/xx/ledger', 404],
    ['/oembed?url=/ja/ledger?basis=wish', 404],
  ])('%s is %i', async (path, status) => expect((await open.get(path)).status).toBe(status));
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
