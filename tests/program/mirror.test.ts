import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAll, followChanges } from '../../src/cli/mirror/follow.ts';
import { upstreamAt } from '../../src/cli/mirror/upstream.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { changeColumns, publicTables, publicValue } from '../../src/record/open/mirror/tables.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { corpusInputs } from '../record/support/corpus-inputs.ts';
import { freshDatabase } from '../record/support/fresh-record.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { startScript } from '../record/support/start-process.ts';
import { root } from '../support/source-files.ts';
import { openSite, type OpenSite } from '../open/support/open-site.ts';
import { marks, plantSecrets } from '../open/support/planted.ts';

/** Two databases and a server between them: what one has, the other has, row for row. */
let open: OpenSite;
let server: Server;
let address: string;
const records: OpenRecord[] = [];
beforeAll(async () => {
  open = await openSite({ empty: true });
  server = createServer(open.site.listener);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const record of records) await record.close();
  server.close();
  server.closeAllConnections();
  await open.close();
});

interface Mirrored {
  readonly record: OpenRecord;
  readonly databaseUrl: string;
  readonly follow: () => Promise<number>;
  readonly check: () => Promise<number>;
  readonly seen: string[];
}

async function mirror(given?: string): Promise<Mirrored> {
  const databaseUrl = given ?? (await freshDatabase());
  const record = await openRecord({ databaseUrl }, { vocabulary });
  records.push(record);
  await record.mirror.follow(address);
  const seen: string[] = [];
  const upstream = upstreamAt({
    address,
    shape: await record.mirror.queries.shape(),
    signal: new AbortController().signal,
    tries: 3,
    waiting: () => {},
  });
  const changes: typeof upstream.changes = async (since, limit) => {
    open.clock.advance(1_000);
    const items = await upstream.changes(since, limit);
    if (limit > 1) seen.push(...items.map(({ seq }) => seq));
    return items;
  };
  const options = {
    mirror: record.mirror,
    upstream: { ...upstream, changes },
    progress: () => {},
    stopped: () => false,
  };
  return {
    record,
    databaseUrl,
    seen,
    follow: () => followChanges(options),
    check: () => checkAll(options),
  };
}

/** Every public row of a record as text, by table. */
async function rowsOf(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await Promise.all(
    [...publicTables, { name: 'change', columns: changeColumns, shown: 'true' }].map(
      async ({ name, columns, shown }) => {
        const list = columns
          .map((column) => (name === 'change' && column === 'value' ? publicValue : column))
          .join(', ');
        const { rows } = await client.query<{ row: string }>(
          `select r::text as row from (select ${list} from ${name} x where ${shown}) r order by 1`,
        );
        return [name, rows.map(({ row }) => row)] as const;
      },
    ),
  );
  await client.end();
  return Object.fromEntries(tables);
}

async function expectEqual(databaseUrl: string): Promise<Record<string, string[]>> {
  const [there, here] = [await rowsOf(open.databaseUrl), await rowsOf(databaseUrl)];
  for (const name of Object.keys(there)) expect({ name, rows: here[name] }).toEqual({ name, rows: there[name] });
  return there;
}

describe('a mirror', () => {
  it(
    'of a record that eight programs write to misses nothing, and ends equal row for row',
    { timeout: 300_000 },
    async () => {
      const inputs = corpusInputs();
      const writers = await Promise.all(
        // Half of them settle too, as watchers beside a site do.
        Array.from({ length: 8 }, (_, n) =>
          openRecord({ databaseUrl: open.databaseUrl }, n % 2 === 0 ? { vocabulary } : {}),
        ),
      );
      const own = await mirror();
      const writing = new Set(writers);
      const written = Promise.all(
        writers.map(async (writer, n) => {
          for (const input of inputs.filter((_, index) => index % 8 === n)) await writer.addRelease(input);
          for (let i = 0; i < 5; i++)
            await writer.addRelease(
              sampleRelease({ url: `https://releases.example/${n}/${i}`, text: `会談${n}${i}\n250万円` }),
            );
          await writer.settled();
          writing.delete(writer);
        }),
      );
      let rounds = 0;
      while (writing.size > 0) {
        await own.follow();
        rounds++;
      }
      await written;
      await open.record.settled();
      await open.record.revision();
      await own.follow();
      expect(rounds).toBeGreaterThan(1);
      expect(own.seen).toEqual(own.seen.map((_, index) => String(index + 1)));
      await own.check();
      const rows = await expectEqual(own.databaseUrl);
      expect(own.seen.length).toBe(rows['change']?.length);
      for (const name of ['release', 'fact', 'thing', 'told', 'evidence', 'change'])
        expect([name, (rows[name]?.length ?? 0) > 0]).toEqual([name, true]);
      for (const writer of writers) await writer.close();
      // Asked once more there is nothing to be done.
      expect(await own.follow()).toBe(0);
      expect(await own.check()).toBe(0);
    },
  );

  it('that is killed again and again goes on where it was', { timeout: 300_000 }, async () => {
    const databaseUrl = await freshDatabase();
    const script = join(root, 'tests', 'open', 'support', 'mirror-process.ts');
    for (const lines of [2, 4, 6, 9]) {
      const program = startScript(script, databaseUrl, address);
      await program.said(lines);
      await program.kill();
    }
    const last = startScript(script, databaseUrl, address);
    while (!last.lines.includes('done') && last.child.exitCode === null) await last.said(last.lines.length + 1);
    expect(last.lines.at(-1)).toBe('done');
    const again = await mirror(databaseUrl);
    await again.check();
    await expectEqual(databaseUrl);
  });

  it('follows what editors decide, and takes nothing of who did', { timeout: 300_000 }, async () => {
    const own = await mirror();
    await own.follow();
    await own.check();
    expect(await plantSecrets(open.record, open.databaseUrl)).toBeGreaterThan(5);
    await open.record.revision();
    await own.follow();
    await own.check();
    await expectEqual(own.databaseUrl);
    const rows = JSON.stringify(await rowsOf(own.databaseUrl));
    expect(marks.filter((mark) => rows.includes(mark))).toEqual([]);
    // The rows as they go over the line, too.
    const texts = await Promise.all(
      [`/rows?since=0&until=500`, `/rows?releases=${await ids('releases')}`, `/digests?of=release`].map(async (path) =>
        (await open.get(`/api/v1${path}`)).text(),
      ),
    );
    expect(texts.every((text) => text.length > 500)).toBe(true);
    for (const text of texts) expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
  });

  const ids = async (kind: string) =>
    ((await open.json(`/api/v1/${kind}?limit=50`)) as { items: { id: string }[] }).items.map(({ id }) => id).join(',');

  it('shows the same pages, and takes nothing else in', async () => {
    const own = await mirror();
    await own.follow();
    const { items } = await own.record.open.releases({}, { order: '-listed', limit: 5, after: null });
    for (const { id } of items)
      expect(JSON.stringify(await own.record.release(id))).toBe(JSON.stringify(await open.record.release(id)));
    await expect(own.record.addRelease(sampleRelease({ url: 'https://releases.example/own' }))).rejects.toThrow(
      /mirror of http/,
    );
    await expect(own.record.mirror.follow('https://elsewhere.example')).rejects.toThrow(/follows http.* already/);
    await expect(open.record.mirror.follow(address)).rejects.toThrow(/not empty/);
  });

  it.each([
    ['of an address where nobody answers', 'http://127.0.0.1:58999', /nobody answers/],
    ['of a site that is no Yakusoku', 'SITE/data', /no Yakusoku/],
  ])('%s says so', async (_, given, why) => {
    const upstream = upstreamAt({
      address: given.replace('SITE', address),
      shape: '',
      signal: new AbortController().signal,
      tries: 0,
      waiting: () => {},
    });
    await expect(upstream.newest()).rejects.toThrow(why);
  });

  it('of another program’s version says which one to update', async () => {
    const shape = '9999-later';
    const upstream = upstreamAt({ address, shape, signal: new AbortController().signal, tries: 0, waiting: () => {} });
    await expect(upstream.changeRows('0', '1')).rejects.toThrow(/another version .* update the other one/);
  });

  it('refuses a list of changes that is another one', async () => {
    const own = await mirror();
    await own.follow();
    const client = new Client({ connectionString: own.databaseUrl });
    await client.connect();
    await client.query(`alter table change disable trigger user`);
    await client.query(`update change set id = 'other' where seq = (select max(seq) from change)`);
    await client.end();
    await expect(own.follow()).rejects.toThrow(/not the one that was followed/);
  });
});
