import { render } from 'preact-render-to-string';
import type { Locale } from '../../model/language.ts';
import { openWords } from '../../site/catalogue/open.ts';
import type { Embedded } from './embedded.ts';

/** A card for a page of somebody else's: a document of its own in a frame, without script. */
export function cardDocument(card: Embedded, locale: Locale, stylesheet: string): string {
  return `<!doctype html>${render(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{card.title}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body class="page-card">
        <Card card={card} locale={locale} />
      </body>
    </html>,
  )}`;
}

function Card({ card, locale }: { card: Embedded; locale: Locale }) {
  return (
    <article class="embedded">
      <p class="embedded-kind">{card.kind}</p>
      <blockquote lang={card.lang}>
        <a href={card.address} target="_blank" rel="noopener">
          {card.title}
        </a>
      </blockquote>
      {card.lines.length > 0 && (
        <dl>
          {card.lines.map(({ name, value }) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="embedded-foot">{openWords[locale].card.foot}</p>
    </article>
  );
}
