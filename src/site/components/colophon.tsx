import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import { sentences, type Ui } from '../ui.ts';
import { DataLinks } from './data-links.tsx';
import { pathIn } from './document.tsx';
import { PlaceOfPage } from './place-context.ts';
import { Seal } from './seal.tsx';
import { SectionLinks } from './things/section-links.tsx';

/** The foot of every page: what this is, whose the releases are, what is counted. `children` is the page's own credit. */
export function Colophon({ ui, children }: { ui: Ui; children?: ComponentChildren }) {
  const { t } = ui;
  const place = useContext(PlaceOfPage);
  return (
    <footer class="colophon">
      <div class="colophon-mark">
        <Seal />
        <span>
          {t.siteName} <span lang={ui.locale === 'ja' ? 'en' : 'ja'}>{t.otherName}</span>
        </span>
      </div>
      <div class="colophon-words">
        <SectionLinks ui={ui} place="foot" />
        <DataLinks ui={ui} />
        {place !== null && place.origin !== '' && <p class="printed">{place.origin + pathIn(ui.locale, place)}</p>}
        {children}
        <p>{t.footerAbout}</p>
        <p>{sentences(ui, t.footerRights, t.footerPrivacy, t.footerProgram)}</p>
      </div>
    </footer>
  );
}
