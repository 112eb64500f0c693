import type { ClaimView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { langTag } from '../../lang-tag.ts';
import { wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { Headline } from '../release-head.tsx';

/** “More than 150 documents” beside how many of them the record has found, and in which words it was said. */
export function ClaimBlock({ ui, claim }: { ui: Ui; claim: ClaimView }) {
  const words = thingWords[ui.locale];
  const { told } = claim;
  return (
    <section class="claim">
      <p class="claim-figures">
        <span class="claim-said">
          <a href={wordsPath(ui, told.release.id, told.fact)}>
            <b>{claim.claimed.toLocaleString('en')}</b>
          </a>{' '}
          <small>{words.claimOf(claim.unit)}</small>
        </span>
        <span class="claim-found">
          <b>{claim.found.toLocaleString('en')}</b> <small>{words.claimFound}</small>
        </span>
      </p>
      <blockquote lang={langTag(told.release.lang, ui.locale)}>
        <a href={wordsPath(ui, told.release.id, told.fact)}>
          <bdi>{told.at.quote}</bdi>
        </a>
      </blockquote>
      <p class="fine">
        <Headline ui={ui} card={told.release} />
      </p>
      <p class="fine">{words.claimNote}</p>
    </section>
  );
}
