import type { OpenSource } from '../../record/open/views.ts';
import type { WatchedSource } from '../../record/watching/views.ts';
import { sourceWords } from '../catalogue/sources.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { Part } from '../components/things/part.tsx';
import { listDate } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { languageName } from '../format/languages.ts';
import { issuerName } from '../things/issuer-name.ts';
import { sourceState } from '../things/source-state.ts';
import type { Ui } from '../ui.ts';

export interface SourcesProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly issuers: readonly OpenSource[];
  readonly watched: readonly WatchedSource[];
}

/** Who issued what is recorded, under which terms and with which credit line, and which addresses are watched. */
export function Sources({ ui, place, issuers, watched }: SourcesProps) {
  const words = sourceWords[ui.locale];
  return (
    <Document
      ui={ui}
      place={place}
      page="sources"
      title={`${words.title} — ${ui.t.siteName}`}
      description={words.intro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.title}</h1>
          <p class="standfirst">{words.intro}</p>
          <p>
            <a href="/api/v1/sources.csv" rel="nofollow">
              {words.asData}
            </a>
          </p>
        </header>
        <table class="table plain-table">
          <thead>
            <tr>
              {[words.issuer, words.releases, words.terms].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {merged(ui, issuers).map((issuer) => (
              <Issuer ui={ui} issuer={issuer} />
            ))}
          </tbody>
        </table>
        <p class="fine">{words.examples}</p>
        <Part id="watched" title={words.watched}>
          {watched.length === 0 ? <p>{words.watchedNone}</p> : <Watched ui={ui} watched={watched} />}
        </Part>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

interface Merged extends Pick<OpenSource, 'lang' | 'terms' | 'releases'> {
  readonly shown: string;
  /** Its names as releases have them, one a language. */
  readonly names: readonly { readonly name: string; readonly releases: number; readonly lang: string }[];
}

/** An issuer has a name in each language in which it publishes: 外務省 and “Ministry of Foreign Affairs of Japan” are one. */
function merged(ui: Ui, issuers: readonly OpenSource[]): Merged[] {
  const byName = new Map<string, Merged>();
  for (const { name, lang, terms, releases } of issuers) {
    const shown = issuerName(name, ui);
    const held = byName.get(shown);
    const own = { name, releases, lang };
    byName.set(shown, {
      shown,
      lang: held?.lang ?? lang,
      terms: held?.terms ?? terms,
      releases: (held?.releases ?? 0) + releases,
      names: [...(held?.names ?? []), own],
    });
  }
  return [...byName.values()].sort((a, b) => b.releases - a.releases);
}

function Issuer({ ui, issuer: { shown, names, lang, terms } }: { ui: Ui; issuer: Merged }) {
  const words = sourceWords[ui.locale];
  return (
    <tr>
      <th scope="row">
        <bdi lang={names.some(({ name }) => name === shown) ? langTag(lang, ui.locale) : undefined}>{shown}</bdi>
      </th>
      <td data-head={words.releases}>
        {names.map(({ name, releases, lang: written }) => (
          <a class="of-issuer" href={`/${ui.locale}/search?issuer=${encodeURIComponent(name)}&sort=date`}>
            {names.length > 1 &&
              `${names.filter((each) => each.lang === written).length > 1 ? name : languageName(written, ui)} `}
            {words.nReleases(releases)}
          </a>
        ))}
      </td>
      <td data-head={words.terms}>
        {terms !== null && /^https?:\/\//.test(terms) ? (
          <a href={terms} rel="noopener">
            {words.termsLink}
          </a>
        ) : (
          (terms ?? words.termsNone)
        )}
      </td>
    </tr>
  );
}

function Watched({ ui, watched }: { ui: Ui; watched: readonly WatchedSource[] }) {
  const words = sourceWords[ui.locale];
  return (
    <table class="table plain-table">
      <thead>
        <tr>
          {[words.address, words.every, words.newest, words.state].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {watched.map((source) => (
          <tr>
            <th scope="row">
              <a href={source.address} rel="noopener nofollow">
                <bdi>{source.name === null ? source.host : issuerName(source.name, ui)}</bdi>
              </a>
            </th>
            <td data-head={words.every}>
              {source.everySeconds >= 3600
                ? words.everyHours(Math.round(source.everySeconds / 3600))
                : words.everyMinutes(Math.max(1, Math.round(source.everySeconds / 60)))}
            </td>
            <td data-head={words.newest}>
              {source.newAt === null ? (
                '—'
              ) : (
                <time dateTime={source.newAt.toISOString()}>
                  {listDate(source.newAt.toISOString().slice(0, 10), ui.locale)}
                </time>
              )}
            </td>
            <td data-head={words.state}>{sourceState(source, ui.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
