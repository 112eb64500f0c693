import type { ComponentChildren } from 'preact';
import { locales, type Locale } from '../../model/language.ts';
import { cardAddress } from '../cards/card-address.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import type { Ui } from '../ui.ts';
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

const pathIn = (locale: Locale, place: Place): string => `/${locale}${place.path}${place.query}`;

export interface DocumentProps {
  readonly ui: Ui;
  readonly place: Place | null;
  readonly title: string;
  readonly description: string;
  readonly script?: string;
  readonly kind?: 'website' | 'article';
  readonly page: string;
  readonly children: ComponentChildren;
}

/** The whole document: head, skip link, and the page's own parts. */
export function Document({ ui, place, title, description, script, kind, page, children }: DocumentProps) {
  return (
    <html lang={ui.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={ui.asset('main.css')} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {place && <link rel="canonical" href={place.origin + pathIn(ui.locale, place)} />}
        {place &&
          locales.map((locale) => (
            <link rel="alternate" hreflang={locale} href={place.origin + pathIn(locale, place)} />
          ))}
        {place && <link rel="alternate" hreflang="x-default" href={place.origin + place.path} />}
        {place &&
          alternateForms(place.path, place.query).map(({ href, type }) => (
            <link rel="alternate" type={type} href={place.origin + href} />
          ))}
        {!place && <meta name="robots" content="noindex" />}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content={kind ?? 'website'} />
        <meta property="og:locale" content={ui.locale === 'ja' ? 'ja_JP' : 'en'} />
        {place && <meta property="og:image" content={place.origin + cardAddress(ui.locale, place.path)} />}
        {place && <meta property="og:image:width" content="1200" />}
        {place && <meta property="og:image:height" content="630" />}
        {place && <meta name="twitter:card" content="summary_large_image" />}
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
        {children}
      </body>
    </html>
  );
}

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
