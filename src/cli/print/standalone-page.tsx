import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderToString } from 'preact-render-to-string';
import type { Edition } from '../../model/edition.ts';
import type { Locale } from '../../model/language.ts';
import { anchoredLists, type Reading } from '../../model/reading.ts';
import type { ReleaseView } from '../../record/views.ts';
import { Body } from '../../site/components/body/body.tsx';
import { spansByPassage, spansOf } from '../../site/components/body/spans.ts';
import { Panel } from '../../site/components/panel/panel.tsx';
import { factIndex } from '../../site/facts/fact-index.ts';
import { labelsOf, uiFor } from '../../site/ui.ts';
import { vocabulary } from '../vocabulary.ts';

const staticFolder = join(dirname(fileURLToPath(import.meta.url)), 'static');

/**
 * One file that needs nothing else: the release's text with its facts marked, the panel of what it says, styles and
 * all. Made of the site's own components, so that it looks and works as the page would.
 */
export function standalonePage(edition: Edition, reading: Reading): string {
  const locale: Locale = edition.lang === 'ja' ? 'ja' : 'en';
  const ui = uiFor(locale, labelsOf(vocabulary), (name) => name);
  const view = viewOf(edition, reading);
  const facts = factIndex(view);
  const spans = spansByPassage(spansOf(facts, edition.links), edition.passages);
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{edition.title}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet() }} />
      </head>
      <body>
        <main id="main">
          <div class="release">
            <header class="release-head">
              <h1 lang={edition.lang}>{edition.title}</h1>
            </header>
            <article class="text" lang={edition.lang}>
              <Body ui={ui} view={view} facts={facts} spans={spans} />
            </article>
            <Panel ui={ui} facts={facts} unread={reading.unread ?? []} lang={edition.lang} />
          </div>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The built stylesheet; `</` cannot stand in it and end the element early. */
function stylesheet(): string {
  const manifest = JSON.parse(readFileSync(join(staticFolder, 'manifest.json'), 'utf8')) as Record<string, string>;
  return readFileSync(join(staticFolder, manifest['main.css'] ?? 'main.css'), 'utf8').replaceAll('</', '<\\/');
}

/** What the components need of a recorded release, for one that is not recorded. */
function viewOf(edition: Edition, reading: Reading): ReleaseView {
  const { title, lang, issued, published, url } = edition;
  return {
    card: {
      id: '',
      title,
      lang,
      issued,
      published,
      issuer: '',
      kind: reading.kind,
      countries: reading.countries,
      fields: reading.fields,
      likes: 0,
      comments: 0,
      views: 0,
      example: false,
    },
    url,
    edition: { ...edition, id: '', number: 1 },
    reading,
    facts: anchoredLists.flatMap((list) =>
      reading[list].map((_, position) => ({ id: `${list}-${position}`, list, position })),
    ),
    capture: { id: '', sha256: '', fetchedAt: '', contentType: null, size: 0 },
    source: { name: '', credit: null, terms: null },
    translations: [],
  };
}
