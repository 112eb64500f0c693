import type { Hono } from 'hono';
import { locales } from '../../model/language.ts';
import { thingAddress } from '../../model/things.ts';
import type { Address } from '../../record/queries/addresses.ts';
import { segment } from '../address.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import { answer } from '../http/answer.ts';
import { fileHeaders } from '../http/headers.ts';
import type { SiteParts } from '../site.ts';
import { kindsWithPages } from '../things/thing-address.ts';

const anHour = 'public, max-age=3600';
/** Search engines for news look at what is younger than two days, and at no more than a thousand of these. */
const newsDays = 2;
const mostNews = 1000;

/**
 * What search engines read to find every page (sitemaps.org, version 0.9): a list of lists, and each page in every
 * language of the interface. They need whole addresses, so there are none where the site has not been given its own.
 */
export function sitemapRoutes(app: Hono, { options, pages }: SiteParts): void {
  const origin = options.origin ?? null;
  const { addresses } = options.record;
  if (origin === null || !addresses) return;

  const xml = (path: string, body: () => Promise<string | null>) =>
    pages.page(path, async () => {
      const made = await body();
      return made === null
        ? null
        : {
            body: `<?xml version="1.0" encoding="UTF-8"?>\n${made}`,
            type: 'application/xml; charset=utf-8',
            cacheControl: anHour,
            headers: fileHeaders,
          };
    });

  app.get('/sitemap.xml', async (c) => {
    const stored = await xml('/sitemap.xml', async () => {
      const { releases, things } = await addresses.windows();
      const lists = [
        'pages',
        'news',
        ...Array.from({ length: releases }, (_, n) => `releases-${n + 1}`),
        ...Array.from({ length: things }, (_, n) => `things-${n + 1}`),
      ];
      return `<sitemapindex xmlns="${schema}">${lists.map((list) => `<sitemap><loc>${origin}/sitemaps/${list}.xml</loc></sitemap>`).join('')}</sitemapindex>`;
    });
    return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
  });

  app.get('/sitemaps/:name', async (c) => {
    const found = /^(?<list>pages|news|releases|things)(?:-(?<window>[1-9]\d{0,5}))?\.xml$/.exec(c.req.param('name'));
    const { list, window } = found?.groups ?? {};
    const numbered = list === 'releases' || list === 'things';
    if (list === undefined || numbered !== (window !== undefined)) return c.text('not found', 404, fileHeaders);
    const stored = await xml(c.req.path, async () => {
      if (list === 'pages')
        return urlset(
          ['/', '/dialogues', '/ledger', '/countries', '/sources', '/about', '/accessibility', '/search'].map((path) =>
            page(origin, path, null),
          ),
        );
      if (list === 'news') {
        const since = new Date(options.clock.now().getTime() - newsDays * 86_400_000);
        return newsOf(origin, catalogues.ja.siteName, await addresses.news(since, mostNews));
      }
      const n = Number(window);
      const all = await (list === 'releases' ? addresses.releases(n) : addresses.things(n, kindsWithPages));
      return all.length === 0 ? null : urlset(all.map((address) => page(origin, pathOf(address), address.changed)));
    });
    return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
  });
}

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const pathOf = ({ kind, id }: Address) => (kind === 'release' ? `/releases/${segment(id)}` : thingAddress(kind, id));

const urlset = (urls: readonly string[]) =>
  `<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;

/** A page in every language, each naming the others. */
function page(origin: string, path: string, changed: Date | null): string {
  const links = locales
    .map((l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${escaped(`${origin}/${l}${path}`)}"/>`)
    .join('');
  const modified = changed === null ? '' : `<lastmod>${changed.toISOString()}</lastmod>`;
  return locales.map((l) => `<url><loc>${escaped(`${origin}/${l}${path}`)}</loc>${modified}${links}</url>`).join('');
}

/** The newest releases for search engines of news, each in the language that it is written in. */
function newsOf(origin: string, name: string, news: readonly Address[]): string {
  const urls = news.map((one) => {
    const locale = locales.find((l) => l === one.lang) ?? 'en';
    return `<url><loc>${escaped(`${origin}/${locale}${pathOf(one)}`)}</loc><news:news><news:publication><news:name>${escaped(name)}</news:name><news:language>${escaped(one.lang ?? 'en')}</news:language></news:publication><news:publication_date>${one.changed.toISOString()}</news:publication_date><news:title>${escaped(one.title)}</news:title></news:news></url>`;
  });
  return `<urlset xmlns="${schema}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`;
}

function escaped(text: string): string {
  // XML 1.0 has no place for control characters and lone halves of characters, not even written as references.
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
