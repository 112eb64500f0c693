import type { Agreement, DeskProgress } from '../../record/desk/views.ts';
import { Colophon } from '../../site/components/colophon.tsx';
import { Document } from '../../site/components/document.tsx';
import { Strip } from '../../site/components/masthead.tsx';
import { Part } from '../../site/components/things/part.tsx';
import type { Ui } from '../../site/ui.ts';
import type { View } from '../show.tsx';

const counted = (ui: Ui, n: number): string => new Intl.NumberFormat(ui.locale).format(n);

/** `12%`, `0.4%`; what is not nothing is never shown as nothing, and what is not all never as all. */
export function percent(locale: 'ja' | 'en', share: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
  if (share > 0 && share < 0.001) return locale === 'ja' ? '0.1%未満' : 'under 0.1%';
  return format.format(share < 1 ? Math.min(share, 0.99) : 1);
}

/** What share of the record people have checked, by kind, and how far editors agree with one another. */
export function CheckedPage(props: {
  view: View;
  progress: DeskProgress;
  agreement: readonly Agreement[];
  origin: string;
}) {
  const { view, progress, agreement, origin } = props;
  const { ui, words } = view;
  const n = (of: number) => counted(ui, of);
  return (
    <Document
      ui={ui}
      place={{ path: '/checked', query: '', origin }}
      page="checked"
      title={`${words.checkedTitle} — ${ui.t.siteName}`}
      description={words.checkedIntro.slice(0, 300)}
    >
      <Strip ui={ui} place={{ path: '/checked', query: '', origin }} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.checkedTitle}</h1>
          <p class="standfirst">{words.checkedIntro}</p>
        </header>
        <div class="checked">
          <p class="checked-sum">
            <b>{percent(ui.locale, progress.share)}</b>
            <span>
              {progress.checked === 0 ? words.checkedNone : words.checkedShare(n(progress.checked), n(progress.facts))}
            </span>
          </p>
          <Part id="kinds" title={words.checkedTable}>
            <Kinds view={view} progress={progress} />
          </Part>
          <Part id="people" title={words.checkedOther}>
            <p>{words.checkedJoins(n(progress.joins.decided), n(progress.joins.open))}</p>
            <p>{words.checkedEvidence(n(progress.evidence.decided), n(progress.evidence.open))}</p>
            <p>{words.checkedDecisions(n(progress.decisions))}</p>
          </Part>
          <Part id="agreement" title={words.agreementTitle}>
            <p class="checked-why">{words.agreementIntro}</p>
            {agreement.length === 0 ? <p>{words.agreementNone}</p> : <Agreements view={view} agreement={agreement} />}
          </Part>
          <p>
            <a class="onward" href={`/${ui.locale}/about#checked`}>
              {words.checkedHow}
            </a>
          </p>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function Kinds({ view: { ui, words }, progress }: { view: View; progress: DeskProgress }) {
  return (
    <div class="scroller">
      <table class="checked-table">
        <thead>
          <tr>
            <th scope="col">{words.checkedList}</th>
            <th scope="col" class="figure">
              {words.checkedFacts}
            </th>
            <th scope="col" class="figure">
              {words.checkedChecked}
            </th>
            <th scope="col">{words.checkedPart}</th>
          </tr>
        </thead>
        <tbody>
          {progress.lists.map(({ list, facts, checked }) => (
            <tr>
              <th scope="row">{words.lists[list]}</th>
              <td class="figure">{counted(ui, facts)}</td>
              <td class="figure">{counted(ui, checked)}</td>
              <td class="checked-share">
                <meter min={0} max={1} value={facts === 0 ? 0 : checked / facts} aria-hidden="true" />
                {percent(ui.locale, facts === 0 ? 0 : checked / facts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Agreements({ view: { ui, words }, agreement }: { view: View; agreement: readonly Agreement[] }) {
  return (
    <>
      <div class="scroller">
        <table class="checked-table">
          <thead>
            <tr>
              <th scope="col">{words.checkedList}</th>
              <th scope="col" class="figure">
                {words.agreementBoth}
              </th>
              <th scope="col" class="figure">
                {words.agreementShare}
              </th>
              <th scope="col" class="figure">
                {words.agreementKappa}
              </th>
            </tr>
          </thead>
          <tbody>
            {agreement.map((one) => (
              <tr>
                <th scope="row">{words.lists[one.list]}</th>
                <td class="figure">{counted(ui, one.both)}</td>
                <td class="figure">{percent(ui.locale, one.share)}</td>
                <td class="figure">{one.kappa === null ? words.kappaNone : one.kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agreement.some((one) => one.kappa === null) && <p class="fine">{words.kappaNote}</p>}
    </>
  );
}
