import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { VNode } from 'preact';
import type { Locale } from '../../model/language.ts';
import { thingPaths, type ThingKind, thingAddress } from '../../model/things.ts';
import { isId, segment } from '../address.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { promiseWords } from '../catalogue/promises.ts';
import { amounts } from '../charts/amounts.tsx';
import { answer } from '../http/answer.ts';
import { isLocale } from '../http/locale.ts';
import { toOwnLanguage } from '../http/own-language.ts';
import { Accessibility } from '../pages/accessibility.tsx';
import { Sources } from '../pages/sources.tsx';
import { About } from '../pages/about.tsx';
import { Collection } from '../pages/collection.tsx';
import { Commitment } from '../pages/commitment.tsx';
import { Countries } from '../pages/countries.tsx';
import { Country } from '../pages/country.tsx';
import { Instrument } from '../pages/instrument.tsx';
import { Ledger } from '../pages/ledger.tsx';
import { Person } from '../pages/person.tsx';
import { Target } from '../pages/target.tsx';
import type { SiteParts } from '../site.ts';
import { ledgerAddress, ledgerFilter, ledgerQuery } from '../things/ledger-address.ts';
import { sourceState } from '../things/source-state.ts';
import { nameIn, otherNames } from '../things/names.ts';
import { fieldName } from '../ui.ts';
import type { PageMaking } from './page-making.ts';

/** The pages of promises, papers, targets, countries, people, bodies and fields; the ledger; and what this site is. */
export function recordPageRoutes(app: Hono, { options, pages }: SiteParts, making: PageMaking): void {
  const { things } = options.record;
  const { ui, place, content, notice } = making;

  /** One page below the locale, kept until the record changes; null leads to `missing`. */
  const serve = async (
    c: Context,
    locale: Locale,
    path: string,
    page: () => Promise<VNode | null>,
    missing = (): Promise<Response> | Response => notice(c, 'not-found', 404),
  ) => {
    const stored = await pages.page(`/${locale}${path}`, async () => {
      const made = await page();
      return made && content(made);
    });
    return stored ? answer(c, stored) : missing();
  };

  const plain = (path: string, page: (locale: Locale) => Promise<VNode>) => {
    app.get(`/${path}`, toOwnLanguage);
    app.get(`/:locale/${path}`, (c, next) => {
      const locale = c.req.param('locale');
      return isLocale(locale) ? serve(c, locale, `/${path}`, () => page(locale)) : next();
    });
  };
  app.get('/sources', toOwnLanguage);
  app.get('/:locale/sources', async (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    // How the watched sources do changes while nothing is recorded: a page is kept for each way they do.
    const watched = (await options.record.sources?.()) ?? [];
    const state = watched.map((source) => [source.address, source.newAt, sourceState(source, locale)]);
    const key = `/${locale}/sources#${createHash('sha256').update(JSON.stringify(state)).digest('base64url')}`;
    const stored = await pages.page(key, async () => {
      const issuers = (await options.record.open?.sources()) ?? [];
      return content(<Sources ui={ui(locale)} place={place('/sources')} issuers={issuers} watched={watched} />);
    });
    return stored ? answer(c, stored) : notice(c, 'not-found', 404);
  });
  plain('accessibility', async (locale) => <Accessibility ui={ui(locale)} place={place('/accessibility')} />);
  const places = { about: place('/about'), countries: place('/countries') };
  plain('about', async (locale) => <About ui={ui(locale)} place={places.about} />);
  plain('countries', async (locale) => (
    <Countries ui={ui(locale)} place={places.countries} countries={await things.countries()} />
  ));

  /** The page of one thing. Where it has turned out to be another one, that one's address is given. */
  const one = (kind: ThingKind, page: (locale: Locale, id: string, path: string) => Promise<VNode | null>) => {
    app.get(`/${thingPaths[kind]}/:id`, (c, next) => (isId(c.req.param('id')) ? toOwnLanguage(c) : next()));
    app.get(`/:locale/${thingPaths[kind]}/:id`, (c, next) => {
      const { locale, id } = c.req.param();
      if (!isLocale(locale) || id === undefined) return next();
      if (!isId(id)) return notice(c, 'not-found', 404);
      const path = `/${thingPaths[kind]}/${segment(id)}`;
      return serve(
        c,
        locale,
        path,
        () => page(locale, id, path),
        async () => {
          // A state's code is written in capitals elsewhere: its address leads on.
          const now = kind === 'country' ? id.toLowerCase() : await things.movedTo(kind, id);
          return now === null || now === id || (kind === 'country' && !/^[A-Z]{2}$/.test(id))
            ? notice(c, 'not-found', 404)
            : c.redirect(`/${locale}${thingAddress(kind, now)}`, 301);
        },
      );
    });
  };
  one('commitment', async (locale, id, path) => {
    const view = await things.commitment(id);
    return view && <Commitment ui={ui(locale)} place={place(path)} view={view} />;
  });
  one('instrument', async (locale, id, path) => {
    const view = await things.instrument(id);
    return view && <Instrument ui={ui(locale)} place={place(path)} view={view} />;
  });
  one('target', async (locale, id, path) => {
    const view = await things.target(id);
    return view && <Target ui={ui(locale)} place={place(path)} view={view} now={options.clock.now()} />;
  });
  one('person', async (locale, id, path) => {
    const view = await things.person(id);
    return view && <Person ui={ui(locale)} place={place(path)} view={view} />;
  });
  one('country', async (locale, id, path) => {
    if (!/^[a-z]{2}$/.test(id)) return null;
    const view = await things.country(id.toUpperCase());
    const said = ui(locale);
    return (
      view && (
        <Country
          ui={said}
          place={place(path)}
          view={view}
          now={options.clock.now()}
          amounts={amounts(said, view.amounts, view.instruments, 'page')}
        />
      )
    );
  });
  one('organisation', async (locale, id, path) => {
    const view = await things.organisation(id);
    const name = view && (nameIn(view.names, locale) ?? { words: view.id, lang: undefined });
    return (
      view &&
      name && (
        <Collection
          {...view}
          ui={ui(locale)}
          place={place(path)}
          page="organisation"
          kicker={recordWords[locale].body}
          name={name}
          others={otherNames(view.names, locale)}
          targets={[]}
          now={options.clock.now()}
        />
      )
    );
  });

  app.get('/areas/:id', (c, next) => (isId(c.req.param('id')) ? toOwnLanguage(c) : next()));
  app.get('/:locale/areas/:id', (c, next) => {
    const { locale, id } = c.req.param();
    if (!isLocale(locale)) return next();
    if (!isId(id) || !options.labels.fields.has(id)) return notice(c, 'not-found', 404);
    return serve(c, locale, `/areas/${segment(id)}`, async () => {
      const view = await things.area(id);
      const said = ui(locale);
      return (
        view && (
          <Collection
            {...view}
            ui={said}
            place={place(`/areas/${segment(id)}`)}
            page="area"
            kicker={promiseWords[locale].area}
            name={{ words: fieldName(said, id), lang: undefined }}
            others={[]}
            people={[]}
            now={options.clock.now()}
          />
        )
      );
    });
  });

  app.get('/ledger', toOwnLanguage);
  app.get('/:locale/ledger', (c, next) => {
    const locale = c.req.param('locale');
    if (!isLocale(locale)) return next();
    const address = ledgerAddress(new URL(c.req.url).searchParams);
    if (!address) return notice(c, 'bad-input', 400);
    const query = ledgerQuery(address);
    return serve(c, locale, `/ledger${query}`, async () => (
      <Ledger
        ui={ui(locale)}
        place={place('/ledger', query)}
        address={address}
        view={await things.ledger(ledgerFilter(address))}
      />
    ));
  });
}
