import type { Context } from 'hono';
import { pageHeaders } from '../../../site/http/headers.ts';
import { localeOf } from '../../../site/http/locale.ts';
import { htmlOf } from '../../../site/routes/pages.tsx';
import type { SiteParts } from '../../../site/site.ts';
import { uiFor } from '../../../site/ui.ts';
import { Refused, type Refusal } from './refused.tsx';

const statuses = { stale: 403, 'too-large': 413, unreadable: 400, role: 403, 'too-often': 429 } as const;

/** The pages that say no. They need the site's parts, which are only there once the routes are added. */
export function refusals() {
  let site: SiteParts | null = null;
  return {
    showIn(parts: SiteParts): void {
      site = parts;
    },
    page: (c: Context, why: Refusal): Response | Promise<Response> => {
      if (!site) return c.text('refused\n', statuses[why]);
      if ((c.req.header('accept') ?? '').startsWith('application/json')) return c.json({ refused: why }, statuses[why]);
      const { options } = site;
      const locale = localeOf(c);
      const ui = uiFor(locale, options.labels, options.assets.url);
      return c.html(htmlOf(<Refused ui={ui} why={why} />), statuses[why], {
        ...pageHeaders,
        'Cache-Control': 'private, no-store',
      });
    },
  };
}
