import type { Context, Hono } from 'hono';
import type { Locale } from '../../model/language.ts';
import { thingKinds, type ThingKind, thingAddress } from '../../model/things.ts';
import type { OpenChange } from '../../record/open/views.ts';
import type { Names, ThingQueries } from '../../record/things/views.ts';
import { changeWords } from '../../site/catalogue/changes.ts';
import type { Sources } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders, lastModified } from '../http/headers.ts';
import { originOf, xmlText } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters } from '../http/query.ts';
import { feedLength, updatedOf, type Feed, type FeedEntry } from './feed.ts';
import { hubLinks } from './topics.ts';
import { feedForms, writeFeed, type FeedForm } from './write.ts';

const filters = { lang: parameters.lang.optional() } as const;
const address = /^\/feeds\/(?<path>[a-z]{1,20})\/(?<id>[\w-]{1,80})\.(?<form>atom|rss|json)$/;

interface Subject {
  readonly kind: ThingKind;
  readonly id: string;
  readonly names: Names;
}

/** What can be followed alone, by the part of its address. */
const followed: Readonly<Record<string, (things: ThingQueries, id: string) => Promise<Subject | null>>> = {
  commitments: async (things, id) => subject('commitment', await things.commitment(id), ({ words }) => words),
  targets: async (things, id) => subject('target', await things.target(id), ({ words }) => words),
  instruments: async (things, id) => subject('instrument', await things.instrument(id), ({ names }) => names),
  meetings: async (things, id) => subject('meeting', await things.meeting(id), ({ names }) => names),
  dialogues: async (things, id) => subject('dialogue', await things.dialogue(id), ({ names }) => names),
};

function subject<V extends { readonly id: string }>(
  kind: ThingKind,
  view: V | null,
  namesOf: (view: V) => Names,
): Subject | null {
  return view && { kind, id: view.id, names: namesOf(view) };
}

/** `/feeds/commitments/<id>.atom`, `.rss` and `.json`: what becomes of one thing. */
export function changeFeedRoutes(
  app: Hono,
  from: Sources,
  { serve }: Answers,
  given: string | undefined,
  hub: string | null,
): void {
  app.all('/feeds/:path/:name', (c) => serve(c, async () => made(c, from, given, hub)));
}

async function made(c: Context, from: Sources, given: string | undefined, hub: string | null): Promise<Made> {
  const url = new URL(c.req.url);
  const { path = '', id = '', form } = address.exec(url.pathname)?.groups ?? {};
  const read = Object.hasOwn(followed, path) ? followed[path] : undefined;
  if (read === undefined)
    throw new Problem('not-found', `there are feeds of changes of ${Object.keys(followed).join(', ')}`);
  const { lang } = readFilters(filters, url.searchParams) as { readonly lang?: string };
  const locale: Locale = lang === 'ja' ? 'ja' : 'en';
  const origin = originOf(c, given);
  return {
    key: `${origin} ${url.pathname}${url.search}`,
    make: async () => {
      const found = await read(from.record.things, id);
      if (found === null) return null;
      const page = { order: '-recorded' as const, limit: feedLength, after: null };
      const { items } = await from.record.open.changes({ kind: found.kind, id: found.id }, page);
      const feed = feedOf(found, items, { origin, locale, url, hub });
      return {
        body: await writeFeed(feed, form as FeedForm),
        type: `${feedForms[form as FeedForm]}; charset=utf-8`,
        cacheControl: 'public, max-age=300',
        headers: {
          ...dataHeaders,
          ...hubLinks(feed.hub, url, feed.address),
          ...(items.length === 0 ? {} : lastModified(feed.updated.toISOString())),
        },
      };
    },
  };
}

function feedOf(
  { kind, id, names }: Subject,
  changes: readonly OpenChange[],
  {
    origin,
    locale,
    url,
    hub,
  }: { readonly origin: string; readonly locale: Locale; readonly url: URL; readonly hub: string | null },
): Feed {
  const words = changeWords[locale];
  const name = xmlText(names[locale] ?? Object.values(names)[0] ?? id);
  const page = `${origin}${thingAddress(kind, id)}`;
  const entries = changes.map((change): FeedEntry => {
    const what = words.what[change.what] ?? words.changed;
    return {
      // The number of a change is the same for ever; in a mirror too.
      id: `urn:yakusoku:change:${change.seq}`,
      title: what,
      address: change.release === null ? page : `${origin}/releases/${change.release}`,
      lang: locale,
      lead: name,
      credit: '',
      issuer: 'Yakusoku',
      tags: [thingKinds.label(kind, locale)],
      published: new Date(change.at),
      updated: new Date(change.at),
    };
  });
  return {
    id: `urn:yakusoku:feed:${kind}:${id}`,
    title: words.title(thingKinds.label(kind, locale), name),
    subtitle: words.subtitle,
    locale,
    address: `${origin}${url.pathname}${url.search}`,
    page,
    hub: url.search === '' ? hub : null,
    updated: updatedOf(entries),
    entries,
  };
}
