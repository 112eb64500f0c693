import { isId, segment } from '../address.ts';
import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Locale } from '../../model/language.ts';
import { homeQuery, homeSearch } from '../home-query.ts';
import { answer } from '../http/answer.ts';
import { pageHeaders } from '../http/headers.ts';
import { isLocale, localeOf } from '../http/locale.ts';
import { toOwnLanguage } from '../http/own-language.ts';
import type { Content } from '../http/stored.ts';
import { Notice, type NoticeKind } from '../pages/notice.tsx';
import { Release } from '../pages/release.tsx';
import type { SiteParts } from '../site.ts';
import { uiFor } from '../ui.ts';
import { commentsShown } from './comments-shown.ts';
import { compareRoutes } from './compare.tsx';
import { homePage } from './home.tsx';
import { listingRoutes } from './listings.tsx';
import { recordPageRoutes } from './record-pages.tsx';
import { searchRoutes } from './search.tsx';
import { thingRoutes } from './things.tsx';

/** Pages ask again each time whether they still stand; the answer is mostly 304. */
const askAgain = 'public, max-age=0, must-revalidate';

export function htmlOf(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}

/** The pages that people read, each under `/ja/` and `/en/`. */
export function pageRoutes(app: Hono, parts: SiteParts): void {
  const { options, pages, readings } = parts;
  const ui = (locale: Locale) => ({
    ...uiFor(locale, options.labels, options.assets.url),
    readOnly: options.record.readOnly?.() ?? false,
  });
  const place = (path: string, query = '') => ({ path, query, origin: options.origin ?? '' });
  const content = (page: VNode, counts?: string): Content => ({
    body: htmlOf(page),
    type: 'text/html; charset=utf-8',
    cacheControl: askAgain,
    headers: pageHeaders,
    ...(counts === undefined ? {} : { counts }),
  });

  const notice = async (c: Context, kind: NoticeKind, status: 400 | 404 | 500): Promise<Response> => {
    const locale = localeOf(c);
    const fields = kind === 'failure' ? [] : await options.record.fieldCounts();
    return c.html(htmlOf(<Notice ui={ui(locale)} kind={kind} fields={fields} />), status, {
      ...pageHeaders,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    });
  };

  app.get('/', toOwnLanguage);
  app.get('/releases/:id', toOwnLanguage);
  app.get('/ja', (c) => c.redirect('/ja/', 301));
  app.get('/en', (c) => c.redirect('/en/', 301));

  app.get('/:locale/', async (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    const query = homeQuery(new URL(c.req.url).searchParams);
    if (!query) return notice(c, 'bad-input', 400);
    const search = homeSearch(query);
    const stored = await pages.page(`/${locale}/${search}`, async () => {
      const page = await homePage(options, ui(locale), query, place('/', search));
      return page && content(page);
    });
    return stored ? answer(c, stored) : notice(c, 'bad-input', 400);
  });

  app.get('/:locale/releases/:id', async (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(id)) return notice(c, 'not-found', 404);
    const path = `/releases/${segment(id)}`;
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const asked = options.record.release(id);
      const [view, note, comments, things, checks, around, ranking] = await Promise.all([
        asked,
        asked.then((found) => found && options.record.editions.note(id, found.edition.number)),
        commentsShown(options.record, id),
        options.record.things.thingsOf(id),
        options.record.desk?.marks(id) ?? {},
        options.record.things.aroundRelease(id),
        options.record.ranking({ limit: 5, lang: locale, now: options.clock.now() }),
      ]);
      if (!view) return null;
      const shown = { view, ranking, note, comments, around };
      const page = <Release ui={{ ...ui(locale), things, checks }} place={place(path)} {...shown} />;
      return content(page, view.card.id);
    });
    if (!stored) return notice(c, 'not-found', 404);
    const response = await answer(c, stored);
    if (stored.counts !== null) readings.count(stored.counts, c.req.method, c.req.header());
    return response;
  });

  compareRoutes(app, parts, { ui, place, content, notice });
  searchRoutes(app, parts, { ui, content, notice });
  thingRoutes(app, parts, { ui, place, content, notice });
  recordPageRoutes(app, parts, { ui, place, content, notice });
  listingRoutes(app, parts, { ui, place, content, notice });

  app.notFound((c) => notice(c, 'not-found', 404));
  app.onError((error, c) => {
    options.failed(error, c.req.path);
    return notice(c, 'failure', 500);
  });
}
