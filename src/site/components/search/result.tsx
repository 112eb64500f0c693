import type { FoundPassage, FoundRelease } from '../../../record/views.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { Byline, Kicker, releasePath } from '../release-head.tsx';
import { excerptOf, piecesOf, type Piece } from './excerpt.ts';

/** A release that was found: its head, and the passages in which the words stand, each leading to its place. */
export function Result({ ui, found }: { ui: Ui; found: FoundRelease }) {
  const { card, passages, titleMarks, more } = found;
  const lang = langTag(card.lang, ui.locale);
  return (
    <article class="story result">
      <Kicker ui={ui} card={card} dated />
      <h3>
        <a href={releasePath(ui, card.id)}>
          <bdi lang={lang}>
            <Pieces of={piecesOf(card.title, titleMarks)} />
          </bdi>
        </a>
      </h3>
      {passages.length > 0 && (
        <ol class="hits">
          {passages.map((passage) => (
            <li>
              <a href={releasePath(ui, card.id) + placeOf(passage)}>
                {passage.address !== null && <span class="address">{passage.address}</span>}
                <bdi lang={lang}>
                  <Pieces of={excerptOf(passage.text, passage.marks, card.lang === 'ja' ? 140 : 280)} />
                </bdi>
              </a>
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p class="fine">{ui.t.searchMorePassages(more)}</p>}
      <Byline ui={ui} card={card} countries={4} />
    </article>
  );
}

/** The title and the date line stand at the head of the page, where everybody begins to read. */
const placeOf = ({ kind, index }: FoundPassage): string => (kind === 'title' || kind === 'date' ? '' : `#p-${index}`);

function Pieces({ of }: { of: readonly Piece[] }) {
  return <>{of.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}
