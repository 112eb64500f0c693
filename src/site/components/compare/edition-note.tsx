import type { EditionNote } from '../../../record/editions/views.ts';
import { compareWords } from '../../catalogue/compare.ts';
import { entryId, wordsId } from '../../facts/fact-index.ts';
import { fullDate } from '../../format/dates.ts';
import { langTag } from '../../lang-tag.ts';
import { sentences, type Ui } from '../../ui.ts';
import { releasePath } from '../release-head.tsx';
import { diffPath, editionPath, editionsPath } from './addresses.ts';

/** “Edition 2 of 2, changed on …”: one line in the head of a release whose text has changed. */
export function EditionLine({ ui, release, note }: { ui: Ui; release: string; note: EditionNote | null }) {
  if (!note) return null;
  const t = compareWords[ui.locale];
  const current = note.number === note.current;
  return (
    <p class={current ? 'edition-line' : 'edition-line edition-earlier'}>
      <a href={editionsPath(ui, release)}>{t.edition(note.number, note.count)}</a>
      <span>
        {current
          ? note.previous !== null && t.changedOn(fullDate(note.changedAt, ui.locale))
          : t.earlierNotice(note.number)}
      </span>
      {current ? (
        note.previous !== null && <a href={diffPath(ui, release, note.previous, note.number)}>{t.seeChanges}</a>
      ) : (
        <>
          <a href={releasePath(ui, release)}>{t.toCurrent}</a>
          <a href={diffPath(ui, release, note.number, note.current)}>{t.seeChanges}</a>
        </>
      )}
    </p>
  );
}

/** More than these are folded away; a link to one of them opens the fold. */
const mostOpen = 8;

/**
 * The facts of earlier editions that this one has not, each under the address that its words had: a link made to them
 * then still arrives, and is told where they went.
 */
export function FormerFacts(props: { ui: Ui; release: string; lang: string; note: EditionNote | null }) {
  const { ui, release, note } = props;
  if (!note || note.former.length === 0) return null;
  const t = compareWords[ui.locale];
  const lang = langTag(props.lang, ui.locale);
  return (
    <section class="former" aria-labelledby="former">
      <h2 id="former">{t.former}</h2>
      <details open={note.former.length <= mostOpen}>
        <summary class="fine">{sentences(ui, t.formerNote)}</summary>
        <ul>
          {note.former.map(({ id, list, quote, edition, to }) => (
            <li id={wordsId(id)}>
              <span id={entryId(id)} class="landing" />
              <span class="what">{t.lists[list] ?? list}</span> <del lang={lang}>{quote}</del>
              {to && (
                <>
                  {' '}
                  <span aria-hidden="true">→</span> {t.formerNow}{' '}
                  <a href={`#${wordsId(to.id)}`} lang={lang}>
                    {to.quote}
                  </a>
                </>
              )}{' '}
              <a
                class="onward"
                href={`${editionPath(ui, release, { number: edition, current: false })}#${wordsId(id)}`}
              >
                {t.formerIn(edition)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
