import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedOf, localSite, shortRelease, type LocalSite } from '../support/local-site.ts';
import { yakusoku } from '../support/run-program.ts';

let site: LocalSite;
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-source-'));
const env = { YAKUSOKU_DATA: join(folder, 'data') };
const local = '--allow-private-addresses';
const names = ['a', 'b', 'c'];

beforeAll(async () => {
  site = await localSite();
  const text =
    'Japan and Peru opened a bridge over the river, and the ministers of both signed the notes for the next one.';
  for (const name of names) site.pages.set(`/${name}.html`, shortRelease(`Opening of bridge ${name}`, text));
  const items = names.map((name) => ({ title: `Bridge ${name}`, link: `/${name}.html`, day: '20 Dec 2025' }));
  site.pages.set('/feed.xml', feedOf(items));
  site.pages.set('/bare.xml', feedOf([{ title: 'Bridge x', link: '/x.html', day: '20 Dec 2025' }]));
  site.pages.set('/x.html', '<html><body><div id="app"></div></body></html>');
  site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /a.html\nCrawl-delay: 1\n');
});
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('yakusoku source test', () => {
  it('tells which addresses robots.txt closes, the pause it asks for, and how the first release reads', async () => {
    const { status, stdout } = await yakusoku(['source', 'test', `${site.origin}/feed.xml`, local]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/robots\.txt asks programs not to read 1 of them/);
    expect(stdout).toMatch(/robots\.txt asks for 1 s between two requests/);
    expect(stdout).toMatch(/\/a\.html {2}✗ robots\.txt/);
    expect(stdout).not.toMatch(/\/b\.html {2}✗/);
    expect(stdout).toMatch(/the first one reads as: Opening of bridge b\n.*2025-12-20, en, \d+ passages/);
  });

  it('says that the first page holds no release, as JSON too', async () => {
    const { stdout } = await yakusoku(['source', 'test', `${site.origin}/bare.xml`, local, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      crawlDelay: 1,
      found: [{ url: `${site.origin}/x.html`, forbidden: false }],
      first: { url: `${site.origin}/x.html`, edition: null, reason: expect.stringMatching(/no release/) as string },
    });
  });
});

describe('settings that make no sense are refused in one line', () => {
  it.each([
    [['source', 'add', 'https://ministry.example/', '--since', '2025-02-31'], /--since takes a day/],
    [['source', 'add', 'https://ministry.example/', '--hosts', 'https://files.example/x'], /--hosts takes names/],
    [['source', 'add', 'https://ministry.example/', '--lang', 'klingonese'], /--lang takes the tag/],
    [['watch', '--once', '--timeout', 'soon'], /--timeout takes seconds/],
    [['watch', '--once', '--limit', 'few'], /--limit takes a whole number/],
    [['watch', '--since', 'May'], /--since takes a day/],
    [['source', 'retry', 'https://ministry.example/'], /is not watched; yakusoku source list names what is/],
    [['restore', folder], /is a folder; give the backup in it/],
    [['import', folder], /is a folder; give the file in it/],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await yakusoku([...args], { env });
    expect([status === 2 || status === 3, stdout]).toEqual([true, '']);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('yakusoku watch --limit', () => {
  it('ends when it has fetched so many pages, says what is left, and goes on there the next time', async () => {
    const watched = { YAKUSOKU_DATA: join(folder, 'watched') };
    const source = ['source', 'add', `${site.origin}/feed.xml`, local, '--pause', '0'];
    expect((await yakusoku(source, { env: watched })).status).toBe(0);
    const first = await yakusoku(['watch', '--limit', '2', local], { env: watched });
    // One of the three is closed by robots.txt: asking whether it may be read is not fetching it twice.
    expect(first.stdout).toMatch(/1 added, 0 changed, 0 unchanged, 1 failed\n1 still wait to be fetched\n/);
    const rest = await yakusoku(['watch', '--once', '--limit', '5', local], { env: watched });
    expect(rest.stdout).toMatch(/1 added, 0 changed, 0 unchanged, 0 failed\n/);
  });
});

describe('yakusoku import', () => {
  it('of a file that was cut off records what stands before the cut, and says where it is', async () => {
    const pages = names.map((name) => {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, site.pages.get(`/${name}.html`) as string);
      return path;
    });
    expect((await yakusoku(['add', ...pages], { env })).status).toBe(0);
    const whole = join(folder, 'whole.ndjson');
    await yakusoku(['export', whole], { env });
    const cut = join(folder, 'cut.ndjson');
    writeFileSync(cut, readFileSync(whole, 'utf8').slice(0, -200));
    const other = { YAKUSOKU_DATA: join(folder, 'other') };
    const first = await yakusoku(['import', cut], { env: other });
    expect(first.status).toBe(4);
    expect(first.stderr).toMatch(/line 3 is not whole: .*what stands before it is recorded/);
    const again = await yakusoku(['import', whole], { env: other });
    expect(again.stdout).toBe('2 unchanged, 1 added\n');
  });

  it('of another file says what to give', async () => {
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'Dear all,\n');
    const { status, stderr } = await yakusoku(['import', notes], { env });
    expect([status, stderr]).toEqual([
      4,
      'yakusoku: line 1 is no release: give a file that yakusoku export has written\n',
    ]);
  });
});
