import type { ReleaseCard } from '../../../record/views.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { Headline, Kicker } from '../release-head.tsx';

const shown = 8;

/** Releases under the language they are written in, the reader's own first. */
export function TellersByLanguage({ ui, cards }: { ui: Ui; cards: readonly ReleaseCard[] }) {
  const langs = [...new Set(cards.map((card) => card.lang))].sort(
    (a, b) => Number(b === ui.locale) - Number(a === ui.locale) || a.localeCompare(b),
  );
  return (
    <>
      {langs.map((lang) => {
        const own = cards.filter((card) => card.lang === lang);
        return (
          <section class="tellers">
            <h3>
              <span lang={langTag(lang, ui.locale)}>{languageName(lang)}</span>{' '}
              <span class="count">{ui.t.countOf(own.length)}</span>
            </h3>
            <ul>
              {own.slice(0, shown).map((card) => (
                <li>
                  <Kicker ui={ui} card={card} dated />
                  <Headline ui={ui} card={card} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** A language under its own name: 日本語, English; what is no language tag stands as it is. */
function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
