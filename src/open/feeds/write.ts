import type { Feed } from './feed.ts';

export const feedForms = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;
export type FeedForm = keyof typeof feedForms;

/** A feed in one of its forms, as text. */
export async function writeFeed(feed: Feed, form: FeedForm): Promise<string> {
  const writers = { atom, rss, json };
  return writers[form](feed);
}

const hubOf = ({ hub }: Feed) => (hub === null ? [] : [{ href: hub, rel: 'hub' }]);

async function atom(feed: Feed): Promise<string> {
  const { generateAtomFeed } = await import('feedsmith');
  return generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.subtitle },
    updated: feed.updated,
    links: [
      { href: feed.address, rel: 'self', type: feedForms.atom },
      { href: feed.page, rel: 'alternate', type: 'text/html' },
      ...hubOf(feed),
    ],
    generator: { text: 'Yakusoku' },
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      links: [{ href: entry.address, rel: 'alternate', type: 'text/html', hreflang: entry.lang }],
      authors: [{ name: entry.issuer }],
      categories: entry.tags.map((term) => ({ term })),
      summary: { value: entry.lead },
      rights: { value: entry.credit },
      published: entry.published,
      updated: entry.updated,
    })),
  });
}

async function rss(feed: Feed): Promise<string> {
  const { generateRssFeed } = await import('feedsmith');
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.subtitle,
    language: feed.locale,
    lastBuildDate: feed.updated,
    atom: { links: [{ href: feed.address, rel: 'self', type: feedForms.rss }, ...hubOf(feed)] },
    items: feed.entries.map((entry) => ({
      title: entry.title,
      link: entry.address,
      description: entry.lead,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: entry.published,
      categories: entry.tags.map((name) => ({ name })),
      dc: { creators: [entry.issuer], rights: [entry.credit], languages: [entry.lang] },
      atom: { updated: entry.updated },
    })),
  });
}

async function json(feed: Feed): Promise<string> {
  const { generateJsonFeed } = await import('feedsmith');
  return JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.address,
      ...(feed.hub === null ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      description: feed.subtitle,
      language: feed.locale,
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.address,
        title: entry.title,
        content_text: entry.lead === '' ? entry.title : entry.lead,
        date_published: entry.published,
        date_modified: entry.updated,
        language: entry.lang,
        authors: [{ name: entry.issuer }],
        tags: [...entry.tags],
      })),
    }),
  );
}
