import { releaseKinds } from '../../model/kinds.ts';
import type { ReleaseCard } from '../../record/views.ts';
import { listDate } from '../format/dates.ts';
import type { Ui } from '../ui.ts';
import { Headline, releasePath, thumbnailPath } from './release-head.tsx';

/** The most read, with their pictures. */
export function Ranking({ ui, cards }: { ui: Ui; cards: readonly ReleaseCard[] }) {
  return (
    <section class="ranking" aria-labelledby="ranking">
      <h2 id="ranking">{ui.t.ranking}</h2>
      {cards.length === 0 ? (
        <p class="fine">{ui.t.rankingEmpty}</p>
      ) : (
        <ol>
          {cards.map((card, at) => (
            <li>
              <span class="place" aria-hidden="true">
                {at + 1}
              </span>
              <a class="picture" href={releasePath(ui, card.id)} tabIndex={-1} aria-hidden="true">
                <img src={thumbnailPath(ui, card.id)} width="480" height="300" alt="" loading="lazy" decoding="async" />
              </a>
              <div class="ranked">
                <p class="kicker">
                  <span class="kind">{releaseKinds.label(card.kind, ui.locale)}</span>
                  {card.issued !== null && <time dateTime={card.issued}>{listDate(card.issued, ui.locale)}</time>}
                </p>
                <h3>
                  <Headline ui={ui} card={card} />
                </h3>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p class="fine">{ui.t.rankingNote}</p>
    </section>
  );
}
