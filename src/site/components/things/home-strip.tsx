import type {
  CommitmentCard,
  DialogueView,
  InstrumentCard,
  MeetingCard,
  TargetCard,
} from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { figureWords } from '../../format/amounts.ts';
import { spanWords } from '../../format/spans.ts';
import { shortName } from '../../things/meeting-name.ts';
import { paperCountry } from '../../things/paper-country.ts';
import { aimOf, figureLocale, isFigure, saidOf } from '../../things/names.ts';
import { thingPath } from '../../things/thing-address.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Countries, Flag } from '../flag.tsx';
import { AmountOf } from '../panel/entry.tsx';
import { LineLink, NameOf } from './thing-name.tsx';

/** What the front page says of things, beside the news: the dialogue that is most told of, papers, and what falls due. */
export interface HomeThings {
  readonly dialogue: Pick<DialogueView, 'id' | 'names' | 'members'> | null;
  readonly meeting: MeetingCard | null;
  readonly signed: readonly InstrumentCard[];
  readonly due: readonly Due[];
}
export type Due =
  | { readonly is: 'target'; readonly until: string; readonly card: TargetCard }
  | { readonly is: 'commitment'; readonly until: string; readonly card: CommitmentCard };

export function HomeStrip({ ui, things }: { ui: Ui; things: HomeThings }) {
  const words = thingWords[ui.locale];
  const { dialogue, meeting, signed, due } = things;
  if (!dialogue && signed.length === 0 && due.length === 0) return null;
  return (
    <div class="home-strip">
      {dialogue && (
        <section aria-labelledby="home-dialogue">
          <h2 id="home-dialogue">{words.homeDialogue}</h2>
          <p class="strip-name">
            <a href={thingPath(ui, 'dialogue', dialogue.id) ?? '#'}>
              <NameOf ui={ui} names={dialogue.names} fallback={dialogue.id} />
            </a>
          </p>
          {meeting && (
            <p>
              <a href={thingPath(ui, 'meeting', meeting.id) ?? '#'}>{shortName(ui, meeting)}</a>
              {meeting.date !== null && <small>{spanWords(meeting.date, ui.locale)}</small>}
            </p>
          )}
          <Countries ui={ui} codes={dialogue.members} limit={6} />
          <p>
            <a class="onward" href={`/${ui.locale}/dialogues`}>
              {words.allDialogues}
            </a>
          </p>
        </section>
      )}
      {signed.length > 0 && (
        <section aria-labelledby="home-signed">
          <h2 id="home-signed">{words.homeSigned}</h2>
          <ul>
            {signed.map((paper) => (
              <li>
                <LineLink ui={ui} to={{ kind: 'instrument', id: paper.id }} at={paper.at}>
                  <NameOf ui={ui} names={paper.names} fallback={paper.id} />
                </LineLink>
                <p class="row-terms">
                  <With ui={ui} country={paperCountry(paper)} />
                  {paper.amount && <AmountOf ui={ui} amount={paper.amount} />}
                  {paper.date !== null && <time dateTime={paper.date}>{spanWords(paper.date, ui.locale)}</time>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="home-due">
        <h2 id="home-due">{words.homeDue}</h2>
        {due.length === 0 ? (
          <p class="fine">{words.homeDueNone}</p>
        ) : (
          <ul>
            {due.map((one) => (
              <DueLine ui={ui} due={one} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function With({ ui, country }: { ui: Ui; country: string | null }) {
  return country === null ? null : (
    <span class="towards">
      <Flag code={country} /> {countryName(ui, country)}
    </span>
  );
}

function DueLine({ ui, due }: { ui: Ui; due: Due }) {
  const words = thingWords[ui.locale];
  const said = due.is === 'commitment' ? saidOf(due.card, ui.locale) : aimOf(due.card, ui.locale);
  const figure =
    due.is === 'target' ? figureWords(due.card.value, due.card.unit, figureLocale(due.card, ui.locale)) : null;
  const bare = figure !== null && isFigure(said.words);
  // A figure that its words leave alone is told apart by where it was said.
  const where = bare && due.is === 'target' ? (due.card.meeting ?? due.card.dialogue) : null;
  return (
    <li>
      <LineLink ui={ui} to={{ kind: due.is, id: due.card.id }} at={due.card.at}>
        {bare ? figure : <bdi lang={said.lang}>{said.words}</bdi>}
      </LineLink>
      <p class="row-terms">
        <strong class="target-left">{words.dueOn(spanWords(due.until, ui.locale))}</strong>
        {where && <NameOf ui={ui} names={where.names} fallback={where.id} />}
        {figure !== null && !bare && <span class="figure">{figure}</span>}
        {due.is === 'commitment' && due.card.amount && <AmountOf ui={ui} amount={due.card.amount} />}
      </p>
    </li>
  );
}
