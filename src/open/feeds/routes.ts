import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../../model/language.ts';
import type { OpenRelease } from '../../record/open/views.ts';
import { openWords } from '../../site/catalogue/open.ts';
import type { Sources } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters } from '../http/query.ts';
import { releaseFilter, releaseFilters } from '../kinds/releases.ts';
import { changeFeedRoutes } from './changes.ts';
import { entryOf, feedLength, updatedOf, type Feed } from './feed.ts';
import { hubLinks } from './topics.ts';
import { feedForms, writeFeed, type FeedForm } from './write.ts';

const { changedFrom: _from, changedUntil: _until, ...kept } = releaseFilters;
/** A feed takes the filters of the list of releases, or the words of a search. */
export const feedFilters = { ...kept, kind: parameters.kind.optional(), q: parameters.words.optional() } as const;
type Filters = { [K in keyof typeof feedFilters]: z.output<(typeof feedFilters)[K]> };

/** `/feeds/releases.atom`, `.rss` and `.json`, narrowed by the same parameters as the list of releases. */
export function feedRoutes(
  app: Hono,
  from: Sources,
  answers: Answers,
  given: string | undefined,
  hub: string | null,
): void {
  const { serve } = answers;
  changeFeedRoutes(app, from, answers, given, hub);
  app.all('/feeds/:name', (c) => serve(c, () => made(c, from, given, hub)));
}

async function made(c: Context, from: Sources, given: string | undefined, hub: string | null): Promise<Made> {
  const url = new URL(c.req.url);
  const form = /^\/feeds\/releases\.(?<form>atom|rss|json)$/.exec(url.pathname)?.groups?.['form'] as
    | FeedForm
    | undefined;
  if (form === undefined) throw new Problem('not-found', 'there are /feeds/releases.atom, .rss and .json');
  const filters = readFilters(feedFilters, url.searchParams) as Filters;
  const origin = originOf(c, given);
  return {
    key: `${origin} ${url.pathname}${url.search}`,
    make: async () => {
      const feed = await feedOf(from, filters, { origin, url, hub });
      return {
        body: await writeFeed(feed, form),
        type: `${feedForms[form]}; charset=utf-8`,
        cacheControl: 'public, max-age=300',
        headers: {
          ...dataHeaders,
          ...hubLinks(feed.hub, url, feed.address),
          ...(feed.entries.length === 0 ? {} : lastModified(feed.updated.toISOString())),
        },
      };
    },
  };
}

async function feedOf(
  from: Sources,
  filters: Filters,
  { origin, url, hub }: { readonly origin: string; readonly url: URL; readonly hub: string | null },
): Promise<Feed> {
  const locale: Locale = filters.lang === 'ja' ? 'ja' : 'en';
  const releases = await releasesOf(from, filters);
  const leads = await from.record.open.leads(releases.map((release) => release.id));
  const entries = releases.map((release) => entryOf(release, leads.get(release.id) ?? '', origin, locale));
  const words = openWords[locale];
  const narrowed = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined || name === 'lang' ? [] : [String(value)],
  );
  return {
    id: `urn:yakusoku:feed:releases${url.search}`,
    title: [words.feedTitle, ...narrowed].join(' – '),
    subtitle: words.feedSubtitle,
    locale,
    address: `${origin}${url.pathname}${url.search}`,
    page:
      filters.q === undefined
        ? `${origin}/${locale}/`
        : `${origin}/${locale}/search?q=${encodeURIComponent(filters.q)}`,
    hub: url.search === '' ? hub : null,
    updated: updatedOf(entries),
    entries,
  };
}

async function releasesOf({ record }: Sources, filters: Filters): Promise<readonly OpenRelease[]> {
  const { q, kind, ...rest } = filters;
  const order = { order: '-listed' as const, limit: feedLength, after: null };
  if (q === undefined) {
    const page = await record.open.releases(
      {
        ...releaseFilter({ ...rest, changedFrom: undefined, changedUntil: undefined }),
        ...(kind === undefined ? {} : { kind }),
      },
      order,
    );
    return page.items;
  }
  const { lang, country, field, issuer, dialogue } = rest;
  const narrow = Object.fromEntries(
    Object.entries({ lang, kind, country, field, issuer, dialogue }).filter(([, value]) => value !== undefined),
  );
  const pages = await Promise.all([1, 2, 3].map((page) => record.search({ words: q, sort: 'date', page, ...narrow })));
  const ids = new Set<string>();
  for (const page of pages) {
    if (page === null) throw new Problem('too-broad', `the search for ${JSON.stringify(q)} took too long`);
    for (const { card } of page.releases) ids.add(card.id);
  }
  const found = await Promise.all(Array.from(ids, (id) => record.open.release(id)));
  return found.filter((release) => release !== null);
}
