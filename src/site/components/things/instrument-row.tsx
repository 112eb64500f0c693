import { instrumentKinds, schemes } from '../../../model/kinds.ts';
import type { InstrumentCard } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { lineDate } from '../../format/spans.ts';
import { paperCountry } from '../../things/paper-country.ts';
import { ownWords, thingPath } from '../../things/thing-address.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { AmountOf } from '../panel/entry.tsx';
import { LineLink, NameOf, NamedOf } from './thing-name.tsx';

/** Papers, each a line: what it is called, what kind, with whom, for how much, when. */
export function InstrumentRows(props: {
  ui: Ui;
  instruments: readonly InstrumentCard[];
  dated?: boolean;
  /** How many are shown before the rest is folded away; all of them unless told. */
  first?: number;
}) {
  const { ui, instruments, dated = true, first = Infinity } = props;
  const rest = instruments.slice(first);
  const list = (cards: readonly InstrumentCard[]) => (
    <ul class="thing-rows papers">
      {cards.map((card) => (
        <InstrumentRow ui={ui} card={card} dated={dated} />
      ))}
    </ul>
  );
  return (
    <>
      {list(instruments.slice(0, first))}
      {rest.length > 0 && (
        <details class="more-rows">
          <summary>{thingWords[ui.locale].nMore(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function InstrumentRow({ ui, card, dated }: { ui: Ui; card: InstrumentCard; dated: boolean }) {
  const words = thingWords[ui.locale];
  const country = paperCountry(card);
  const source = thingPath(ui, 'instrument', card.id) === null ? null : ownWords(ui, card.at);
  return (
    <li class="paper-row">
      <p class="row-terms">
        <span class="paper-kind">{instrumentKinds.label(card.kind, ui.locale)}</span>
        {card.scheme !== null && <span>{schemes.label(card.scheme, ui.locale)}</span>}
        {card.count !== null && card.count > 1 && <span>{ui.t.countOf(card.count)}</span>}
      </p>
      <p class="row-words">
        <LineLink ui={ui} to={{ kind: 'instrument', id: card.id }} at={card.at}>
          <NameOf ui={ui} names={card.names} fallback={card.id} />
        </LineLink>
      </p>
      <p class="row-terms">
        {country !== null && (
          <span class="towards">
            <Flag code={country} />
            {countryName(ui, country)}
          </span>
        )}
        {card.amount && <AmountOf ui={ui} amount={card.amount} />}
        {card.partner && (
          <span>
            {words.partner} <NamedOf ui={ui} named={card.partner} />
          </span>
        )}
        {dated && card.date !== null && <time dateTime={card.date}>{lineDate(card.date, ui.locale)}</time>}
        {source !== null && <a href={source}>{words.words}</a>}
      </p>
    </li>
  );
}
