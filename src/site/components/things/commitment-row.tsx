import { forces } from '../../../model/kinds.ts';
import { statuses } from '../../../model/things.ts';
import type { CommitmentCard } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { timeWords } from '../../format/dates.ts';
import { lineDate } from '../../format/spans.ts';
import { saidOf } from '../../things/names.ts';
import { ownWords, thingPath } from '../../things/thing-address.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { AmountOf } from '../panel/entry.tsx';
import { LineLink, NamedOf } from './thing-name.tsx';

export interface CommitmentRowsProps {
  readonly ui: Ui;
  readonly commitments: readonly CommitmentCard[];
  /** How many are shown before the rest is folded away; all of them unless told. */
  readonly first?: number;
  /** Said once above where all of them have the same. */
  readonly without?: readonly ('actor' | 'said')[];
}

/** Commitments, each a line: with what force, what, by whom, for whom, by when, for how much, and what became of it. */
export function CommitmentRows({ ui, commitments, first = Infinity, without = [] }: CommitmentRowsProps) {
  const rest = commitments.slice(first);
  const list = (cards: readonly CommitmentCard[]) => (
    <ul class="thing-rows">
      {cards.map((card) => (
        <CommitmentRow ui={ui} card={card} without={without} />
      ))}
    </ul>
  );
  return (
    <>
      {list(commitments.slice(0, first))}
      {rest.length > 0 && (
        <details class="more-rows">
          <summary>{thingWords[ui.locale].nMore(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function CommitmentRow({ ui, card, without }: { ui: Ui; card: CommitmentCard; without: readonly string[] }) {
  const words = thingWords[ui.locale];
  const said = saidOf(card, ui.locale);
  const source = thingPath(ui, 'commitment', card.id) === null ? null : ownWords(ui, card.at);
  return (
    <li class="thing-row">
      <span class={`force force-${card.force}`}>{forces.label(card.force, ui.locale)}</span>
      <div>
        <p class="row-words">
          <LineLink ui={ui} to={{ kind: 'commitment', id: card.id }} at={card.at}>
            <bdi lang={said.lang}>{said.words}</bdi>
          </LineLink>
        </p>
        <p class="row-terms">
          {!without.includes('actor') && <NamedOf ui={ui} named={card.actor} />}
          {card.countries.length > 0 && <Towards ui={ui} codes={card.countries} />}
          {card.deadline !== null && <span>{ui.t.until(timeWords(card.deadline, ui.locale))}</span>}
          {card.amount && <AmountOf ui={ui} amount={card.amount} />}
          {card.status !== 'announced' && (
            <span class={`status status-${card.status}`}>{statuses.label(card.status, ui.locale)}</span>
          )}
          {card.evidence > 0 && <span>{words.evidence(card.evidence)}</span>}
          {!without.includes('said') && card.said !== null && (
            <time dateTime={card.said}>{lineDate(card.said, ui.locale)}</time>
          )}
          {source !== null && <a href={source}>{words.words}</a>}
        </p>
      </div>
    </li>
  );
}

/** For whom: up to three by name, more of them by flag with their names behind. */
function Towards({ ui, codes }: { ui: Ui; codes: readonly string[] }) {
  const named = codes.slice(0, 3).map((code) => countryName(ui, code));
  const few = codes.length <= 3;
  return (
    <span class="towards">
      <span aria-hidden="true">→</span>
      {codes.slice(0, 8).map((code) => (
        <Flag code={code} />
      ))}
      <span class={few ? undefined : 'unseen'}>
        {(few ? named : codes.map((code) => countryName(ui, code))).join(ui.locale === 'ja' ? '、' : ', ')}
      </span>
    </span>
  );
}
