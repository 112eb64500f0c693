import results from '../accessibility.json' with { type: 'json' };
import { sourceWords } from '../catalogue/sources.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { Part } from '../components/things/part.tsx';
import { timeWords } from '../format/dates.ts';
import type { Ui } from '../ui.ts';

/** The statement of accessibility: what is aimed at, what is done, what is lacking, and what the last test found. */
export function Accessibility({ ui, place }: { ui: Ui; place: Place }) {
  const words = sourceWords[ui.locale];
  const list = (lines: readonly string[]) => (
    <ul class="plain-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
  return (
    <Document
      ui={ui}
      place={place}
      page="accessibility"
      title={`${words.a11y} — ${ui.t.siteName}`}
      description={words.a11yIntro.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.a11y}</h1>
          <p class="standfirst">{words.a11yIntro}</p>
        </header>
        <div class="about-text">
          <Part id="done" title={words.a11yDone}>
            {list(words.a11yDoneText)}
          </Part>
          <Part id="lacks" title={words.a11yLacks}>
            {list(words.a11yLacksText)}
          </Part>
        </div>
        <Part id="results" title={words.a11yResults}>
          <p class="about-text">{words.a11yTested(timeWords(results.date, ui.locale), results.axe, results.browser)}</p>
          <table class="table plain-table">
            <thead>
              <tr>
                {[words.a11yPage, words.a11yPassed, words.a11yFailed, words.a11yManual].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {results.pages.map(({ names, passed, violations, manual }) => (
                <tr>
                  <th scope="row">{names[ui.locale]}</th>
                  <td data-head={words.a11yPassed}>{passed}</td>
                  <td data-head={words.a11yFailed}>{violations}</td>
                  <td data-head={words.a11yManual}>{manual}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="fine">{words.a11yRenew}</p>
        </Part>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
