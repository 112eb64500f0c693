import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Address, AddressQueries } from '../../src/record/queries/addresses.ts';
import { recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

const changed = new Date('2026-02-28T12:00:00Z');
const release = (id: string, title: string): Address => ({ kind: 'release', id, title, lang: 'ja', changed });
const addresses: AddressQueries = {
  windows: async () => ({ releases: 1, things: 1 }),
  releases: async (window) => (window === 1 ? [release('aaaa', '会談'), release('bbbb', '署名')] : []),
  things: async (window) => (window === 1 ? [{ kind: 'meeting', id: 'cccc', title: '', lang: null, changed }] : []),
  news: async () => [release('bbbb', 'A & B <署名>\u0000')],
};
const origin = 'https://yakusoku.example';
const site = trySite({ ...recordOf([]), addresses }, origin);
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['url', 'sitemap'].includes(name) });
const got = async (path: string) => {
  const answer = await site.get(path);
  const text = await answer.text();
  expect(XMLValidator.validate(text), path).toBe(true);
  return parser.parse(text) as Record<string, { url: { loc: string }[]; sitemap: { loc: string }[] }>;
};

describe('the lists of pages for search engines', () => {
  it('are named in robots.txt, and name one another', async () => {
    expect(await (await site.get('/robots.txt')).text()).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const lists = (await got('/sitemap.xml'))['sitemapindex']?.sitemap.map(({ loc }) => loc) ?? [];
    expect(lists).toEqual(['pages', 'news', 'releases-1', 'things-1'].map((name) => `${origin}/sitemaps/${name}.xml`));
    for (const list of lists) expect((await got(list.slice(origin.length)))['urlset']?.url.length).toBeGreaterThan(0);
  });
  it('have each page in every language', async () => {
    const urls = (await got('/sitemaps/releases-1.xml'))['urlset']?.url.map(({ loc }) => loc);
    expect(urls).toEqual(['ja', 'en', 'ja', 'en'].map((l, i) => `${origin}/${l}/releases/${i < 2 ? 'aaaa' : 'bbbb'}`));
    const things = (await got('/sitemaps/things-1.xml'))['urlset']?.url.map(({ loc }) => loc);
    expect(things).toEqual([`${origin}/ja/meetings/cccc`, `${origin}/en/meetings/cccc`]);
  });
  it('say no more than XML can, whatever a title holds', async () => {
    const text = await (await site.get('/sitemaps/news.xml')).text();
    expect(text).toContain('A &amp; B &lt;署名&gt;</news:title>');
  });
  it.each(['releases-2', 'releases-0', 'releases', 'pages-1', 'other', 'releases-1%00'])(
    'are not there: %s',
    async (name) => {
      expect((await site.get(`/sitemaps/${name}.xml`)).status).toBe(404);
    },
  );
  it('are none where the site has no address of its own', async () => {
    const plain = trySite({ ...recordOf([]), addresses });
    expect((await plain.get('/sitemap.xml')).status).toBe(404);
    expect(await (await plain.get('/robots.txt')).text()).not.toContain('Sitemap');
  });
});
