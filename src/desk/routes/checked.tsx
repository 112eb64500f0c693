import type { Hono } from 'hono';
import { answer } from '../../site/http/answer.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { toOwnLanguage } from '../../site/http/own-language.ts';
import { htmlOf } from '../../site/routes/pages.tsx';
import type { DeskParts } from '../desk.ts';
import { CheckedPage } from '../pages/checked.tsx';
import { viewOf } from '../show.tsx';

/** How much of the record people have checked, and how far they agree: for everybody. */
export function checkedRoutes(app: Hono, parts: DeskParts): void {
  const { desk, site } = parts;
  app.get('/checked', toOwnLanguage);
  app.get('/:locale{(?:ja|en)}/checked', async (c) => {
    const view = viewOf(parts, c);
    const stored = await site.pages.page(`/${view.ui.locale}/checked`, async () => {
      const [progress, agreement] = await Promise.all([desk.progress(), desk.agreement()]);
      const page = <CheckedPage {...{ view, progress, agreement }} origin={site.options.origin ?? ''} />;
      return {
        body: htmlOf(page),
        type: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=0, must-revalidate',
        headers: pageHeaders,
      };
    });
    return stored ? answer(c, stored) : c.notFound();
  });
}
