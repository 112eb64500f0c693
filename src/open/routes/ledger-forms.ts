import type { Context } from 'hono';
import { ledgerAddress, ledgerFilter, ledgerQuery, type LedgerAddress } from '../../site/things/ledger-address.ts';
import type { Sources } from '../declare/kind.ts';
import { jsonText } from '../forms/form.ts';
import type { Made } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';
import { streamed } from '../http/stream.ts';
import { instrumentOf } from '../kinds/present-things.ts';
import { instruments } from '../kinds/promises.ts';
import { columnsOf } from '../tables/columns.ts';
import { head, rowWriter } from '../tables/csv.ts';
import { bodyOf } from '../tables/stream.ts';

/** Papers on one page of the ledger as data, and so many are asked of the record at once for its table. */
const perPage = 100;

/**
 * The ledger as its page narrows and sorts it. JSON: the totals, one a nature of amount and currency, with the ids of the
 * papers that each adds up and leaves out, and a page of papers; CSV: all papers.
 */
export async function ledgerAnswer(
  c: Context,
  query: URLSearchParams,
  form: 'json' | 'csv',
  from: Sources,
): Promise<Made> {
  const address = ledgerAddress(query);
  if (address === null)
    throw new Problem('bad-parameter', `the ledger cannot be narrowed by ${query.toString().slice(0, 200)}`);
  if (form === 'csv')
    return streamed(c, await from.record.revision(), 'text/csv; charset=utf-8; header=present', 'ledger.csv', () =>
      bodyOf(table(address, from)),
    );
  return {
    key: `data of ledger ${ledgerQuery(address)}`,
    make: async () => {
      const view = await from.record.things.ledger({ ...ledgerFilter(address), limit: perPage });
      return {
        body: jsonText({
          papers: view.total,
          totals: view.totals.map(({ basis, currency, value, count, instruments: summed, leftOut }) => ({
            basis,
            currency,
            value,
            count,
            instruments: summed,
            leftOut,
          })),
          items: view.instruments.map(instrumentOf),
          page: address.page,
          pages: Math.max(1, Math.ceil(view.total / perPage)),
        }),
        type: 'application/json',
        cacheControl: 'public, max-age=0, must-revalidate',
        headers: { ...dataHeaders, Vary: 'Accept, Accept-Encoding' },
      };
    },
  };
}

async function* table(address: LedgerAddress, { record }: Sources): AsyncGenerator<string> {
  const columns = columnsOf(instruments.item);
  const line = rowWriter(columns, false);
  yield head(columns);
  for (let [page, met, total] = [1, 0, 1]; met < total; page++) {
    const view = await record.things.ledger({ ...ledgerFilter({ ...address, page }), limit: perPage });
    if (view.instruments.length === 0) return;
    total = view.total;
    met += view.instruments.length;
    yield view.instruments.map((card) => line(instrumentOf(card))).join('');
  }
}
