import type { Hono } from 'hono';
import type { Locale } from '../../model/language.ts';
import { cardKinds } from '../cards/card-address.ts';
import { cardOf, siteCard } from '../cards/cards-of.ts';
import type { Card } from '../cards/card.ts';
import { answer } from '../http/answer.ts';
import { fileHeaders } from '../http/headers.ts';
import { isLocale } from '../http/locale.ts';
import type { SiteParts } from '../site.ts';
import type { Ui } from '../ui.ts';

/** What programs fetch from elsewhere to show: it may be shown there. */
const headers = { ...fileHeaders, 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** `/og/ja/releases/….png`: the picture of a page, for where its address is sent. What fails here fails no page. */
export function cardRoutes(app: Hono, { options, pages }: SiteParts, ui: (locale: Locale) => Ui): void {
  const card = async (words: Ui, rest: string): Promise<Card | null> => {
    if (rest === 'site') return siteCard(words);
    const { kind, id } = /^(?<kind>[a-z]{1,20})\/(?<id>[\w-]{1,64})$/.exec(rest)?.groups ?? {};
    const known = cardKinds.find((name) => name === kind);
    return known === undefined || id === undefined ? null : cardOf(options.record, words, known, id);
  };

  app.get('/og/*', async (c) => {
    const { locale, rest } = /^\/og\/(?<locale>[a-z]{2})\/(?<rest>[\w/-]{1,100})\.png$/.exec(c.req.path)?.groups ?? {};
    if (!isLocale(locale) || rest === undefined) return c.text('not found', 404, headers);
    try {
      const stored = await pages.page(c.req.path, async () => {
        const drawn = await card(ui(locale), rest);
        if (!drawn) return null;
        const { renderCard } = await import('../cards/render-card.ts');
        const body = await renderCard(drawn, ui(locale).t.siteName);
        return { body, type: 'image/png', cacheControl: 'public, max-age=3600', headers };
      });
      return stored ? await answer(c, stored) : c.text('not found', 404, headers);
    } catch (error) {
      options.failed(error, c.req.path);
      return c.text('the picture could not be drawn\n', 503, { ...headers, 'Cache-Control': 'no-store' });
    }
  });
}
