import type { RequestListener } from 'node:http';
import { Hono } from 'hono';
import type { Reader } from '../model/members.ts';
import type { Clock } from '../platform/clock.ts';
import type { DeskRecord } from '../record/desk/views.ts';
import type { CommentQueries } from '../record/members/comments/views.ts';
import type { OpenQueries } from '../record/open/views.ts';
import type { WatchedSource } from '../record/watching/views.ts';
import type { ThingQueries } from '../record/things/views.ts';
import type { AddressQueries } from '../record/queries/addresses.ts';
import type { RecordQueries } from '../record/views.ts';
import { knowReader } from './http/current-reader.ts';
import { listenerFor } from './http/listener.ts';
import { Pages } from './http/pages.ts';
import { Readings, type Views } from './http/readings.ts';
import { keepStaticFiles } from './http/static-files.ts';
import { fileRoutes } from './routes/files.ts';
import { pageRoutes } from './routes/pages.tsx';
import { sitemapRoutes } from './routes/sitemaps.ts';
import type { SiteLabels } from './ui.ts';

/** What the pages ask of the record. */
export interface SiteRecord extends RecordQueries {
  readonly things: ThingQueries;
  /** What editors have decided about the facts of a release; a site without it shows that nothing was. */
  readonly desk?: Pick<DeskRecord, 'marks'>;
  /** What people write; a site without it shows that nothing was written. */
  readonly comments?: CommentQueries;
  /** Where every page is, for search engines. */
  readonly addresses?: AddressQueries;
  /** Who issued the releases, with credit line and terms; without it that page lists none. */
  readonly open?: Pick<OpenQueries, 'sources'>;
  /** The addresses that are looked at again and again. */
  sources?(): Promise<readonly WatchedSource[]>;
  /** Whether pages are served from a copy while the record itself is away. */
  readOnly?(): boolean;
}

export interface SiteOptions {
  readonly record: SiteRecord;
  readonly views: Views;
  readonly assets: {
    /** The address of a built file by its plain name: `main.css` gives `/static/main-4F2A.css`. */
    readonly url: (name: string) => string;
    /** The folder of the built files; null serves none. */
    readonly folder: string | null;
  };
  readonly labels: SiteLabels;
  readonly clock: Clock;
  /** Calls back whenever the record has changed, so that the next request shows it; without it within a second. */
  readonly onChange?: (listener: () => void) => unknown;
  /** Calls back with the releases on which something was said or liked, or null where it may have been any. */
  readonly onTalk?: (listener: (releases: readonly string[] | null) => void) => unknown;
  /** `https://example.org` where the site has an address of its own: used for canonical addresses. */
  readonly origin?: string;
  /** How much memory rendered pages may take, in bytes; 64 MB unless told. */
  readonly pageBytes?: number;
  /** Routes of other parts (accounts, open data) on the same application, added before ours. */
  readonly more?: readonly ((app: Hono, parts: SiteParts) => void)[];
  /** Who a request comes from, where the site has accounts: only asked when there is the cookie of a session. */
  readonly reader?: (request: Request) => Promise<Reader | null>;
  /** Told of every failure that a reader saw as a failure page. */
  readonly failed: (error: unknown, path: string) => void;
}

/** What the routes work with. */
export interface SiteParts {
  readonly options: SiteOptions;
  readonly pages: Pages;
  readonly readings: Readings;
}

export interface Site {
  /** The routes, as a standard fetch handler. */
  readonly app: Hono;
  /** What Node's HTTP server calls: the routes behind a short way for pages that stand. */
  readonly listener: RequestListener;
}

/** The site over a record. It opens nothing itself: the server, the record and the built files are given. */
export function createSite(options: SiteOptions): Site {
  const pages = new Pages({
    revision: () => options.record.revision(),
    clock: options.clock,
    maxBytes: options.pageBytes ?? 64_000_000,
  });
  options.onChange?.(() => pages.changed());
  options.onTalk?.((releases) => pages.talked(releases));
  const readings = new Readings(options.views);
  if (options.assets.folder !== null) keepStaticFiles(options.assets.folder, pages);
  const app = new Hono();
  // No name or address has this letter, and PostgreSQL takes no text with it: refused once, for every part of the site.
  // Programs are told so by the API itself, which says what to do.
  app.use((c, next) =>
    c.req.path.includes('\0') && !c.req.path.startsWith('/api/') ? Promise.resolve(c.notFound()) : next(),
  );
  if (options.reader) app.use(knowReader(options.reader));
  const parts: SiteParts = { options, pages, readings };
  for (const add of options.more ?? []) add(app, parts);
  fileRoutes(app, parts);
  sitemapRoutes(app, parts);
  pageRoutes(app, parts);
  return { app, listener: listenerFor(app, pages, readings) };
}
