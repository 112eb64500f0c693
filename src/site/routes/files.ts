import { isId } from '../address.ts';
import type { Hono } from 'hono';
import { isLocale } from '../http/locale.ts';
import { answer } from '../http/answer.ts';
import { fileHeaders } from '../http/headers.ts';
import { flagSvg } from '../flags.ts';
import { sealSvg } from '../components/seal.tsx';
import type { SiteParts } from '../site.ts';
import { thumbnailSvg } from '../thumbnail/thumbnail.ts';
import { capture } from './capture.ts';

const svg = 'image/svg+xml';
const aDay = 'public, max-age=86400';

/** Everything that is not a page: built files, flags, pictures, captures, and what programs ask for. */
export function fileRoutes(app: Hono, parts: SiteParts): void {
  const { pages, options } = parts;

  app.get('/static/*', async (c) => {
    const stored = pages.hot(c.req.path);
    return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
  });

  app.get('/icon.svg', async (c) =>
    answer(
      c,
      pages.hot('/icon.svg') ??
        pages.keep('/icon.svg', { body: sealSvg, type: svg, cacheControl: aDay, headers: fileHeaders }),
    ),
  );
  app.get('/favicon.ico', (c) => c.redirect('/icon.svg', 301));

  app.get('/flags/:name', async (c) => {
    const { path } = c.req;
    const code = /^\/flags\/(?<code>[A-Z]{2})\.svg$/.exec(path)?.groups?.['code'];
    const drawn = code === undefined ? null : flagSvg(code);
    if (drawn === null) return c.text('not found', 404, fileHeaders);
    return answer(
      c,
      pages.hot(path) ?? pages.keep(path, { body: drawn, type: svg, cacheControl: aDay, headers: fileHeaders }),
    );
  });

  app.get('/:locale/releases/:id/thumbnail.svg', async (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale) || !isId(id)) return next();
    const stored = await pages.page(c.req.path, async () => {
      const view = await options.record.release(id);
      return (
        view && {
          body: thumbnailSvg(view.card, locale),
          type: svg,
          cacheControl: 'public, max-age=300',
          headers: fileHeaders,
        }
      );
    });
    return stored ? answer(c, stored) : c.text('not found', 404, fileHeaders);
  });

  app.get('/captures/:id', (c) => capture(c, options.record));

  app.get('/robots.txt', (c) => {
    const sitemap = options.origin === undefined ? '' : `Sitemap: ${options.origin}/sitemap.xml\n`;
    return c.text(`User-agent: *\nDisallow: /captures/\n${sitemap}`, 200, fileHeaders);
  });
  app.get('/healthz', async (c) => {
    try {
      await options.record.revision();
      return c.text('ok\n', 200, { 'Cache-Control': 'no-store' });
    } catch {
      return c.text('the record does not answer\n', 503, { 'Cache-Control': 'no-store' });
    }
  });
}
