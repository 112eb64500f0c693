import { compareTranslation } from '../../record/editions/translation/compare.ts';
import type { ReleaseView } from '../../record/views.ts';
import { compareWords } from '../catalogue/compare.ts';
import { Colophon } from '../components/colophon.tsx';
import { CompareHead } from '../components/compare/compare-head.tsx';
import { Differences } from '../components/compare/differences.tsx';
import { languageName } from '../components/compare/language-name.ts';
import { SideBySide } from '../components/compare/side-by-side.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { releasePath } from '../components/release-head.tsx';
import { langTag } from '../lang-tag.ts';
import type { Ui } from '../ui.ts';

/** A release and its translation: what differs, then both texts side by side. */
export function Compare({ ui, place, a, b }: { ui: Ui; place: Place; a: ReleaseView; b: ReleaseView }) {
  const t = compareWords[ui.locale];
  const compared = compareTranslation(a, b);
  const sides = { a, b };
  return (
    <Document
      ui={ui}
      place={place}
      page="compare"
      title={`${t.compareOf(a.card.title.slice(0, 100), b.card.title.slice(0, 100))} — ${ui.t.siteName}`}
      description={t.compareIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <CompareHead ui={ui} kicker={t.compareKicker} title={t.compareTitle} release={a.card}>
          <p class="of">
            <a href={releasePath(ui, b.card.id)}>
              <bdi lang={langTag(b.card.lang, ui.locale)}>{b.card.title}</bdi>
            </a>
          </p>
          <p class="fine">{t.compareIntro}</p>
        </CompareHead>
        <div class="compare-rows">
          <Differences ui={ui} sides={sides} compared={compared} />
          <SideBySide ui={ui} sides={sides} compared={compared} />
        </div>
      </main>
      <Colophon ui={ui}>
        {[a, b].map(({ source, card, edition }) => (
          <p class="credit" lang={langTag(edition.lang, ui.locale)}>
            <bdi>
              {languageName(ui, edition.lang)}:{' '}
              {(source.credits?.[ui.locale] ?? source.credit ?? `© ${card.issuer}`).split('\n')[0]}
            </bdi>
          </p>
        ))}
      </Colophon>
    </Document>
  );
}
