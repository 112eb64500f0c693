import { evidenceRelations, evidenceStates } from '../../../model/things.ts';
import { describeReason } from '../../../record/evidence/reasons.ts';
import type { EvidenceView } from '../../../record/things/views.ts';
import { promiseWords } from '../../catalogue/promises.ts';
import { listDate } from '../../format/dates.ts';
import { langTag } from '../../lang-tag.ts';
import { passagePath, wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { issuerName } from '../../things/issuer-name.ts';
import { Headline } from '../release-head.tsx';

/** What later releases tell of a promise or target: how, in which words, why it is held for that, and whether checked. */
export function EvidenceList({ ui, evidence }: { ui: Ui; evidence: readonly EvidenceView[] }) {
  return (
    <ol class="told evidence">
      {evidence.map((one) => (
        <li>
          <EvidenceOne ui={ui} one={one} />
        </li>
      ))}
    </ol>
  );
}

function EvidenceOne({ ui, one }: { ui: Ui; one: EvidenceView }) {
  const words = promiseWords[ui.locale];
  const { told } = one;
  const { release } = told;
  const href = told.fact === '' ? passagePath(ui, release.id, told.at.passage) : wordsPath(ui, release.id, told.fact);
  const reasons = one.reasons.map((reason) => describeReason(reason, ui.locale));
  return (
    <article>
      <p class="kicker">
        <span class={`relation relation-${one.relation}`}>{evidenceRelations.label(one.relation, ui.locale)}</span>
        <span class={`evidence-state state-${one.state}`}>{evidenceStates.label(one.state, ui.locale)}</span>
        {release.issued !== null && <time dateTime={release.issued}>{listDate(release.issued, ui.locale)}</time>}
        <bdi>{issuerName(release.issuer, ui)}</bdi>
        {release.example && <span class="example">{ui.t.example}</span>}
      </p>
      <h3>
        <Headline ui={ui} card={release} />
      </h3>
      <blockquote lang={langTag(release.lang, ui.locale)}>
        <a href={href}>
          <bdi>{told.at.quote}</bdi>
        </a>
      </blockquote>
      {reasons.length > 0 && (
        <p class="fine">
          {words.because}: {reasons.join(ui.locale === 'ja' ? '、' : ', ')}
          {ui.locale === 'ja' ? '（' : ' ('}
          {words.score(Math.round(one.score * 100))}
          {ui.locale === 'ja' ? '）' : ')'}
        </p>
      )}
    </article>
  );
}
