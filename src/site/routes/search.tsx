import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Locale } from '../../model/language.ts';
import type { SearchRequest } from '../../record/views.ts';
import { facetNames, searchAddress, searchQuery, type SearchAddress } from '../components/search/search-address.ts';
import { answer } from '../http/answer.ts';
import { pageHeaders } from '../http/headers.ts';
import { isLocale, preferredLocale } from '../http/locale.ts';
import type { Content } from '../http/stored.ts';
import { Search } from '../pages/search.tsx';
import type { SiteParts } from '../site.ts';
import type { Ui } from '../ui.ts';

/** What all routes of pages share. */
interface PageMaking {
  readonly ui: (locale: Locale) => Ui;
  readonly content: (page: VNode) => Content;
  readonly notice: (c: Context, kind: 'bad-input', status: 400) => Promise<Response>;
}

/** `/ja/search?q=…`: the address carries the whole search, so that it can be kept and sent. */
export function searchRoutes(app: Hono, { options, pages }: SiteParts, { ui, content, notice }: PageMaking): void {
  app.get('/search', (c) => {
    const locale = preferredLocale(c.req.header('accept-language'));
    const address = searchAddress(new URL(c.req.url).searchParams);
    const query = address ? searchQuery(address) : '';
    return c.body(null, 302, {
      Location: `/${locale}/search${query}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'no-cache',
    });
  });

  app.get('/:locale/search', async (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    const address = searchAddress(new URL(c.req.url).searchParams);
    if (!address) return notice(c, 'bad-input', 400);
    const query = searchQuery(address);
    const place = { path: '/search', query, origin: options.origin ?? '' };
    const stored = await pages.page(`/${locale}/search${query}`, async () => {
      const result = await options.record.search(requestOf(address));
      return result && content(<Search ui={ui(locale)} place={place} address={address} result={result} />);
    });
    if (stored) return answer(c, stored);
    // Not kept: the next one who asks may be answered in time.
    const page = <Search ui={ui(locale)} place={place} address={address} result={null} />;
    return c.html(`<!doctype html>${render(page)}`, 422, { ...pageHeaders, 'Cache-Control': 'no-store' });
  });
}

function requestOf(address: SearchAddress): SearchRequest {
  const narrowed = facetNames.flatMap((name) => (address[name] === null ? [] : [[name, address[name]] as const]));
  return { words: address.q, sort: address.sort, page: address.page, ...Object.fromEntries(narrowed) };
}
