import type { Context, Hono } from 'hono';
import { thingPaths, type ThingKind, thingAddress } from '../../model/things.ts';
import { isId, segment } from '../address.ts';
import { answer } from '../http/answer.ts';
import { isLocale } from '../http/locale.ts';
import { toOwnLanguage } from '../http/own-language.ts';
import { Dialogue } from '../pages/dialogue.tsx';
import { Dialogues } from '../pages/dialogues.tsx';
import { Meeting } from '../pages/meeting.tsx';
import type { SiteParts } from '../site.ts';
import { dialogueParts } from '../things/dialogue-parts.ts';
import { tellerOf } from '../things/teller.ts';
import { cardRoutes } from './cards.ts';
import { chartRoutes } from './charts.ts';
import type { PageMaking } from './page-making.ts';

/** The pages of things: dialogues and meetings, and the pictures on them. */
export function thingRoutes(app: Hono, parts: SiteParts, making: PageMaking): void {
  const { options, pages } = parts;
  const { things } = options.record;
  const { ui, place, content, notice } = making;

  app.get('/dialogues', toOwnLanguage);
  for (const kind of ['dialogue', 'meeting'] as const)
    app.get(`/${thingPaths[kind]}/:id`, (c, next) => (isId(c.req.param('id')) ? toOwnLanguage(c) : next()));

  /** Where a thing has turned out to be another one, to that one's page; else the page that says there is none. */
  const elsewhere = async (c: Context, kind: ThingKind, locale: string, id: string) => {
    const now = isId(id) ? await things.movedTo(kind, id) : null;
    return now === null || now === id
      ? notice(c, 'not-found', 404)
      : c.redirect(`/${locale}${thingAddress(kind, now)}`, 301);
  };

  app.get('/:locale/dialogues', async (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    const stored = await pages.page(`/${locale}/dialogues`, async () =>
      content(<Dialogues ui={ui(locale)} place={place('/dialogues')} dialogues={await things.dialogues()} />),
    );
    return stored ? answer(c, stored) : notice(c, 'not-found', 404);
  });

  app.get('/:locale/dialogues/:id', async (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(id)) return notice(c, 'not-found', 404);
    const path = `/dialogues/${segment(id)}`;
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const now = options.clock.now();
      const found = await dialogueParts(ui(locale), options.record, id, now, 'page');
      return (
        found &&
        content(<Dialogue ui={ui(locale)} place={place(path)} files={`/${locale}${path}`} now={now} {...found} />)
      );
    });
    return stored ? answer(c, stored) : elsewhere(c, 'dialogue', locale, id);
  });

  app.get('/:locale/meetings/:id', async (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(id)) return notice(c, 'not-found', 404);
    const path = `/meetings/${segment(id)}`;
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const view = await things.meeting(id);
      if (!view) return null;
      const teller = await tellerOf(options.record, view, locale);
      const now = options.clock.now();
      return content(<Meeting ui={ui(locale)} place={place(path)} view={view} teller={teller} now={now} />);
    });
    return stored ? answer(c, stored) : elsewhere(c, 'meeting', locale, id);
  });

  chartRoutes(app, parts, ui);
  cardRoutes(app, parts, ui);
}
