import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { XMLValidator } from 'fast-xml-parser';
import { parquetReadObjects } from 'hyparquet';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/cli/export/formats.ts';
import { writeFormat } from '../../src/cli/export/write-formats.ts';
import { keepWholeFile } from '../../src/cli/keep-whole-file.ts';
import { makeLog } from '../../src/platform/log.ts';
import { run } from '../support/run-program.ts';
import { root } from '../support/source-files.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { refusedByIati } from './support/iati-schema.ts';

await import('@citation-js/plugin-bibtex');

/** `yakusoku export --format …`: every format of the site, written without anybody listening. */
const origin = 'https://yakusoku.example';
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-export-'));
const program = join(root, 'bin', 'yakusoku.mjs');
let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

const written = new Map<string, Promise<string[]>>();
const write = (format: string) => {
  const names =
    written.get(format) ?? writeFormat(format, join(folder, format), { record: open.record, origin, version: '1.2.3' });
  written.set(format, names);
  return names;
};
const read = (format: string, name: string) => readFileSync(join(folder, format, name), 'utf8');
const idsOf = async (path: string) =>
  ((await open.json(`/api/v1/${path}?limit=500`)) as { items: { id: string }[] }).items.map(({ id }) => id);

describe('an export', () => {
  it.each(exportFormats)('as %s has its files, and none of them empty', async (format) => {
    const names = await write(format);
    expect(names.length).toBeGreaterThan(0);
    expect(readdirSync(join(folder, format)).toSorted()).toEqual([...names].toSorted());
    for (const name of names) expect([name, statSync(join(folder, format, name)).size > 20]).toEqual([name, true]);
  });
  it.each(['csv', 'ndjson', 'iati'])('as %s is what the site answers', async (format) => {
    for (const name of await write(format))
      expect(read(format, name)).toBe(await (await open.get(`/api/v1/${name}`)).text());
  });
  it('as Parquet can be read, with the same rows', async () => {
    await write('parquet');
    const file = readFileSync(join(folder, 'parquet', 'releases.parquet'));
    const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
    expect(rows.map((row) => row['id'])).toEqual(await idsOf('releases'));
  });
  it('as references has one of each thing, in one file a kind', async () => {
    await write('bib');
    const cited = new Cite(read('bib', 'releases.bib')).data as { id: string }[];
    expect(cited.map(({ id }) => id).toSorted()).toEqual(
      (await idsOf('releases')).map((id) => `yakusoku-${id}`).toSorted(),
    );
  });
  it.each(['jsonld', 'ninjs', 'popolo', 'csl'])('as %s has a document a line', async (format) => {
    for (const name of await write(format)) {
      const lines = read(format, name).trim().split('\n');
      expect(lines.every((line) => JSON.parse(line) !== null)).toBe(true);
      if (name.startsWith('releases')) expect(lines).toHaveLength((await idsOf('releases')).length);
    }
  });
  it('of calendars, feeds and harvests can be parsed', async () => {
    for (const name of await write('ics')) expect(ICAL.parse(read('ics', name))[0]).toBe('vcalendar');
    for (const format of ['atom', 'rss', 'oai'])
      for (const name of await write(format)) expect(XMLValidator.validate(read(format, name))).toBe(true);
    expect(await refusedByIati(read('iati', (await write('iati'))[0] ?? ''))).toEqual([]);
  });
  it('writes over nothing', async () => {
    await write('ics');
    await expect(
      writeFormat('ics', join(folder, 'ics'), { record: open.record, origin, version: '1' }),
    ).rejects.toThrow(/there is a file of that name already/);
  });
});

describe('the command', () => {
  const env = () => ({ ...process.env, DATABASE_URL: open.databaseUrl });
  it('names the files that it has written, and what formats there are', async () => {
    const into = join(folder, 'by-command');
    const done = await run(process.execPath, [program, 'export', '--format', 'ics', into], { env: env() });
    expect(done.stdout.trim().split('\n').toSorted()).toEqual(
      ['deadlines', 'meetings', 'targets'].map((name) => join(into, `${name}.ics`)),
    );
    const wrong = await run(process.execPath, [program, 'export', '--format', 'docx', into], { env: env() });
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/none of csv, /) as string]);
  });

  it('is what makes the file with the whole record anew beside the site', { timeout: 120_000 }, async () => {
    const path = join(folder, 'kept', 'yakusoku.sqlite');
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = open.databaseUrl;
    const keeping = keepWholeFile({ path, log: makeLog('error'), program, first: 0, oldest: 1_500 });
    try {
      await expect
        .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
        .toBeGreaterThan(1e5);
      const first = statSync(path).mtimeMs;
      await expect.poll(() => statSync(path).mtimeMs, { timeout: 60_000 }).toBeGreaterThan(first);
    } finally {
      await keeping.stop();
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
    // Nothing half made is left beside it.
    expect(readdirSync(join(folder, 'kept'))).toEqual(['yakusoku.sqlite']);
  });
});
