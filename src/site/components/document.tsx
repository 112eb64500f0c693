import type { ComponentChildren } from 'preact';
import { locales, type Locale } from '../../model/language.ts';
import { cardAddress } from '../cards/card-address.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import type { JsonLd } from '../things/json-ld.ts';
import type { Ui } from '../ui.ts';
import { PlaceOfPage } from './place-context.ts';
import { alternateForms } from './alternate-forms.ts';

/** Where a page stands: its path below the locale, and its address on the web where the operator gave one. */
export interface Place {
  /** `/`, `/releases/…`: the same in every language of the interface. */
  readonly path: string;
  /** The query that belongs to the page's identity, `?field=energy`, or empty. */
  readonly query: string;
  /** `https://example.org`, or empty: then addresses of other languages are relative. */
  readonly origin: string;
}

/** The path of a place in one of the languages of the interface. */
export const pathIn = (locale: Locale, place: Place): string => `/${locale}${place.path}${place.query}`;

export interface DocumentProps {
  readonly ui: Ui;
  readonly place: Place | null;
  readonly title: string;
  readonly description: string;
  readonly script?: string;
  readonly kind?: 'website' | 'article';
  readonly page: string;
  /** What the page is, for programs. */
  readonly jsonLd?: JsonLd;
  /** A feed of what the page shows, where its address alone does not tell. */
  readonly feed?: string;
  /** The page for which this one stands, where it is one of very many. */
  readonly canonical?: Place;
  readonly children: ComponentChildren;
}

/** Pages that are read, which need none of the looks of forms, accounts and the desk. */
const readersPages: ReadonlySet<string> = new Set(
  'home release dialogue dialogues meeting commitment instrument target country countries person organisation area ledger search about sources accessibility'.split(
    ' ',
  ),
);

/** The whole document: head, skip link, and the page's own parts. */
export function Document({
  ui,
  place,
  title,
  description,
  script,
  kind,
  page,
  jsonLd,
  feed,
  canonical,
  children,
}: DocumentProps) {
  // Search engines take no address that is not whole: without one of the site's own there is none to give.
  const whole = place !== null && place.origin !== '' ? place : null;
  return (
    <html lang={ui.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={ui.asset('main.css')} />
        {!readersPages.has(page) && <link rel="stylesheet" href={ui.asset('members.css')} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {whole && <link rel="canonical" href={whole.origin + pathIn(ui.locale, canonical ?? whole)} />}
        {whole &&
          locales.map((locale) => (
            <link rel="alternate" hreflang={locale} href={whole.origin + pathIn(locale, canonical ?? whole)} />
          ))}
        {whole && <link rel="alternate" hreflang="x-default" href={whole.origin + whole.path} />}
        {place &&
          alternateForms(place.path, place.query).map(({ href, type }) => (
            <link rel="alternate" type={type} href={place.origin + href} />
          ))}
        {feed !== undefined && <link rel="alternate" type="application/atom+xml" href={feed} />}
        {!place && <meta name="robots" content="noindex" />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content={kind ?? 'website'} />
        <meta property="og:locale" content={ui.locale === 'ja' ? 'ja_JP' : 'en'} />
        {place && <meta property="og:image" content={place.origin + cardAddress(ui.locale, place.path)} />}
        {place && <meta property="og:image:width" content="1200" />}
        {place && <meta property="og:image:height" content="630" />}
        {place && <meta name="twitter:card" content="summary_large_image" />}
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inert(jsonLd) }} />}
        {script !== undefined && <script type="module" src={ui.asset(script)} />}
      </head>
      <body class={`page-${page}`}>
        <a class="skip" href="#main">
          {ui.t.skipToMain}
        </a>
        {ui.readOnly === true && (
          <p class="read-only" role="status">
            {ui.t.readOnly}
          </p>
        )}
        <PlaceOfPage.Provider value={place}>{children}</PlaceOfPage.Provider>
      </body>
    </html>
  );
}

/** JSON that ends no element, whatever words are in it. */
const inert = (data: JsonLd): string =>
  JSON.stringify(data)
    .toWellFormed()
    .replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The switch of languages: the same page in every language of the interface. */
export function Languages({ ui, place }: { ui: Ui; place: Place | null }) {
  const at: Place = place ?? { path: '/', query: '', origin: '' };
  return (
    <nav class="languages" aria-label={ui.t.switchLanguage}>
      {locales.map((locale) => (
        <a
          href={pathIn(locale, at)}
          lang={locale}
          hreflang={locale}
          aria-current={locale === ui.locale ? 'true' : undefined}
        >
          {catalogues[locale].languageName}
        </a>
      ))}
    </nav>
  );
}
