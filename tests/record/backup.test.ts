import { Readable } from 'node:stream';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/cli/commands/source-settings.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { backupLines } from '../../src/record/backup/write-backup.ts';
import { migrations } from '../../src/record/migrations/index.ts';
import { openRecord, restoreRecord, type OpenRecord } from '../../src/record/open.ts';
import { contents, shape } from './support/contents.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { freshDatabase, freshRecord, type FreshRecord } from './support/fresh-record.ts';
import { sampleRelease } from './support/sample-release.ts';

let db: FreshRecord;
let settling: OpenRecord;
let backup: Buffer;
let before: Record<string, string>;

const packed = async (record: OpenRecord): Promise<Buffer> => {
  let text = '';
  for await (const lines of record.backupLines()) text += lines;
  return zstdCompressSync(text);
};
const restored = async (file: Buffer, databaseUrl: string) =>
  restoreRecord({ databaseUrl }, Readable.from([file], { objectMode: false }));
const onClient = async <T>(databaseUrl: string, ask: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  db = await freshRecord();
  // A record in which every part has left rows.
  settling = await openRecord({ databaseUrl: db.databaseUrl }, { vocabulary });
  await settling.addReleases(corpusInputs());
  await settling.addReleases(corpusInputs('page.v2'));
  await settling.addRelease(
    sampleRelease({ url: 'https://releases.example/𠮷', text: '会談\n𠮷田\\"大臣", {250万円}\tNULL' }),
  );
  await settling.settled();
  await db.record.countViews([
    { release: (await db.record.latest({ limit: 1 })).cards[0]?.id ?? '', at: new Date(), count: 3 },
  ]);
  await db.record.watching.keepSource(
    settingsOf('https://releases.example/list', { hosts: 'a.example,b.example' }),
    new Date(),
  );
  await db.client.query(`insert into member (id, name, email) values ('m1', '見本', 'm1@example.org')`);
  before = await contents(db.client);
  backup = await packed(db.record);
});
afterAll(async () => {
  await settling.close();
  await db.close();
});

describe('a backup', () => {
  it('restored into an empty database is the same record, row for row and rule for rule', async () => {
    const filled = Object.entries(before).filter(([, rows]) => !rows.startsWith('0 '));
    expect(filled.length).toBeGreaterThan(20);
    const url = await freshDatabase();
    const told = await restored(backup, url);
    expect(told.tables).toBeGreaterThan(20);
    const [rows, rules] = await onClient(url, async (client) => [await contents(client), await shape(client)]);
    expect(rows).toEqual(before);
    expect(rules).toEqual(await shape(db.client));
  });

  it('restored has what searches go by in the order of time, in whatever order it came', async () => {
    const days = (client: Client) =>
      client
        .query<{ listed: string }>('select listed from release_words order by ctid')
        .then(({ rows }) => rows.map(({ listed }) => listed));
    expect(await days(db.client)).not.toEqual((await days(db.client)).toSorted());
    const url = await freshDatabase();
    await restored(backup, url);
    const there = await onClient(url, days);
    expect(there).toEqual(there.toSorted());
    expect(there.length).toBeGreaterThan(10);
  });

  it('is of one moment, though others go on adding', async () => {
    const lines = db.record.backupLines();
    const texts = [(await lines.next()).value as string];
    const added = await db.record.addRelease(sampleRelease({ url: 'https://releases.example/meanwhile' }));
    for await (const text of lines) texts.push(text);
    const url = await freshDatabase();
    await restored(zstdCompressSync(texts.join('')), url);
    const record = await openRecord({ databaseUrl: url });
    expect(await record.release(added.id)).toBeNull();
    // The restored record goes on where it was: new rows get keys that are free.
    expect(await record.addRelease(sampleRelease({ url: 'https://releases.example/meanwhile' }))).toMatchObject({
      status: 'added',
    });
    await record.close();
  });

  it('restored keeps what it refuses', async () => {
    const url = await freshDatabase();
    await restored(backup, url);
    await onClient(url, async (client) => {
      await expect(client.query('delete from capture')).rejects.toThrow('what was recorded is not changed');
      await expect(client.query(`update anchor set quote = 'x'`)).rejects.toThrow('what was recorded is not changed');
    });
  });

  it('of an older record is brought up to this program', async () => {
    const old = await freshDatabase();
    const pool = new Pool({ connectionString: old });
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const first = Object.fromEntries(Object.entries(migrations).slice(0, 3));
    const made = await new Migrator({ db: kysely, provider: { getMigrations: async () => first } }).migrateToLatest();
    expect(made.error).toBeUndefined();
    await pool.query(`insert into source (name, lang) values ('見本省', 'ja')`);
    let text = '';
    for await (const lines of backupLines(pool)) text += lines;
    await kysely.destroy();
    const url = await freshDatabase();
    await restored(zstdCompressSync(text), url);
    await onClient(url, async (client) => {
      expect((await client.query('select name from source')).rows).toEqual([{ name: '見本省' }]);
      expect(await shape(client)).toEqual(await shape(db.client));
    });
  });
});

describe('what is wrong with a backup is said, and leaves the record empty', () => {
  const refused = async (file: Buffer) => {
    const url = await freshDatabase();
    const error: unknown = await restored(file, url).then(
      () => null,
      (reason: unknown) => reason,
    );
    // Empty still, and as good as new.
    await restored(backup, url);
    expect(await onClient(url, contents)).toEqual(before);
    return error;
  };
  const changed = (change: (text: string) => string) => zstdCompressSync(change(zstdDecompressSync(backup).toString()));

  it.each([0.001, 0.3, 0.7, 0.999])('cut off after %f of it', async (part) => {
    const error = await refused(backup.subarray(0, Math.floor(backup.length * part)));
    expect(error).toMatchObject({ code: 'bad-backup', message: expect.stringContaining('ends too early') as string });
  });
  it('cut off between two lines', async () => {
    const error = await refused(changed((text) => text.split('\n').slice(0, -2).join('\n') + '\n'));
    expect(error).toMatchObject({ code: 'bad-backup', message: expect.stringContaining('ends too early') as string });
  });
  it('a row changed', async () => {
    const error = await refused(changed((text) => text.replace('外務', '財務')));
    expect(error).toMatchObject({ code: 'bad-backup', message: expect.stringContaining('checksum') as string });
  });
  it('a row lost', async () => {
    const error = await refused(changed((text) => text.replace(/\n"\([^\n]*\n/, '\n')));
    expect(error).toMatchObject({ code: 'bad-backup' });
  });
  it('bytes changed', async () => {
    const broken = Buffer.from(backup);
    const middle = broken.length >> 1;
    broken.fill(0x55, middle, middle + 64);
    expect(await refused(broken)).toMatchObject({ code: 'bad-backup' });
  });
  it.each([
    ['another format', (text: string) => text.replace('"format":1', '"format":2'), 'update this program'],
    [
      'a newer program',
      (text: string) => text.replace('"0001-record"', '"0001-record","9999-later"'),
      'newer Yakusoku',
    ],
    ['no backup', () => '{"type":"FeatureCollection"}\n', 'no backup of a record'],
    ['nothing', () => '', 'empty'],
  ])('%s', async (_name, change, words) => {
    expect(await refused(changed(change))).toMatchObject({
      code: 'bad-backup',
      message: expect.stringContaining(words) as string,
    });
  });
  it('another kind of file', async () => {
    expect(await refused(Buffer.from('PK\u0003\u0004 an archive'))).toMatchObject({ code: 'bad-backup' });
  });
});

it('a record that is not empty is not restored into', async () => {
  const full = await freshRecord();
  await full.record.addRelease(sampleRelease());
  const rows = await contents(full.client);
  await expect(restored(backup, full.databaseUrl)).rejects.toMatchObject({
    code: 'record-unusable',
    message: expect.stringContaining('not empty') as string,
  });
  expect(await contents(full.client)).toEqual(rows);
  await full.close();
});

it('a record that was opened and left empty is restored into', async () => {
  const empty = await freshRecord();
  await empty.record.close();
  await restored(backup, empty.databaseUrl);
  expect(await contents(empty.client)).toEqual(before);
  await empty.client.end();
});
