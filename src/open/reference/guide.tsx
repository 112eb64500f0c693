import type { ComponentChildren } from 'preact';
import { Colophon } from '../../site/components/colophon.tsx';
import { Document, type Place } from '../../site/components/document.tsx';
import { Strip } from '../../site/components/masthead.tsx';
import type { OpenWords } from '../../site/catalogue/open.ts';
import type { Ui } from '../../site/ui.ts';
import { allowance } from '../http/headers.ts';
import { problemCodes, problemStatus } from '../http/problem.ts';
import { kinds } from '../kinds/kinds.ts';
import { Addresses } from './addresses.tsx';

interface GuideProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly words: OpenWords;
}

/** `/ja/data`: all ways to take the data, with an address to try of each. */
export function Guide({ ui, place, words }: GuideProps) {
  return (
    <Frame ui={ui} place={place} title={words.title} description={words.description} siteName={ui.t.siteName}>
      <header class="data-head">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
      </header>
      <section>
        <h2 id="api">{words.apiTitle}</h2>
        <p>
          {words.apiIntro} <a href="/api/v1/openapi.json">{words.document}</a>
        </p>
        <dl class="data-kinds">
          {kinds.map((kind) => (
            <div>
              <dt>
                <a href={`/${ui.locale}/data/${kind.path}`}>{kind.label[ui.locale]}</a>
                <code>/api/v1/{kind.path}</code>
              </dt>
              <dd>{kind.about[ui.locale]}</dd>
            </div>
          ))}
        </dl>
        <p>{words.caching}</p>
      </section>
      <Addresses words={words} />
      <section>
        <h2 id="licence">{words.licenceTitle}</h2>
        <p>{words.licenceText}</p>
      </section>
      <section>
        <h2 id="limits">{words.limits}</h2>
        <p>{words.limitsText(allowance.count, allowance.seconds)}</p>
      </section>
      <section>
        <h2 id="problems">{words.problems}</h2>
        <p>{words.problemsIntro}</p>
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{words.status}</th>
              <th scope="col">type</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {problemCodes.map((code) => (
              <tr id={`problem-${code}`}>
                <td>{problemStatus[code]}</td>
                <td>
                  <code>{code}</code>
                </td>
                <td>{words.problem[code].title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Frame>
  );
}

/** What stands around each page about the data. */
export function Frame(props: {
  ui: Ui;
  place: Place;
  title: string;
  description: string;
  siteName: string;
  children: ComponentChildren;
}) {
  const { ui, place, title, description, siteName, children } = props;
  return (
    <Document ui={ui} place={place} page="data" title={`${title} — ${siteName}`} description={description}>
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1} class="data">
        {children}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
