import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Locale } from '../../model/language.ts';
import { isId, segment } from '../address.ts';
import type { Place } from '../components/document.tsx';
import { answer } from '../http/answer.ts';
import { isLocale } from '../http/locale.ts';
import { toOwnLanguage } from '../http/own-language.ts';
import type { Content } from '../http/stored.ts';
import { Compare } from '../pages/compare.tsx';
import { CompareEditions } from '../pages/compare-editions.tsx';
import { EditionList } from '../pages/compare-list.tsx';
import { Release } from '../pages/release.tsx';
import type { SiteParts } from '../site.ts';
import type { Ui } from '../ui.ts';
import { commentsShown } from './comments-shown.ts';

interface PageMaking {
  readonly ui: (locale: Locale) => Ui;
  readonly place: (path: string) => Place;
  readonly content: (page: VNode) => Content;
  readonly notice: (c: Context, kind: 'not-found', status: 404) => Promise<Response>;
}

/** A number of an edition as addresses have it: no sign, no leading zero, not without end. */
const numbered = /^(?<number>[1-9]\d{0,5})$/;
const range = /^(?<before>[1-9]\d{0,5})\.\.(?<after>[1-9]\d{0,5})$/;

/** The editions of a release: their list, each of them, any two of them compared; and a release beside its translation. */
export function compareRoutes(app: Hono, { options, pages }: SiteParts, making: PageMaking): void {
  const { ui, place, content, notice } = making;
  const { editions } = options.record;

  app.get('/compare/:a/:b', toOwnLanguage);
  app.get('/releases/:id/editions', toOwnLanguage);
  app.get('/releases/:id/editions/:which', toOwnLanguage);

  app.get('/:locale/compare/:a/:b', async (c, next) => {
    const { locale, a, b } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(a) || !isId(b)) return notice(c, 'not-found', 404);
    const path = `/compare/${segment(a)}/${segment(b)}`;
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const [left, right] = await Promise.all([options.record.release(a), options.record.release(b)]);
      // Any two releases could be asked for; only what is recorded as a translation can be held against its original.
      if (!left || !right || !left.translations.some(({ id }) => id === right.card.id)) return null;
      return content(<Compare ui={ui(locale)} place={place(path)} a={left} b={right} />);
    });
    return stored ? answer(c, stored) : notice(c, 'not-found', 404);
  });

  app.get('/:locale/releases/:id/editions', async (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(id)) return notice(c, 'not-found', 404);
    const path = `/releases/${segment(id)}/editions`;
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const view = await editions.list(id);
      return view && content(<EditionList ui={ui(locale)} place={place(path)} view={view} />);
    });
    return stored ? answer(c, stored) : notice(c, 'not-found', 404);
  });

  app.get('/:locale/releases/:id/editions/:which', async (c, next) => {
    const { locale, id, which } = c.req.param();
    if (!isLocale(locale)) return next();
    const one = numbered.exec(which)?.groups?.['number'];
    const two = range.exec(which)?.groups;
    if (!isId(id) || (one === undefined && two === undefined)) return notice(c, 'not-found', 404);
    const path = `/releases/${segment(id)}/editions/${which}`;
    const make = async (): Promise<Content | null> => {
      if (two) {
        const compared = await editions.compared(id, Number(two['before']), Number(two['after']));
        return compared && content(<CompareEditions ui={ui(locale)} place={place(path)} compared={compared} />);
      }
      const number = Number(one);
      const [view, comments, note, ranking] = await Promise.all([
        editions.edition(id, number),
        commentsShown(options.record, id),
        editions.note(id, number),
        options.record.ranking({ limit: 5, lang: locale, now: options.clock.now() }),
      ]);
      const shown = { comments, note, ranking, around: null };
      return view && content(<Release ui={ui(locale)} place={place(path)} view={view} {...shown} />);
    };
    const stored = await pages.page(`/${locale}${path}`, make);
    return stored ? answer(c, stored) : notice(c, 'not-found', 404);
  });
}
