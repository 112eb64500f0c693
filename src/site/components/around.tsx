import { evidenceRelations, evidenceStates } from '../../model/things.ts';
import type { ReleaseSurroundings, SaidLater } from '../../record/things/views.ts';
import type { ReleaseCard } from '../../record/views.ts';
import { aroundWords } from '../catalogue/around.ts';
import { listDate } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { ownLanguageFirst } from '../things/own-language.ts';
import { passagePath, thingPath, wordsPath } from '../things/thing-address.ts';
import type { Ui } from '../ui.ts';
import { Headline, Kicker } from './release-head.tsx';
import { MeetingLine } from './things/meeting-list.tsx';
import { NameOf } from './things/thing-name.tsx';

const shownAtFirst = 4;
const mostRelated = 5;

/** What the record has around a release: its meeting, what became of its promises, and releases on the same things. */
export function Around(props: {
  ui: Ui;
  card: ReleaseCard;
  around: ReleaseSurroundings;
  /** Ids of releases that the page leads to elsewhere. */
  without: readonly string[];
}) {
  const { ui, card: own, around, without } = props;
  const words = aroundWords[ui.locale];
  const related = ownLanguageFirst(
    around.related.filter((card) => card.id !== own.id && !without.includes(card.id)),
    ui.locale,
    (card) => card.lang,
  ).slice(0, mostRelated);
  // What was told on the same day was told beside it, not of what came after.
  const later = grouped(around.later.filter(({ release }) => (release.issued ?? '') > (own.issued ?? '')));
  if (around.meeting === null && later.length === 0 && related.length === 0) return null;
  return (
    <div class="around">
      {around.meeting && (
        <section aria-labelledby="around-meeting">
          <h2 id="around-meeting">{words.meeting}</h2>
          <ul>
            <MeetingLine ui={ui} card={around.meeting} whole />
          </ul>
        </section>
      )}
      {later.length > 0 && <Later ui={ui} later={later} />}
      {related.length > 0 && (
        <section aria-labelledby="around-related">
          <h2 id="around-related">{words.related}</h2>
          <ul class="around-list">
            {related.map((card) => (
              <li>
                <Kicker ui={ui} card={card} dated />
                <Headline ui={ui} card={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** One sentence of a later release and all the promises that it bears on. */
type Group = readonly [SaidLater, ...SaidLater[]];

function grouped(later: readonly SaidLater[]): Group[] {
  const groups = new Map<string, [SaidLater, ...SaidLater[]]>();
  for (const one of later) {
    const key = `${one.release.id} ${one.quote}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function Later({ ui, later }: { ui: Ui; later: readonly Group[] }) {
  const words = aroundWords[ui.locale];
  const list = (some: readonly Group[]) => (
    <ol class="around-list">
      {some.map((one) => (
        <LaterOne ui={ui} group={one} />
      ))}
    </ol>
  );
  const rest = later.slice(shownAtFirst);
  return (
    <section aria-labelledby="around-later">
      <h2 id="around-later">{words.later}</h2>
      <p class="fine">{words.laterNote}</p>
      {list(later.slice(0, shownAtFirst))}
      {rest.length > 0 && (
        <details class="more-rows">
          <summary>{words.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

function LaterOne({ ui, group }: { ui: Ui; group: Group }) {
  const [one] = group;
  const { release } = one;
  const lang = langTag(release.lang, ui.locale);
  const words = one.fact === null ? passagePath(ui, release.id, one.passage) : wordsPath(ui, release.id, one.fact);
  return (
    <li>
      <ul>
        {group.map((each) => (
          <li class="row-words">
            <PromiseLink ui={ui} one={each} />
          </li>
        ))}
      </ul>
      <p class="kicker">
        <span class={`relation relation-${one.relation}`}>{evidenceRelations.label(one.relation, ui.locale)}</span>
        <span class={`evidence-state state-${one.state}`}>{evidenceStates.label(one.state, ui.locale)}</span>
        {release.issued !== null && <time dateTime={release.issued}>{listDate(release.issued, ui.locale)}</time>}
      </p>
      <blockquote lang={lang}>
        <a href={words}>
          <bdi>{one.quote}</bdi>
        </a>
      </blockquote>
      <p class="fine">
        <Headline ui={ui} card={release} />
      </p>
    </li>
  );
}

/** In short where the short form is in the reader's language, else as a release in that language says it. */
function PromiseLink({ ui, one: { promise, summary, lang } }: { ui: Ui; one: SaidLater }) {
  const short = summary !== '' && (lang === ui.locale || !Object.hasOwn(promise.names, ui.locale));
  return (
    <a href={thingPath(ui, promise.kind, promise.id) ?? '#'}>
      {short ? (
        <bdi lang={langTag(lang, ui.locale)}>{summary}</bdi>
      ) : (
        <NameOf ui={ui} names={promise.names} fallback={promise.id} />
      )}
    </a>
  );
}
