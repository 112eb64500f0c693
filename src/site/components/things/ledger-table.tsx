import { instrumentKinds, schemes } from '../../../model/kinds.ts';
import type { InstrumentCard } from '../../../record/things/views.ts';
import { recordWords } from '../../catalogue/record-pages.ts';
import { thingWords } from '../../catalogue/things.ts';
import { lineDate } from '../../format/spans.ts';
import { paperCountry } from '../../things/paper-country.ts';
import { ownWords } from '../../things/thing-address.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';
import { AmountOf } from '../panel/entry.tsx';
import { LineLink, NameOf, NamedOf } from './thing-name.tsx';

/** Papers as a table; on a phone each row stands as a card, its cells named. */
export function LedgerTable({ ui, instruments }: { ui: Ui; instruments: readonly InstrumentCard[] }) {
  const { columns } = recordWords[ui.locale];
  return (
    <table class="table ledger-table">
      <thead>
        <tr>
          {Object.values(columns).map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instruments.map((card) => (
          <Row ui={ui} card={card} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ ui, card }: { ui: Ui; card: InstrumentCard }) {
  const { columns } = recordWords[ui.locale];
  const words = thingWords[ui.locale];
  const source = ownWords(ui, card.at);
  const country = paperCountry(card);
  return (
    <tr>
      <td data-head={columns.date}>
        {card.date !== null && <time dateTime={card.date}>{lineDate(card.date, ui.locale)}</time>}
      </td>
      <th scope="row">
        <LineLink ui={ui} to={{ kind: 'instrument', id: card.id }} at={card.at}>
          <NameOf ui={ui} names={card.names} fallback={card.id} />
        </LineLink>
        <span class="row-terms">
          {card.count !== null && card.count > 1 && <span>{ui.t.countOf(card.count)}</span>}
          {card.partner && (
            <span>
              {words.partner} <NamedOf ui={ui} named={card.partner} />
            </span>
          )}
          {source !== null && <a href={source}>{words.words}</a>}
        </span>
      </th>
      <td data-head={columns.country}>
        {country !== null && (
          <span class="towards">
            <Flag code={country} />
            <a href={`/${ui.locale}/countries/${country.toLowerCase()}`}>{countryName(ui, country)}</a>
          </span>
        )}
      </td>
      <td data-head={columns.kind}>
        {instrumentKinds.label(card.kind, ui.locale)}
        {card.scheme !== null && <small>{schemes.label(card.scheme, ui.locale)}</small>}
      </td>
      <td data-head={columns.amount}>{card.amount && <AmountOf ui={ui} amount={card.amount} />}</td>
    </tr>
  );
}
