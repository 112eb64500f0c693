import { render } from 'preact-render-to-string';
import type { Locale } from '../../model/language.ts';
import { cardWords } from '../../site/catalogue/cards.ts';
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

/** The same in plain HTML for pages that allow no frames: without script, style or picture, addresses whole. */
export function cardSnippet(card: Embedded, locale: Locale, origin: string): string {
  const address = `${origin}/${locale}${card.address}`;
  return render(
    <blockquote lang={locale} cite={address}>
      <p>
        {card.kind}:{' '}
        <a href={address} lang={card.lang}>
          {card.title}
        </a>
      </p>
      <ul>
        {(card.figures ?? []).map(({ value, note }) => (
          <li>
            {note}: <strong>{value}</strong>
          </li>
        ))}
        {card.lines.map(({ name, value }) => (
          <li>
            {name}: {value}
          </li>
        ))}
      </ul>
      <footer>{cardWords[locale].foot}</footer>
    </blockquote>,
  );
}

function Card({ card, locale }: { card: Embedded; locale: Locale }) {
  const { figures = [], gauge } = card;
  return (
    <article class="embedded">
      <p class="embedded-kind">{card.kind}</p>
      <blockquote lang={card.lang}>
        <a href={`/${locale}${card.address}`} target="_blank" rel="noopener">
          {card.title}
        </a>
      </blockquote>
      {figures.length > 0 && (
        <ul class={figures.length > 1 ? 'embedded-figures is-many' : 'embedded-figures'}>
          {figures.map(({ value, note }) => (
            <li>
              <strong>{value}</strong>
              <span>{note}</span>
            </li>
          ))}
        </ul>
      )}
      {gauge !== undefined && (
        <svg
          class="chart embedded-gauge"
          viewBox={`0 0 ${gauge.drawing.width} ${gauge.drawing.height}`}
          role="img"
          aria-label={gauge.says}
        >
          {gauge.drawing.body}
        </svg>
      )}
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
      <p class="embedded-foot">{cardWords[locale].foot}</p>
    </article>
  );
}
