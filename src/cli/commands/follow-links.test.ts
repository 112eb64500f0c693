import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { feedOf, listOf, localSite, shortRelease, type LocalSite } from '../../../tests/support/local-site.ts';
import type { FollowOptions } from './follow-options.ts';
import { openEach } from './open-source.ts';

let site: LocalSite;
const said: string[] = [];
beforeAll(async () => {
  site = await localSite();
});
afterAll(() => site.close());
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  site.pages.clear();
  site.asked.length = 0;
  said.length = 0;
  process.exitCode = undefined;
});

const text =
  'Japan and Peru opened a bridge over the river, and the ministers of both signed the notes for the next one.';
const release = (name: string) => site.pages.set(`/${name}.html`, shortRelease(`Opening of bridge ${name}`, text));
const item = (name: string, day: string) => ({ title: `Opening of bridge ${name}`, link: `/${name}.html`, day });
const three = [item('a', '20 Dec 2025'), item('b', '18 Dec 2025'), item('c', '2 Nov 2025')];

async function titles(path: string, options: FollowOptions = {}): Promise<(readonly [string, string | null])[]> {
  const found: (readonly [string, string | null])[] = [];
  for await (const { edition, listed } of openEach(site.origin + path, {
    allowPrivateAddresses: true,
    pause: 0,
    timeout: 5,
    ...options,
  })) {
    expect(listed).toBe(true);
    found.push([edition.title, edition.issued]);
  }
  return found;
}

it('follows the links of a feed without texts, with the day that the feed gives', async () => {
  for (const name of ['a', 'b', 'c']) release(name);
  site.pages.set('/feed.xml', feedOf(three));
  expect(await titles('/feed.xml')).toEqual([
    ['Opening of bridge a', '2025-12-20'],
    ['Opening of bridge b', '2025-12-18'],
    ['Opening of bridge c', '2025-11-02'],
  ]);
  expect(said).toEqual([]);
});

it('passes over what is dated earlier than asked for, and asks for none of it', async () => {
  for (const name of ['b', 'c']) release(name);
  const [a, b, c] = three as [(typeof three)[0], (typeof three)[0], (typeof three)[0]];
  site.pages.set('/feed.xml', feedOf([{ ...a, html: `<p>${text}</p>` }, b, c]));
  expect(await titles('/feed.xml', { since: '2025-12-18' })).toHaveLength(2);
  expect(await titles('/feed.xml', { since: '2025-12-21' })).toEqual([]);
  expect(site.asked.map(({ path }) => path).filter((path) => path.endsWith('.html'))).toEqual(['/b.html']);
  await expect(titles('/feed.xml', { since: '2025-02-31' })).rejects.toThrow('--since takes a day');
});

it('asks only for what a feed does not carry itself', async () => {
  release('b');
  const [a, b] = three as [(typeof three)[0], (typeof three)[0]];
  site.pages.set('/feed.xml', feedOf([{ ...a, html: `<p>${text}</p>` }, b]));
  expect(await titles('/feed.xml')).toHaveLength(2);
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed.xml', '/b.html']);
});

it('follows a list when told, otherwise says how', async () => {
  for (const name of ['a', 'b', 'c']) release(name);
  site.pages.set('/list.html', listOf(three));
  await expect(titles('/list.html')).rejects.toMatchObject({
    code: 'no-release',
    message: expect.stringMatching(/lists 3 releases: give --follow/) as string,
  });
  expect(await titles('/list.html', { follow: true })).toHaveLength(3);
});

it('takes a list of one for a list only where it is no release', async () => {
  release('a');
  site.pages.set('/list.html', listOf(three.slice(0, 1)));
  expect(await titles('/list.html', { follow: true })).toEqual([['Opening of bridge a', '2025-12-20']]);
});

it('takes so many as told and says what is left', async () => {
  for (const name of ['a', 'b', 'c']) release(name);
  site.pages.set('/feed.xml', feedOf(three));
  expect(await titles('/feed.xml', { limit: 2 })).toHaveLength(2);
  expect(said.join('')).toMatch(/lists 3 releases, the first 2 are read; --limit/);
});

it('tells what fails in a line each and goes on', async () => {
  release('a');
  site.pages.set('/c.html', listOf([...three, item('d', '1 Nov 2025')]));
  site.pages.set('/feed.xml', feedOf(three));
  expect(await titles('/feed.xml')).toEqual([['Opening of bridge a', '2025-12-20']]);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/b\.html answered 404/);
  expect(said[1]).toMatch(/c\.html is a list of releases itself/);
  expect(process.exitCode).toBe(3);
});

it('does what robots.txt asks for', async () => {
  release('a');
  release('b');
  site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /a.html\nCrawl-delay: 0.3\n');
  site.pages.set('/feed.xml', feedOf(three.slice(0, 2)));
  expect(await titles('/feed.xml')).toEqual([['Opening of bridge b', '2025-12-18']]);
  expect(said.join('')).toMatch(/robots\.txt asks programs not to read/);
  expect(site.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed.xml', '/b.html']);
  const [, feed, first] = site.asked.map(({ at }) => at) as [number, number, number];
  expect(first - feed).toBeGreaterThanOrEqual(290);
});

it('waits between two requests to a host', async () => {
  for (const name of ['a', 'b', 'c']) release(name);
  site.pages.set('/feed.xml', feedOf(three));
  await titles('/feed.xml', { pause: 0.2 });
  const at = site.asked.filter(({ path }) => path !== '/robots.txt').map((asked) => asked.at);
  for (const [i, time] of at.slice(1).entries()) expect(time - (at[i] as number)).toBeGreaterThanOrEqual(190);
});

it('leaves other hosts alone unless told', async () => {
  release('a');
  const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
  const [a, b] = three as [(typeof three)[0], (typeof three)[0]];
  site.pages.set('/b.html', { location: `${elsewhere}/a.html` });
  site.pages.set('/feed.xml', feedOf([{ ...a, link: `${elsewhere}/a.html` }, b]));
  expect(await titles('/feed.xml')).toEqual([]);
  expect(said[0]).toMatch(/other hosts once, which is left; --hosts localhost/);
  expect(said[1]).toMatch(/redirects to another host; --hosts localhost/);
  site.pages.set('/only.xml', feedOf([{ ...a, link: `${elsewhere}/a.html` }]));
  await expect(titles('/only.xml')).rejects.toMatchObject({ code: 'no-release' });
});

it('gives up on a host that does not answer', async () => {
  const dead = [1, 2, 3, 4, 5].map((n) => ({
    ...(three[0] as (typeof three)[0]),
    link: `http://127.0.0.1:1/${n}.html`,
  }));
  site.pages.set('/feed.xml', feedOf(dead));
  expect(await titles('/feed.xml')).toEqual([]);
  expect(said).toHaveLength(4);
  expect(said[3]).toMatch(/did not answer 3 times in a row/);
});

it('refuses what makes no sense', async () => {
  await expect(titles('/feed.xml', { limit: 0 })).rejects.toMatchObject({ code: 'usage' });
  await expect(titles('/feed.xml', { pause: -1 })).rejects.toMatchObject({ code: 'usage' });
  await expect(titles('/feed.xml', { hosts: 'a b' })).rejects.toMatchObject({ code: 'usage' });
  expect(site.asked).toEqual([]);
});
