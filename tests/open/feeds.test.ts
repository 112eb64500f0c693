import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRelease } from '../record/support/sample-release.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
});
afterAll(() => open.close());

const text = async (path: string) => (await open.get(path)).text();
interface Listed {
  readonly items: readonly { readonly id: string; readonly title: string; readonly changed: string }[];
}
const newest = async (query = '') => ((await open.json(`/api/v1/releases?limit=30${query}`)) as Listed).items;

describe('the feeds of releases', () => {
  it('in Atom say what the list says, read by two parsers', async () => {
    const xml = await text('/feeds/releases.atom');
    const feed = parseAtomFeed(xml);
    const second = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
      feed: { entry: { id: string; title: string; updated: string }[] };
    };
    const releases = await newest();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(feed.entries?.map((entry) => [entry.id, entry.title?.value])).toEqual(
      releases.map(({ id, title }) => [`urn:yakusoku:release:${id}`, title]),
    );
    expect(second.feed.entry.map(({ id }) => id)).toEqual(feed.entries?.map((entry) => entry.id));
    expect(feed.entries?.map((entry) => new Date(entry.updated ?? '').toISOString())).toEqual(
      releases.map(({ changed }) => changed),
    );
    expect(
      feed.entries?.every((entry) => entry.links?.[0]?.href?.startsWith('https://yakusoku.example/releases/')),
    ).toBe(true);
  });
  it('in RSS and JSON too', async () => {
    const xml = await text('/feeds/releases.rss?lang=ja');
    const ids = (await newest('&lang=ja')).map(({ id }) => `urn:yakusoku:release:${id}`);
    expect(XMLValidator.validate(xml)).toBe(true);
    const rss = parseRssFeed(xml);
    expect(rss.items?.map((item) => item.guid?.value)).toEqual(ids);
    expect(rss.items?.every((item) => (item.description ?? '').length > 10)).toBe(true);
    const json = parseJsonFeed(await text('/feeds/releases.json?lang=ja'));
    expect(json.items?.map((item) => item.id)).toEqual(ids);
  });
  it.each([
    'country=UZ',
    'field=energy',
    'kind=ministerial',
    'q=%E4%BA%A4%E6%8F%9B%E5%85%AC%E6%96%87',
    'dialogue=ca-jad',
  ])('are narrowed by %s', async (query) => {
    const all = parseAtomFeed(await text('/feeds/releases.atom')).entries ?? [];
    const some = parseAtomFeed(await text(`/feeds/releases.atom?${query}`)).entries ?? [];
    expect(some.length).toBeGreaterThan(0);
    expect(some.map((entry) => entry.id)).not.toEqual(all.map((entry) => entry.id));
  });
  it('of a person have the releases that tell of them', async () => {
    const { items } = (await open.json('/api/v1/people?limit=5')) as { items: { id: string; releases: number }[] };
    for (const { id, releases } of items) {
      const feed = parseAtomFeed(await text(`/feeds/releases.atom?person=${id}`));
      expect(feed.entries).toHaveLength(Math.min(30, releases));
    }
  });
  it('are sent once: a reader that comes back gets 304 until a release comes in, which then stands first', async () => {
    const first = await open.get('/feeds/releases.atom');
    const etag = first.headers.get('etag') ?? '';
    const again = () => open.get('/feeds/releases.atom', { 'if-none-match': etag });
    expect(first.headers.get('last-modified')).toMatch(/GMT$/);
    expect((await again()).status).toBe(304);
    await open.record.addRelease(
      sampleRelease({
        url: 'https://releases.example/feed.html',
        change: ({ edition }) => Object.assign(edition, { issued: '2027-01-01' }),
      }),
    );
    const changed = await again();
    expect(changed.status).toBe(200);
    expect(parseAtomFeed(await changed.text()).entries?.[0]?.title?.value).toBe('日・キルギス首脳会談');
  });
  it('hold hostile titles as text', async () => {
    const title = '<script>alert("1")</script> & ]]> \u0001 𠮷';
    const given = sampleRelease({
      url: 'https://releases.example/hostile.html',
      text: `${title.replace('\u0001', '')}\n日本は250万円を供与します。`,
      change: ({ edition }) => Object.assign(edition, { issued: '2027-01-02' }),
    });
    await open.record.addRelease(given);
    for (const form of ['atom', 'rss']) expect(XMLValidator.validate(await text(`/feeds/releases.${form}`))).toBe(true);
    expect(parseAtomFeed(await text('/feeds/releases.atom')).entries?.[0]?.title?.value).toBe(given.edition.title);
  });
  it('that are asked for wrongly say how', async () => {
    expect((await open.get('/feeds/releases.atom?country=usa')).status).toBe(400);
    expect((await open.get('/feeds/releases.atom?limit=4')).status).toBe(400);
    expect((await open.get('/feeds/people.atom')).status).toBe(404);
  });
});
