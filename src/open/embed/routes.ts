import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../../model/language.ts';
import { isLocale } from '../../site/http/locale.ts';
import type { SiteParts } from '../../site/site.ts';
import type { Sources } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import { jsonText } from '../forms/form.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { escaped, originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters } from '../http/query.ts';
import { cardDocument } from './card.tsx';
import { embeddable, embedded, type Embeddable } from './embedded.ts';

/** A card may stand in a frame on any page; it runs nothing and loads nothing but our styles. */
const cardHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const size = { width: 480, height: 240 };
const oembedParameters = {
  url: z.string().regex(/^\S{1,500}$/, 'is no address'),
  format: z.string().optional(),
  maxwidth: z
    .string()
    .regex(/^\d{1,5}$/, 'is no number of pixels')
    .optional(),
  maxheight: z
    .string()
    .regex(/^\d{1,5}$/, 'is no number of pixels')
    .optional(),
} as const;

/** `/embed/ja/commitments/…`: the card; `/oembed?url=…`: how other sites find it. */
export function embedRoutes(app: Hono, { options }: SiteParts, from: Sources, { serve }: Answers): void {
  app.all('/embed/:locale/:path/:id', (c) => serve(c, () => card(c, from, options.assets.url('main.css'))));
  app.all('/oembed', (c) => serve(c, () => oembed(c, from, options.origin)));
}

async function card(c: Context, from: Sources, stylesheet: string): Promise<Made> {
  const { pathname } = new URL(c.req.url);
  const locale = c.req.param('locale');
  const path = embeddable.find((one) => one === c.req.param('path'));
  const id = c.req.param('id') ?? '';
  if (!isLocale(locale) || path === undefined || !parameters.id.safeParse(id).success)
    throw new Problem('not-found', `there is no card at ${pathname.slice(0, 200)}`);
  return {
    key: pathname,
    make: async () => {
      const shown = await embedded(path, id, from, locale);
      return (
        shown && {
          body: cardDocument(shown, locale, stylesheet),
          type: 'text/html; charset=utf-8',
          cacheControl: 'public, max-age=300',
          headers: cardHeaders,
        }
      );
    },
  };
}

async function oembed(c: Context, from: Sources, given: string | undefined): Promise<Made> {
  const url = new URL(c.req.url);
  const asked = readFilters(oembedParameters, url.searchParams) as {
    [K in keyof typeof oembedParameters]: z.output<(typeof oembedParameters)[K]>;
  };
  if (asked.format !== undefined && asked.format !== 'json')
    return new Response('there is format=json only\n', {
      status: 501,
      headers: { ...dataHeaders, 'Content-Type': 'text/plain' },
    });
  const origin = originOf(c, given);
  const thing = thingAt(asked.url, origin);
  if (thing === null) throw new Problem('not-found', `${asked.url.slice(0, 200)} is no page of ours that has a card`);
  const width = Math.min(size.width, Number(asked.maxwidth ?? size.width));
  const height = Math.min(size.height, Number(asked.maxheight ?? size.height));
  return {
    key: `${origin} ${url.pathname}${url.search}`,
    make: async () => {
      const shown = await embedded(thing.path, thing.id, from, thing.locale);
      const src = `${origin}/embed/${thing.locale}/${thing.path}/${thing.id}`;
      return (
        shown && {
          body: jsonText({
            version: '1.0',
            type: 'rich',
            title: shown.title,
            provider_name: 'Yakusoku',
            provider_url: origin,
            cache_age: 3600,
            width,
            height,
            html: `<iframe src="${escaped(src)}" width="${width}" height="${height}" title="${escaped(shown.title)}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin" frameborder="0"></iframe>`,
          }),
          type: 'application/json',
          cacheControl: 'public, max-age=300',
          headers: dataHeaders,
        }
      );
    },
  };
}

/** What a page of ours is about, by its address with or without a language. */
function thingAt(address: string, origin: string): { locale: Locale; path: Embeddable; id: string } | null {
  if (!address.startsWith(`${origin}/`)) return null;
  const found = /^\/(?:(?<locale>ja|en)\/)?(?<path>[a-z]{1,20})\/(?<id>[\w-]{1,80})(?:[?#].{0,200})?$/.exec(
    address.slice(origin.length),
  )?.groups;
  const path = embeddable.find((one) => one === found?.['path']);
  if (found === undefined || path === undefined) return null;
  return { locale: found['locale'] === 'ja' ? 'ja' : 'en', path, id: found['id'] ?? '' };
}
