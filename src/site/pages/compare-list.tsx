import { segment } from '../address.ts';
import type { EditionCard, EditionsView } from '../../record/editions/views.ts';
import { compareWords } from '../catalogue/compare.ts';
import { Colophon } from '../components/colophon.tsx';
import { diffPath, editionPath } from '../components/compare/addresses.ts';
import { CompareHead } from '../components/compare/compare-head.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { byteSize } from '../format/amounts.ts';
import { fullDate } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { sentences, type Ui } from '../ui.ts';

/** The editions of a release, newest first, each with when it stood and what it changed. */
export function EditionList({ ui, place, view }: { ui: Ui; place: Place; view: EditionsView }) {
  const t = compareWords[ui.locale];
  const { release, editions } = view;
  return (
    <Document
      ui={ui}
      place={place}
      page="compare"
      title={`${t.editionsOf(release.title.slice(0, 150))} — ${ui.t.siteName}`}
      description={t.editionsIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <CompareHead ui={ui} kicker={t.ofRelease} title={t.editions} release={release}>
          <p class="fine">{editions.length > 1 ? t.editionsIntro : sentences(ui, t.editionsOne)}</p>
        </CompareHead>
        <ol class="edition-list" reversed>
          {editions.toReversed().map((edition) => (
            <Edition
              ui={ui}
              release={release}
              edition={edition}
              before={editions.find((other) => other.number === edition.number - 1) ?? null}
            />
          ))}
        </ol>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function Edition(props: {
  ui: Ui;
  release: EditionsView['release'];
  edition: EditionCard;
  before: EditionCard | null;
}) {
  const { ui, release, edition, before } = props;
  const t = compareWords[ui.locale];
  return (
    <li id={`edition-${edition.number}`}>
      <h2>
        {t.nth(edition.number)} <span class="standing">{edition.current ? t.current : t.earlier}</span>
      </h2>
      <p>{t.seen(fullDate(edition.firstSeen, ui.locale), fullDate(edition.lastSeen, ui.locale))}</p>
      {edition.title !== release.title && (
        <p>
          <bdi lang={langTag(edition.lang, ui.locale)}>{edition.title}</bdi>
        </p>
      )}
      {before && <p>{edition.changes ? t.counted(edition.changes) : t.noCount}</p>}
      <p class="edition-ways">
        <a href={editionPath(ui, release.id, edition)}>{t.readEdition}</a>
        {before && <a href={diffPath(ui, release.id, before.number, edition.number)}>{t.changedHere}</a>}
      </p>
      <details>
        <summary class="fine">{t.copies(edition.captures.length)}</summary>
        <ul class="fine">
          {edition.captures.slice(0, 50).map((capture) => (
            <li>
              <a href={`/captures/${segment(capture.id)}`} rel="nofollow">
                {ui.t.captured(fullDate(capture.fetchedAt, ui.locale), byteSize(capture.size))}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
