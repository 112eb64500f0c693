import { diffCounts } from '../../record/editions/diff/sentences.ts';
import type { EditionsCompared } from '../../record/editions/views.ts';
import { compareWords } from '../catalogue/compare.ts';
import { Colophon } from '../components/colophon.tsx';
import { editionPath, editionsPath } from '../components/compare/addresses.ts';
import { CompareHead } from '../components/compare/compare-head.tsx';
import { DiffText } from '../components/compare/diff-text.tsx';
import { FactChanges } from '../components/compare/fact-changes.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { fullDate } from '../format/dates.ts';
import type { Ui } from '../ui.ts';

/** Two editions of a release: which facts changed, then the text with its changes marked. */
export function CompareEditions({ ui, place, compared }: { ui: Ui; place: Place; compared: EditionsCompared }) {
  const t = compareWords[ui.locale];
  const { release, before, after } = compared;
  const title = t.diffTitle(before.number, after.number);
  return (
    <Document
      ui={ui}
      place={place}
      page="compare"
      title={`${title} — ${release.title.slice(0, 150)} — ${ui.t.siteName}`}
      description={`${title} — ${release.title}`.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <CompareHead ui={ui} kicker={t.kicker} title={title} release={release}>
          <p class="summary">{t.counted(diffCounts(compared.lines))}</p>
          <p class="fine">{t.dates(fullDate(before.firstSeen, ui.locale), fullDate(after.firstSeen, ui.locale))}</p>
          <p class="edition-ways">
            {[before, after].map((edition) => (
              <a href={editionPath(ui, release.id, edition)}>
                {t.nth(edition.number)}
                {edition.current && ` (${t.current})`}
              </a>
            ))}
            <a href={editionsPath(ui, release.id)}>{t.editions}</a>
          </p>
        </CompareHead>
        <div class="compare-columns">
          <FactChanges ui={ui} compared={compared} />
          <DiffText ui={ui} compared={compared} />
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
