import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../../model/language.ts';
import { isLocale } from '../../site/http/locale.ts';
import type { SiteParts } from '../../site/site.ts';
import { ledgerAddress, type LedgerAddress } from '../../site/things/ledger-address.ts';
import { uiFor } from '../../site/ui.ts';
import type { Sources } from '../declare/kind.ts';
import { parameters } from '../declare/parameters.ts';
import { jsonText } from '../forms/form.ts';
import type { Answers, Made } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { escaped, originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { readFilters, refuseUnknown } from '../http/query.ts';
import { cardDocument, cardSnippet } from './card.tsx';
import { embeddable, embedded, type Embeddable, type Embedded } from './embedded.ts';
import { ledgerCard } from './ledger-card.ts';

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

/** In pixels; a card whose page leaves it less scrolls in its frame. */
const sizes: Readonly<Record<Embeddable | 'ledger', { readonly width: number; readonly height: number }>> = {
  releases: { width: 480, height: 210 },
  commitments: { width: 480, height: 260 },
  targets: { width: 480, height: 300 },
  ledger: { width: 480, height: 280 },
};
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

/** What a card is of: one thing, or the totals of the ledger as its address narrows it. */
type Subject =
  | { readonly path: Embeddable; readonly id: string; readonly locale: Locale }
  | { readonly path: 'ledger'; readonly ledger: LedgerAddress; readonly locale: Locale };

/** `/embed/ja/commitments/…`, `/embed/ja/ledger?country=UZ`: the card; `/oembed?url=…`: how other sites find it. */
export function embedRoutes(app: Hono, { options }: SiteParts, from: Sources, { serve }: Answers): void {
  const { labels, assets, clock, origin } = options;
  const shown = async (subject: Subject): Promise<Embedded | null> => {
    const making = { from, ui: uiFor(subject.locale, labels, assets.url), now: clock.now() };
    return subject.path === 'ledger' ? ledgerCard(subject.ledger, making) : embedded(subject.path, subject.id, making);
  };
  const card = (subject: Subject | null, url: URL): Made => {
    if (subject === null) throw new Problem('not-found', `there is no card at ${url.pathname.slice(0, 200)}`);
    return {
      key: `${url.pathname}${url.search}`,
      make: async () => {
        const made = await shown(subject);
        return (
          made && {
            body: cardDocument(made, subject.locale, assets.url('main.css')),
            type: 'text/html; charset=utf-8',
            cacheControl: 'public, max-age=300',
            headers: cardHeaders,
          }
        );
      },
    };
  };
  app.all('/embed/:locale/ledger', (c) =>
    serve(c, async () => {
      const url = new URL(c.req.url);
      const locale = c.req.param('locale');
      const ledger = ledgerAddress(url.searchParams);
      if (ledger === null)
        throw new Problem('bad-parameter', `the ledger cannot be narrowed by ${url.search.slice(0, 200)}`);
      return card(isLocale(locale) ? { path: 'ledger', ledger, locale } : null, url);
    }),
  );
  app.all('/embed/:locale/:path/:id', (c) =>
    serve(c, async () => {
      const url = new URL(c.req.url);
      refuseUnknown(url.searchParams, []);
      const { locale, path: given, id } = c.req.param();
      const path = embeddable.find((one) => one === given);
      const fits = isLocale(locale) && path !== undefined && parameters.id.safeParse(id).success;
      return card(fits ? { path, id, locale } : null, url);
    }),
  );
  app.all('/oembed', (c) => serve(c, async () => oembed(c, originOf(c, origin), shown)));
}

function oembed(c: Context, origin: string, shown: (subject: Subject) => Promise<Embedded | null>): Made {
  const url = new URL(c.req.url);
  const asked = readFilters(oembedParameters, url.searchParams) as {
    [K in keyof typeof oembedParameters]: z.output<(typeof oembedParameters)[K]>;
  };
  if (asked.format !== undefined && asked.format !== 'json')
    return new Response('there is format=json only\n', {
      status: 501,
      headers: { ...dataHeaders, 'Content-Type': 'text/plain' },
    });
  const subject = subjectAt(asked.url, origin);
  if (subject === null) throw new Problem('not-found', `${asked.url.slice(0, 200)} is no page of ours that has a card`);
  const size = sizes[subject.path];
  const width = Math.min(size.width, Number(asked.maxwidth ?? size.width));
  const height = Math.min(size.height, Number(asked.maxheight ?? size.height));
  return {
    key: `${origin} ${url.pathname}${url.search}`,
    make: async () => {
      const made = await shown(subject);
      if (made === null) return null;
      const src = `${origin}/embed/${subject.locale}/${subject.path === 'ledger' ? made.address.slice(1) : `${subject.path}/${subject.id}`}`;
      return {
        body: jsonText({
          version: '1.0',
          type: 'rich',
          title: made.title,
          provider_name: 'Yakusoku',
          provider_url: origin,
          cache_age: 3600,
          width,
          height,
          html: `<iframe src="${escaped(src)}" width="${width}" height="${height}" title="${escaped(made.title)}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin" frameborder="0"></iframe>`,
          // The same for pages whose policy allows no frames.
          html_without_frame: cardSnippet(made, subject.locale, origin),
        }),
        type: 'application/json',
        cacheControl: 'public, max-age=300',
        headers: dataHeaders,
      };
    },
  };
}

const page =
  /^\/(?:(?<locale>ja|en)\/)?(?:ledger(?<query>\?[^#]{0,300})?|(?<path>[a-z]{1,20})\/(?<id>[\w-]{1,80})(?:\?[^#]{0,200})?)(?:#.{0,200})?$/;

/** What a page of ours is about, by its address with or without origin and language. */
function subjectAt(address: string, origin: string): Subject | null {
  const found = page.exec(address.startsWith(`${origin}/`) ? address.slice(origin.length) : address)?.groups;
  if (found === undefined) return null;
  const locale = found['locale'] === 'ja' ? 'ja' : 'en';
  const path = embeddable.find((one) => one === found['path']);
  if (path !== undefined) return { locale, path, id: found['id'] ?? '' };
  if (found['path'] !== undefined) return null;
  const ledger = ledgerAddress(new URLSearchParams(found['query'] ?? ''));
  return ledger && { locale, path: 'ledger', ledger };
}
