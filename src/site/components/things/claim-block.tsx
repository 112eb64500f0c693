import type { ClaimView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { langTag } from '../../lang-tag.ts';
import { wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';

/** “More than 150 documents” beside how many of them the record has found, and in which words it was said. */
export function ClaimBlock({ ui, claim }: { ui: Ui; claim: ClaimView }) {
  const words = thingWords[ui.locale];
  const { told } = claim;
  const href = wordsPath(ui, told.release.id, told.fact);
  const lang = langTag(told.release.lang, ui.locale);
  return (
    <section class="claim">
      <h3>{words.claims}</h3>
      <p class="claim-figures">
        <span class="claim-said">
          <a href={href}>
            <b>{claim.claimed.toLocaleString('en')}</b>
          </a>{' '}
          <small>{words.claimOf(claim.unit)}</small>
        </span>
        <span class="claim-found">
          <b>{claim.found.toLocaleString('en')}</b> <small>{words.claimFound}</small>
        </span>
      </p>
      {told.at.quote.length > 12 && (
        <blockquote lang={lang}>
          <a href={href}>
            <bdi>{told.at.quote}</bdi>
          </a>
        </blockquote>
      )}
      <p class="fine">
        <a href={href}>
          <bdi lang={lang}>{told.release.title}</bdi>
        </a>
      </p>
      <p class="fine">{words.claimNote}</p>
    </section>
  );
}
