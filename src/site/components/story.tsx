import { forces } from '../../model/kinds.ts';
import type { ReleaseCard, ReleaseView } from '../../record/views.ts';
import { factIndex, wordsId } from '../facts/fact-index.ts';
import { shortDate } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import type { Ui } from '../ui.ts';
import { Counters } from './counters.tsx';
import { Byline, Headline, Kicker, lengthOf, releasePath, thumbnailPath } from './release-head.tsx';

/** Releases under the day on which they were issued, as a gazette lists them. */
export function Days({ ui, cards }: { ui: Ui; cards: readonly ReleaseCard[] }) {
  const days = new Map<string | null, ReleaseCard[]>();
  for (const card of cards) {
    const day = days.get(card.issued) ?? [];
    day.push(card);
    days.set(card.issued, day);
  }
  return (
    <>
      {[...days].map(([day, issued]) => (
        <section class="day">
          <h3>
            {day === null ? (
              ui.t.undated
            ) : (
              <time dateTime={day}>
                <span class="year">{day.slice(0, 4)}</span> <span class="date">{shortDate(day, ui.locale)}</span>
              </time>
            )}
          </h3>
          <div>
            {issued.map((card) => (
              <Story ui={ui} card={card} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** One release in a list. */
function Story({ ui, card }: { ui: Ui; card: ReleaseCard }) {
  return (
    <article class="story">
      <Kicker ui={ui} card={card} dated={false} />
      <h4>
        <Headline ui={ui} card={card} />
      </h4>
      <div class="story-foot">
        <Byline ui={ui} card={card} countries={4} />
        <Counters ui={ui} card={card} />
      </div>
    </article>
  );
}

/** The leading release: large, with its picture and the first of what it promises, each with a way to its words. */
export function Lead({ ui, card, view }: { ui: Ui; card: ReleaseCard; view: ReleaseView | null }) {
  const promises = view ? factIndex(view).commitments : [];
  const lang = langTag(card.lang, ui.locale);
  return (
    <article class="lead" aria-label={ui.t.lead}>
      <div class="lead-head">
        <Kicker ui={ui} card={card} dated />
        <h2 data-length={lengthOf(card.title)}>
          <Headline ui={ui} card={card} />
        </h2>
        <Byline ui={ui} card={card} countries={8} />
        <Counters ui={ui} card={card} />
      </div>
      <a class="lead-picture" href={releasePath(ui, card.id)} tabIndex={-1} aria-hidden="true">
        <img src={thumbnailPath(ui, card.id)} width="480" height="300" alt="" />
      </a>
      {promises.length > 0 && (
        <div class="lead-promises">
          <h3>{ui.t.leadPromises(promises.length)}</h3>
          <ul>
            {promises.slice(0, 4).map(({ id, item }) => (
              <li>
                <span class={`force force-${item.force}`}>{forces.label(item.force, ui.locale)}</span>
                <a href={`${releasePath(ui, card.id)}#${wordsId(id)}`} lang={lang}>
                  {item.summary}
                </a>
              </li>
            ))}
          </ul>
          <a class="onward" href={releasePath(ui, card.id)}>
            {ui.t.readMore}
          </a>
        </div>
      )}
    </article>
  );
}
