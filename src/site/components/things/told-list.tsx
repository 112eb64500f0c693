import { certainties, releaseKinds } from '../../../model/kinds.ts';
import type { Told } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { listDate } from '../../format/dates.ts';
import { langTag } from '../../lang-tag.ts';
import { ownLanguageFirst } from '../../things/own-language.ts';
import { wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { issuerName } from '../../things/issuer-name.ts';
import { Headline } from '../release-head.tsx';

const shownAtFirst = 6;

/** What each release says of a thing: its words, and those behind single attributes, each leading to where it stands. */
export function ToldList({ ui, told: all, first = shownAtFirst }: { ui: Ui; told: readonly Told[]; first?: number }) {
  const told = ownLanguageFirst(all, ui.locale, (one) => one.release.lang);
  const rest = told.slice(first);
  const list = (some: readonly Told[]) => (
    <ol class="told">
      {some.map((one) => (
        <li>
          <ToldOne ui={ui} told={one} />
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {list(told.slice(0, first))}
      {rest.length > 0 && (
        <details class="more-rows">
          <summary>{thingWords[ui.locale].nMore(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function ToldOne({ ui, told }: { ui: Ui; told: Told }) {
  const words = thingWords[ui.locale];
  const { release } = told;
  const lang = langTag(release.lang, ui.locale);
  const parts = Object.entries(told.parts).filter(
    ([name]) => Object.hasOwn(words.sayingParts, name) && name !== 'name',
  );
  return (
    <article>
      <p class="kicker">
        <span class="kind">{releaseKinds.label(release.kind, ui.locale)}</span>
        {release.issued !== null && <time dateTime={release.issued}>{listDate(release.issued, ui.locale)}</time>}
        <bdi>{issuerName(release.issuer, ui)}</bdi>
        {release.example && <span class="example">{ui.t.example}</span>}
      </p>
      <h3>
        <Headline ui={ui} card={release} />
      </h3>
      <blockquote lang={lang}>
        <a href={wordsPath(ui, release.id, told.fact)}>
          <bdi>{told.at.quote}</bdi>
        </a>
      </blockquote>
      {parts.length > 0 && (
        <dl class="told-parts">
          {parts.map(([name, at]) => (
            <div>
              <dt>{words.sayingParts[name]}</dt>
              <dd lang={lang}>
                <a href={wordsPath(ui, release.id, told.fact, name)}>
                  <bdi>{at.quote}</bdi>
                </a>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {told.certainty !== 'certain' && <p class="fine">{certainties.label(told.certainty, ui.locale)}</p>}
    </article>
  );
}
