import type { Ui } from '../ui.ts';
import { AccountLink } from './account-link.tsx';
import { Languages, type Place } from './document.tsx';
import { SearchBox } from './search/search-box.tsx';
import { Seal, Wordmark } from './seal.tsx';
import { SectionLinks } from './things/section-links.tsx';

/** The head of the front page: the name in ink beside its seal, and what this is. */
export function Masthead({ ui, place }: { ui: Ui; place: Place | null }) {
  return (
    <header class="masthead">
      <div class="masthead-edge">
        <span>{ui.t.unofficial}</span>
        <SectionLinks ui={ui} place="head" />
        <SearchBox ui={ui} />
        <Corner ui={ui} place={place} />
      </div>
      <div class="masthead-name">
        <h1>
          <Wordmark />
          <Seal />
          <span class="unseen">{ui.t.siteName}</span>
          <span class="latin" aria-hidden="true">
            Yakusoku
          </span>
        </h1>
        <p>{ui.t.tagline}</p>
      </div>
    </header>
  );
}

/** The same head on every other page: one line. The search page has its own box. */
export function Strip({ ui, place, box = true }: { ui: Ui; place: Place | null; box?: boolean }) {
  return (
    <header class="strip">
      <a class="home" href={`/${ui.locale}/`} aria-label={ui.t.homeLink}>
        <Seal />
        <Wordmark />
      </a>
      <SectionLinks ui={ui} place="head" />
      {box && <SearchBox ui={ui} />}
      <Corner ui={ui} place={place} />
    </header>
  );
}

/** What is the reader's own: the language and the account. */
function Corner({ ui, place }: { ui: Ui; place: Place | null }) {
  return (
    <div class="corner">
      <Languages ui={ui} place={place} />
      <AccountLink ui={ui} place={place} />
    </div>
  );
}
