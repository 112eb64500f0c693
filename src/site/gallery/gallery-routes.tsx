import type { Hono } from 'hono';
import { htmlOf } from '../routes/pages.tsx';
import { pageHeaders } from '../http/headers.ts';
import { isLocale } from '../http/locale.ts';
import type { SiteParts } from '../site.ts';
import { uiFor } from '../ui.ts';
import { GalleryPage } from './gallery-page.tsx';

/** `/_components`: every component with its example. Only while the site is being built (`npm run dev`). */
export function galleryRoutes(app: Hono, { options }: SiteParts): void {
  app.get('/_components', (c) => c.redirect('/ja/_components'));
  app.get('/:locale/_components', (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    const look = c.req.query('look') === 'long' ? 'long' : 'plain';
    const ui = uiFor(locale, options.labels, options.assets.url);
    return c.html(htmlOf(<GalleryPage ui={ui} look={look} />), 200, { ...pageHeaders, 'Cache-Control': 'no-store' });
  });
}
