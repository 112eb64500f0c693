import { bases } from '../../../model/kinds.ts';
import type { LedgerTotal } from '../../../record/things/views.ts';
import { recordWords } from '../../catalogue/record-pages.ts';
import { thingWords } from '../../catalogue/things.ts';
import { amountWords } from '../../format/amounts.ts';
import { thingPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';

const most = 50;

/** Totals, one a nature of amount and currency, each with the papers that it adds up and those that it leaves out. */
export function LedgerTotals(props: {
  ui: Ui;
  totals: readonly LedgerTotal[];
  /** What a paper is called, by id; those of other pages of the ledger are linked by their number. */
  name: (id: string) => string | null;
}) {
  const { ui, totals, name } = props;
  const words = recordWords[ui.locale];
  const papers = (ids: readonly string[], all: number, why: LedgerTotal['leftOutWhy'] = {}) => (
    <ol>
      {ids.slice(0, most).map((id) => {
        const reason = Object.hasOwn(why, id) ? why[id] : undefined;
        return (
          <li>
            <a href={thingPath(ui, 'instrument', id) ?? ''}>
              <bdi>{name(id) ?? id}</bdi>
            </a>
            {reason !== undefined && <span class="fine"> {words.leftOutWhy[reason]}</span>}
          </li>
        );
      })}
      {all > Math.min(most, ids.length) && (
        <li class="fine">{thingWords[ui.locale].moreCommitments(all - Math.min(most, ids.length))}</li>
      )}
    </ol>
  );
  return (
    <ul class="ledger-totals">
      {totals.map((total) => (
        <li>
          <p class="total-basis">{bases.label(total.basis, ui.locale)}</p>
          <p class="total-figure">
            {amountWords({ value: Number(total.value), currency: total.currency, qualifier: 'exact' }, ui.locale)}
          </p>
          <details>
            <summary>{words.explain(total.count)}</summary>
            <h3>{words.summed}</h3>
            {papers(total.instruments, total.count)}
            {total.leftOut.length > 0 && (
              <>
                <h3>{words.leftOut}</h3>
                {papers(total.leftOut, total.leftOutCount, total.leftOutWhy)}
              </>
            )}
          </details>
        </li>
      ))}
    </ul>
  );
}
