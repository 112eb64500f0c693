import { bases } from '../../../model/kinds.ts';
import type { LedgerTotal, LedgerView } from '../../../record/things/views.ts';
import { recordWords } from '../../catalogue/record-pages.ts';
import { amountWords } from '../../format/amounts.ts';
import { ledgerQuery, type LedgerAddress } from '../../things/ledger-address.ts';
import { nameIn } from '../../things/names.ts';
import { thingPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';

/**
 * Totals, one a nature of amount and currency, each with the papers that it adds up and those that it leaves out: the
 * first of them by name, all of them in the ledger narrowed to what is summed.
 */
export function LedgerTotals({ ui, address, view }: { ui: Ui; address: LedgerAddress; view: LedgerView }) {
  const words = recordWords[ui.locale];
  const papers = (ids: readonly string[], why: LedgerTotal['leftOutWhy'] = {}) => (
    <ol>
      {ids.flatMap((id) => {
        const name = Object.hasOwn(view.named, id) ? nameIn(view.named[id] ?? {}, ui.locale) : null;
        const reason = Object.hasOwn(why, id) ? why[id] : undefined;
        return name === null
          ? []
          : [
              <li>
                <a href={thingPath(ui, 'instrument', id) ?? ''}>
                  <bdi lang={name.lang}>{name.words}</bdi>
                </a>
                {reason !== undefined && <span class="fine"> {words.leftOutWhy[reason]}</span>}
              </li>,
            ];
      })}
    </ol>
  );
  const allOf = ({ basis, currency }: LedgerTotal) =>
    `/${ui.locale}/ledger${ledgerQuery({ ...address, basis, currency, from: address.from ?? '1', sort: 'amount', page: 1 })}`;
  return (
    <ul class="ledger-totals">
      {view.totals.map((total) => (
        <li>
          <p class="total-basis">{bases.label(total.basis, ui.locale)}</p>
          <p class="total-figure">
            {amountWords({ value: Number(total.value), currency: total.currency, qualifier: 'exact' }, ui.locale)}
          </p>
          <details>
            <summary>{words.explain(total.count)}</summary>
            <h3>{words.summed(total.count)}</h3>
            {papers(total.instruments)}
            {total.leftOut.length > 0 && (
              <>
                <h3>{words.leftOut(total.leftOutCount)}</h3>
                {papers(total.leftOut, total.leftOutWhy)}
              </>
            )}
            <p>
              <a class="onward" href={allOf(total)}>
                {words.inTheLedger}
              </a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
