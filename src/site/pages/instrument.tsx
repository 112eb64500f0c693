import { instrumentKinds, schemes } from '../../model/kinds.ts';
import type { InstrumentView } from '../../record/things/views.ts';
import { promiseWords } from '../catalogue/promises.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Flag } from '../components/flag.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { AmountOf } from '../components/panel/entry.tsx';
import { lengthOf } from '../components/release-head.tsx';
import { FactsList } from '../components/things/facts-list.tsx';
import { HistoryList } from '../components/things/history-list.tsx';
import { InstrumentRows } from '../components/things/instrument-row.tsx';
import { Part } from '../components/things/part.tsx';
import { NamedOf, NameOf, RefLink } from '../components/things/thing-name.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { spanWords } from '../format/spans.ts';
import { OtherNames } from '../components/things/other-names.tsx';
import { nameIn } from '../things/names.ts';
import { paperCountry } from '../things/paper-country.ts';
import { countryName, type Ui } from '../ui.ts';

/** A signed or adopted paper: what it is, with whom, for how much, what it is part of, and the words that say so. */
export function Instrument({ ui, place, view }: { ui: Ui; place: Place; view: InstrumentView }) {
  const words = recordWords[ui.locale];
  const name = nameIn(view.names, ui.locale);
  return (
    <Document
      ui={ui}
      place={place}
      page="instrument"
      kind="article"
      title={`${(name?.words ?? view.id).slice(0, 200)} — ${ui.t.siteName}`}
      description={`${instrumentKinds.label(view.kind, ui.locale)}: ${name?.words ?? view.id}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <p class="kicker">
            <span class="kind">{instrumentKinds.label(view.kind, ui.locale)}</span>
            {view.dialogue && <RefLink ui={ui} to={view.dialogue} />}
          </p>
          <h1 lang={name?.lang} data-length={lengthOf(name?.words ?? '')}>
            <bdi>{name?.words ?? view.id}</bdi>
          </h1>
          <OtherNames ui={ui} names={view.names} />
          <FollowButton ui={ui} kind="instrument" subject={view.id} path={place.path} />
        </header>
        <div class="meeting-columns">
          <div>
            {view.parts.length > 0 && (
              <Part id="parts" title={words.parts} count={ui.t.countOf(view.parts.length)}>
                <InstrumentRows ui={ui} instruments={view.parts} />
              </Part>
            )}
            <Part id="told" title={words.told} count={ui.t.countOf(view.told.length)}>
              <ToldList ui={ui} told={view.told} />
            </Part>
            {view.related.length > 0 && (
              <Part id="related" title={words.relatedPapers}>
                <InstrumentRows ui={ui} instruments={view.related} first={8} />
              </Part>
            )}
          </div>
          <div class="meeting-side">
            <Facts ui={ui} view={view} />
            {view.partOf && (
              <Part id="part-of" title={words.partOf}>
                <InstrumentRows ui={ui} instruments={[view.partOf]} />
              </Part>
            )}
            {view.history.length > 0 && (
              <Part id="history" title={promiseWords[ui.locale].history}>
                <HistoryList ui={ui} history={view.history} told={view.told} />
              </Part>
            )}
          </div>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function Facts({ ui, view }: { ui: Ui; view: InstrumentView }) {
  const words = recordWords[ui.locale];
  const country = paperCountry(view);
  const standsFor = view.count !== null && view.count > 1 ? view.count : null;
  return (
    <>
      <FactsList
        facts={[
          [words.date, view.date !== null && <time dateTime={view.date}>{spanWords(view.date, ui.locale)}</time>],
          [
            words.country,
            country !== null && (
              <span class="named">
                <Flag code={country} />
                <a href={`/${ui.locale}/countries/${country.toLowerCase()}`}>{countryName(ui, country)}</a>
              </span>
            ),
          ],
          [words.scheme, view.scheme !== null && schemes.label(view.scheme, ui.locale)],
          [words.columns.amount, view.amount && <AmountOf ui={ui} amount={view.amount} />],
          [words.project, Object.keys(view.project).length > 0 && <NameOf ui={ui} names={view.project} />],
          [words.partner, view.partner && <NamedOf ui={ui} named={view.partner} />],
          [promiseWords[ui.locale].made, view.meeting && <RefLink ui={ui} to={view.meeting} />],
        ]}
      />
      {standsFor !== null && <p class="fine">{words.standsFor(standsFor)}</p>}
    </>
  );
}
