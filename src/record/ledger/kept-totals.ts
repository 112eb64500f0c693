import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { LedgerFilter, LedgerTotal } from '../things/views.ts';
import { chosenOf, keptScope, lineConditions } from './conditions.ts';
import { keyOf, without, type LeftOut, type Sum } from './totals.ts';

/** How many of the papers that a total sums are named. */
const named = 100;

/**
 * One total for each basis and currency of the papers that match. What is added up of all of them is kept; the few that
 * may stand for the same money as others (umbrellas and their parts, papers on one project over one amount) are looked
 * at one by one, and what is to be left out is taken off again.
 */
export async function ledgerTotals(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerTotal[]> {
  const [sums, leftOut] = await Promise.all([sumsOf(db, filter), leftOutOf(db, filter)]);
  const totals = without(sums, leftOut);
  const ids = await summed(
    db,
    filter,
    totals,
    leftOut.map(({ id }) => id),
  );
  return totals
    .map(({ basis, currency, count, amount, leftOutWhy }): LedgerTotal => ({
      basis,
      currency,
      value: amount,
      count,
      instruments: ids.get(keyOf(basis, currency)) ?? [],
      leftOut: Object.keys(leftOutWhy),
      leftOutWhy,
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
 * The papers that match and are not summed: an umbrella where parts of it are summed; of several papers on the same
 * project with the same amount (notes are exchanged, then a loan agreement is signed) all but the first.
 */
async function leftOutOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<LeftOut[]> {
  const matching = sql<boolean>`${lineConditions(filter)} and line.amount is not null and line.basis is not null and line.currency is not null`;
  const { rows } = await sql<LeftOut>`
    with same as (
      select line.thing_key, line.id, line.basis, line.currency, line.amount,
        row_number() over project as place, first_value(line.basis) over project as "inBasis", first_value(line.currency) over project as "inCurrency"
      from ledger_same s join ledger_project p using (same) join ledger_line line using (thing_key)
      where s.count > 1 and ${matching}
      window project as (partition by s.same order by line.date, line.id)),
    umbrella as (
      select line.thing_key, line.id, line.basis, line.currency, line.amount, part.basis as "inBasis", part.currency as "inCurrency"
      from (select distinct on (line.whole_key) line.whole_key, line.basis, line.currency from ledger_line line
        where line.whole_key is not null and ${matching} order by line.whole_key, line.date, line.id) part
      join ledger_line line on line.thing_key = part.whole_key where ${matching})
    select distinct on (thing_key) id, why, basis, currency, amount::text as amount, "inBasis", "inCurrency" from (
      select thing_key, id, 'umbrella' as why, basis, currency, amount, "inBasis", "inCurrency" from umbrella
      union all select thing_key, id, 'same-project', basis, currency, amount, "inBasis", "inCurrency" from same where place > 1) each
    order by thing_key, why desc`.execute(db);
  return rows;
}

/** The papers of the whole record that no total sums, by id. */
export async function leftOutPapers(db: Kysely<Tables>): Promise<string[]> {
  return (await leftOutOf(db, { limit: 1, page: 1 })).map(({ id }) => id);
}

/** The oldest papers of each total, without those that are left out. */
async function summed(
  db: Kysely<Tables>,
  filter: LedgerFilter,
  totals: readonly Sum[],
  leftOut: readonly string[],
): Promise<Map<string, string[]>> {
  if (totals.length === 0) return new Map();
  const { rows } = await sql<{ basis: string; currency: string; ids: string[] }>`
    select of.basis, of.currency, array(
      select id from ledger_line line
      where line.basis = of.basis and line.currency = of.currency and line.amount is not null
        and ${lineConditions(filter)} and line.id <> all(${leftOut}::text[])
      order by line.date, line.id limit ${named}) as ids
    from unnest(${totals.map((total) => total.basis)}::text[], ${totals.map((total) => total.currency)}::text[]) as of (basis, currency)`.execute(
    db,
  );
  return new Map(rows.map((row) => [keyOf(row.basis, row.currency), row.ids]));
}
