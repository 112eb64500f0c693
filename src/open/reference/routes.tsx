import type { Hono } from 'hono';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { openWords } from '../../site/catalogue/open.ts';
import { answer } from '../../site/http/answer.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { isLocale, preferredLocale } from '../../site/http/locale.ts';
import type { Content } from '../../site/http/stored.ts';
import type { SiteParts } from '../../site/site.ts';
import { uiFor } from '../../site/ui.ts';
import type { Kind, Sources } from '../declare/kind.ts';
import { kindAt } from '../kinds/kinds.ts';
import { Guide } from './guide.tsx';
import { KindPage } from './kind-page.tsx';

/** The pages that explain the data: `/ja/data`, and one a kind. */
export function referenceRoutes(app: Hono, { options, pages }: SiteParts, from: Sources): void {
  const page = (node: VNode): Content => ({
    body: `<!doctype html>${render(node)}`,
    type: 'text/html; charset=utf-8',
    cacheControl: 'public, max-age=0, must-revalidate',
    headers: pageHeaders,
  });

  app.get('/data/:kind?', (c) => {
    const locale = preferredLocale(c.req.header('accept-language'));
    const headers = { Location: `/${locale}${c.req.path}`, Vary: 'Accept-Language', 'Cache-Control': 'no-cache' };
    return c.body(null, 302, headers);
  });
  app.get('/:locale/data/:kind?', async (c, next) => {
    const { locale } = c.req.param();
    const path = c.req.param('kind');
    const kind = path === undefined ? null : kindAt(path);
    if (!isLocale(locale) || (path !== undefined && kind === null)) return next();
    const ui = uiFor(locale, options.labels, options.assets.url);
    const place = { path: `/data${kind === null ? '' : `/${kind.path}`}`, query: '', origin: options.origin ?? '' };
    const words = openWords[locale];
    const stored = await pages.page(`/${locale}${place.path}`, async () =>
      page(
        kind === null ? (
          <Guide ui={ui} place={place} words={words} />
        ) : (
          <KindPage ui={ui} place={place} words={words} kind={kind} example={await exampleOf(kind, from)} />
        ),
      ),
    );
    return stored ? answer(c, stored) : next();
  });
}

/** The newest of its kind; of a kind that must be asked for words, none. */
async function exampleOf(kind: Kind, from: Sources): Promise<unknown> {
  if (!Object.values(kind.filters).every((schema) => schema.safeParse(undefined).success)) return null;
  const { items } = await kind.list(from, { filter: {}, sort: kind.sorts[0], limit: 1, after: null });
  return items[0] ?? null;
}
