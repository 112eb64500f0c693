import type { TargetView } from '../../record/things/views.ts';
import { promiseWords } from '../catalogue/promises.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { EvidenceList } from '../components/things/evidence-list.tsx';
import { FactsList } from '../components/things/facts-list.tsx';
import { HistoryList } from '../components/things/history-list.tsx';
import { Part } from '../components/things/part.tsx';
import { TargetBlock } from '../components/things/target-block.tsx';
import { RefLink } from '../components/things/thing-name.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { figureWords } from '../format/amounts.ts';
import { timeWords } from '../format/dates.ts';
import { spanWords } from '../format/spans.ts';
import { aimOf, figureLocale } from '../things/names.ts';
import { wordsPath } from '../things/thing-address.ts';
import { issuerName } from '../things/issuer-name.ts';
import type { Ui } from '../ui.ts';

/** A target: the figure, what is counted, its clock, what has been measured and by whom, what later releases tell. */
export function Target({ ui, place, view, now }: { ui: Ui; place: Place; view: TargetView; now: Date }) {
  const words = recordWords[ui.locale];
  const promise = promiseWords[ui.locale];
  const aim = aimOf(view, ui.locale);
  const figure = figureWords(view.value, view.unit, figureLocale(view, ui.locale));
  return (
    <Document
      ui={ui}
      place={place}
      page="target"
      kind="article"
      title={`${figure} ${aim.words}`.slice(0, 200) + ` — ${ui.t.siteName}`}
      description={`${words.target}: ${figure} ${aim.words}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <p class="kicker">
            <span class="kind">{words.target}</span>
            {view.dialogue && <RefLink ui={ui} to={view.dialogue} />}
          </p>
          <h1 lang={aim.lang} data-length="medium">
            <bdi>{aim.words}</bdi>
          </h1>
          <FollowButton ui={ui} kind="target" subject={view.id} path={place.path} />
        </header>
        <div class="meeting-columns">
          <div>
            <div class="targets target-alone">
              <TargetBlock ui={ui} target={view} now={now} />
            </div>
            {view.measured.length > 0 && (
              <Part id="measured" title={words.measured}>
                <ul class="thing-rows">
                  {view.measured.map((one) => (
                    <li class="paper-row">
                      <a href={wordsPath(ui, one.told.release.id, one.told.fact)}>
                        {figureWords(
                          one.value,
                          one.unit,
                          figureLocale({ unit: one.unit, lang: one.told.release.lang }, ui.locale),
                        )}
                      </a>{' '}
                      {one.on !== null && <time dateTime={one.on}>{timeWords(one.on, ui.locale)}</time>}{' '}
                      <bdi class="fine">{issuerName(one.told.release.issuer, ui)}</bdi>
                    </li>
                  ))}
                </ul>
              </Part>
            )}
            {view.evidence.length > 0 && (
              <Part id="evidence" title={promise.evidence}>
                <p class="fine">{promise.evidenceNote}</p>
                <EvidenceList ui={ui} evidence={view.evidence} />
              </Part>
            )}
            <Part id="told" title={words.told} count={ui.t.countOf(view.told.length)}>
              <ToldList ui={ui} told={view.told} />
            </Part>
          </div>
          <div class="meeting-side">
            <FactsList
              facts={[
                [words.counted, view.lang === ui.locale && view.subject !== '' && <bdi>{view.subject}</bdi>],
                [
                  words.period,
                  (view.from !== null || view.until !== null) &&
                    [view.from, view.until].map((day) => (day === null ? '' : spanWords(day, ui.locale))).join(' – '),
                ],
                [promise.made, view.meeting && <RefLink ui={ui} to={view.meeting} />],
                [promise.said, view.said !== null && timeWords(view.said, ui.locale)],
              ]}
            />
            {view.history.length > 0 && (
              <Part id="history" title={promise.history}>
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
