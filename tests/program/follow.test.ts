import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedOf, listOf, localSite, shortRelease, type LocalSite } from '../support/local-site.ts';
import { yakusoku } from '../support/run-program.ts';

let site: LocalSite;
const data = mkdtempSync(join(tmpdir(), 'yakusoku-follow-'));
const local = ['--allow-private-addresses', '--pause', '0'];
const items = ['a', 'b', 'c', 'd'].map((name, i) => ({
  title: `Opening of bridge ${name}`,
  link: `/${name}.html`,
  day: `2${i} Dec 2025`,
}));

beforeAll(async () => {
  site = await localSite();
  const text =
    'Japan and Peru opened a bridge over the river, and the ministers of both signed the notes for the next one.';
  // The last is not there.
  for (const { title, link } of items.slice(0, 3)) site.pages.set(link, shortRelease(title, text));
  site.pages.set('/feed.xml', feedOf(items));
  site.pages.set('/list.html', listOf(items));
});
afterAll(() => {
  site.close();
  rmSync(data, { recursive: true, force: true });
});

it('reads what a feed leads to, as one list', async () => {
  const ended = await yakusoku(['read', '--json', ...local, `${site.origin}/feed.xml`]);
  const readings = JSON.parse(ended.stdout) as { title: string; issued: string; countries: string[] }[];
  expect(readings.map(({ title, issued }) => [title, issued])).toEqual([
    ['Opening of bridge a', '2025-12-20'],
    ['Opening of bridge b', '2025-12-21'],
    ['Opening of bridge c', '2025-12-22'],
  ]);
  expect(readings[0]?.countries).toEqual(['JP', 'PE']);
  expect(ended.stderr).toMatch(/^yakusoku: \S+d\.html answered 404[^\n]*\n$/);
  expect(ended.status).toBe(3);
});

it('reads a list only when told to', async () => {
  const refused = await yakusoku(['read', ...local, `${site.origin}/list.html`]);
  expect([refused.status, refused.stdout]).toEqual([4, '']);
  expect(refused.stderr).toMatch(/lists 4 releases: give --follow/);
  const told = await yakusoku(['read', '--follow', '--limit', '2', ...local, `${site.origin}/list.html`]);
  expect(told.status).toBe(0);
  expect(told.stdout).toMatch(/Opening of bridge a[^]*Opening of bridge b/);
  expect(told.stdout).not.toMatch(/bridge c/);
});

it('records what a list and a feed lead to, each once', async () => {
  const env = { YAKUSOKU_DATA: data };
  const listed = await yakusoku(['add', '--follow', '--limit', '3', ...local, `${site.origin}/list.html`], { env });
  expect(listed.stderr).toMatch(/lists 4 releases, the first 3 are read/);
  expect(listed.status).toBe(0);
  expect(listed.stdout.match(/: added → /g)).toHaveLength(3);
  expect(listed.stdout).toContain(`${site.origin}/a.html: added`);
  const again = await yakusoku(['add', '--json', ...local, `${site.origin}/feed.xml`], { env });
  const lines = again.stdout.trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { status: string }).status)).toEqual(Array(3).fill('unchanged'));
  expect(again.status).toBe(3);
  expect(again.stderr).toMatch(/d\.html answered 404/);
});
