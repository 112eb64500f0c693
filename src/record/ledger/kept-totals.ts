import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { LedgerFilter, LedgerTotal } from '../things/views.ts';
import { againIn, chosenOf, keptScope, lineConditions } from './conditions.ts';
import { leftOutOf } from './left-out.ts';
import { keyOf, without, type Sum } from './totals.ts';

/** How many of the papers that a total sums are named. */
const named = 100;

/**
 * One total for each basis and currency of the papers that match. What all of them add up to is kept, and what of it
 * stands for the same money as other papers (umbrellas over their parts, papers on one project over one amount): that
 * is taken off again.
 */
export async function ledgerTotals(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerTotal[]> {
  const [sums, leftOut] = await Promise.all([sumsOf(db, filter), leftOutOf(db, filter)]);
  const totals = without(sums, leftOut.less, leftOut.named);
  const ids = await summed(db, filter, totals, leftOut.umbrellas);
  return totals
    .map(({ basis, currency, count, amount, leftOutWhy, leftOutCount }): LedgerTotal => ({
      basis,
      currency,
      value: amount,
      count,
      instruments: ids.get(keyOf(basis, currency)) ?? [],
      leftOut: Object.keys(leftOutWhy),
      leftOutWhy,
      leftOutCount,
    }))
    .toSorted((a, b) => b.count - a.count || compare(a.currency, b.currency) || compare(a.basis, b.basis));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All that match, added up as if none stood for another. */
async function sumsOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<Sum[]> {
  const scope = keptScope(chosenOf(filter));
  const { rows } =
    scope === null
      ? await sql<Sum>`select basis, currency, count(*)::int as count, sum(amount)::text as amount from ledger_line line
          where ${lineConditions(filter)} and amount is not null and basis is not null and currency is not null
          group by 1, 2`.execute(db)
      : await sql<Sum>`select split_part(value, ' ', 1) as basis, substr(value, strpos(value, ' ') + 1) as currency,
            count::int as count, amount::text as amount
          from tally where kind = 'instrument' and scope = ${scope} and facet = 'money' and count > 0`.execute(db);
  return rows;
}

/**
 * The oldest papers of each total, without those that are left out: “below a” in place of “is a dash”, of which the
 * database would think that it is true of few, and sort all lines to find them.
 */
async function summed(
  db: Kysely<Tables>,
  filter: LedgerFilter,
  totals: readonly Sum[],
  umbrellas: readonly string[],
): Promise<Map<string, string[]>> {
  if (totals.length === 0) return new Map();
  const letter = againIn(chosenOf(filter));
  const { rows } = await sql<{ basis: string; currency: string; ids: string[] }>`
    select of.basis, of.currency, array(
      select id from ledger_line line
      where line.basis = of.basis and line.currency = of.currency and line.amount is not null and ${lineConditions(filter)}
        and coalesce(${letter}, '-') collate "C" < 'a' and line.id <> all(${umbrellas}::text[])
      order by line.date, line.id limit ${named}) as ids
    from unnest(${totals.map((total) => total.basis)}::text[], ${totals.map((total) => total.currency)}::text[]) as of (basis, currency)`.execute(
    db,
  );
  return new Map(rows.map((row) => [keyOf(row.basis, row.currency), row.ids]));
}
