import type { Context } from 'hono';
import { followWords } from '../../site/catalogue/follows.ts';
import { uiFor } from '../../site/ui.ts';
import { saidNews } from '../digests/news-words.ts';
import type { TakingPart } from '../taking-part.ts';
import { feedOf, feedPath } from './tokens.ts';

/** How many of the newest notices a feed has. */
const feedLength = 50;

/** The web feed of one person, for whoever knows its address: kept by nobody on the way, found by no search engine. */
export async function privateFeed(c: Context, { members, record, site }: TakingPart): Promise<Response> {
  const feed = feedOf(members.sign, c.req.param('file') ?? '');
  const found = feed === null ? null : await record.follows.feed(feed, feedLength);
  if (feed === null || found === null) return c.notFound();
  const { generateAtomFeed } = await import('feedsmith');
  const lang = found.lang === 'ja' ? 'ja' : 'en';
  const ui = uiFor(lang, site.options.labels, site.options.assets.url);
  const words = followWords[lang];
  const origin = members.origin();
  const [newest] = found.news;
  const body = generateAtomFeed({
    id: `urn:yakusoku:follows:${feed}`,
    title: { value: words.feedTitle },
    updated: new Date(newest?.at ?? 0),
    links: [
      { href: origin + feedPath(members.sign, feed), rel: 'self', type: 'application/atom+xml' },
      { href: `${origin}/${lang}/notices`, rel: 'alternate', type: 'text/html' },
    ],
    generator: { text: 'Yakusoku' },
    authors: [{ name: 'Yakusoku' }],
    entries: found.news.map(({ key, at, news }) => {
      const { title, path, lines, why, lang: of } = saidNews(ui, news);
      return {
        id: `urn:yakusoku:follows:${feed}:${key}`,
        title: { value: xmlText(title) },
        links: [{ href: origin + path, rel: 'alternate', type: 'text/html', hreflang: of }],
        summary: { value: xmlText([...lines, why].join('\n')) },
        published: new Date(at),
        updated: new Date(at),
      };
    }),
  });
  return c.body(body, 200, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** Text without the characters that XML cannot hold. */
const xmlText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
