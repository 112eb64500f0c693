import { forces } from '../../model/kinds.ts';
import { statuses } from '../../model/things.ts';
import type { CommitmentView } from '../../record/things/views.ts';
import { promiseWords } from '../catalogue/promises.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Flag } from '../components/flag.tsx';
import { FollowButton } from '../components/follow-button.tsx';
import { Strip } from '../components/masthead.tsx';
import { AmountOf } from '../components/panel/entry.tsx';
import { lengthOf } from '../components/release-head.tsx';
import { CommitmentRows } from '../components/things/commitment-row.tsx';
import { EvidenceList } from '../components/things/evidence-list.tsx';
import { FactsList } from '../components/things/facts-list.tsx';
import { HistoryList } from '../components/things/history-list.tsx';
import { Part } from '../components/things/part.tsx';
import { NamedOf, NameOf, RefLink } from '../components/things/thing-name.tsx';
import { ToldList } from '../components/things/told-list.tsx';
import { timeWords } from '../format/dates.ts';
import { saidOf } from '../things/names.ts';
import { countryName, fieldName, type Ui } from '../ui.ts';

/** A promise: its words, who bound themselves and how, what became of it and by which evidence, its story. */
export function Commitment({ ui, place, view }: { ui: Ui; place: Place; view: CommitmentView }) {
  const words = promiseWords[ui.locale];
  const said = saidOf(view, ui.locale);
  const lastLook = view.lastLook === null ? null : timeWords(view.lastLook, ui.locale);
  return (
    <Document
      ui={ui}
      place={place}
      page="commitment"
      kind="article"
      title={`${said.words.slice(0, 200)} — ${ui.t.siteName}`}
      description={`${words.kind}: ${said.words}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <p class="kicker">
            <span class="kind">{words.kind}</span>
            <span class={`force force-${view.force}`}>{forces.label(view.force, ui.locale)}</span>
            {view.dialogue && <RefLink ui={ui} to={view.dialogue} />}
          </p>
          <h1 lang={said.lang} data-length={lengthOf(said.words)}>
            <bdi>{said.words}</bdi>
          </h1>
          <FollowButton ui={ui} kind="commitment" subject={view.id} path={place.path} />
        </header>
        <div class="meeting-columns">
          <div>
            <Part id="status" title={words.status}>
              <p class="status-large">
                <b class={`status status-${view.status}`}>{statuses.label(view.status, ui.locale)}</b>
              </p>
              <p>
                {view.evidenceFound.length === 0 ? words.noEvidence(lastLook) : lastLook && words.lastLook(lastLook)}
              </p>
              {view.evidenceFound.some((one) => one.relation === 'supersedes' && one.state === 'accepted') && (
                <p>{words.replaced}</p>
              )}
              <p class="fine">{words.statusRule}</p>
            </Part>
            {view.evidenceFound.length > 0 && (
              <Part id="evidence" title={words.evidence} count={words.nEvidence(view.evidenceFound.length)}>
                <p class="fine">{words.evidenceNote}</p>
                <EvidenceList ui={ui} evidence={view.evidenceFound} />
              </Part>
            )}
            <Part id="told" title={words.told} count={words.nEvidence(view.told.length)}>
              <ToldList ui={ui} told={view.told} />
            </Part>
            {view.related.length > 0 && (
              <Part id="related" title={words.related}>
                <CommitmentRows ui={ui} commitments={view.related} first={8} />
              </Part>
            )}
          </div>
          <div class="meeting-side">
            <Facts ui={ui} view={view} />
            {view.history.length > 0 && (
              <Part id="history" title={words.history}>
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

function Facts({ ui, view }: { ui: Ui; view: CommitmentView }) {
  const words = promiseWords[ui.locale];
  const named = Object.keys(view.area).length > 0;
  return (
    <FactsList
      facts={[
        [words.actor, <NamedOf ui={ui} named={view.actor} />],
        [
          words.towards,
          view.countries.length > 0 && (
            <ul class="codes">
              {view.countries.map((code) => (
                <li>
                  <Flag code={code} />
                  <a href={`/${ui.locale}/countries/${code.toLowerCase()}`}>{countryName(ui, code)}</a>
                </li>
              ))}
            </ul>
          ),
        ],
        [
          words.area,
          (named || view.fields.length > 0) && (
            <>
              {named && <NameOf ui={ui} names={view.area} />}
              {view.fields.map((id) => (
                <a class="field-link" href={`/${ui.locale}/areas/${encodeURIComponent(id)}`}>
                  {fieldName(ui, id)}
                </a>
              ))}
            </>
          ),
        ],
        [words.deadline, view.deadline === null ? words.noDeadline : ui.t.until(timeWords(view.deadline, ui.locale))],
        [words.amount, view.amount && <AmountOf ui={ui} amount={view.amount} />],
        [words.made, view.meeting && <RefLink ui={ui} to={view.meeting} />],
        [words.said, view.said !== null && <time dateTime={view.said}>{timeWords(view.said, ui.locale)}</time>],
      ]}
    />
  );
}
