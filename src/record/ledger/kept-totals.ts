import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { LedgerFilter, LedgerTotal } from '../things/views.ts';
import { chosenOf, keptScope, lineConditions } from './conditions.ts';
import { keyOf, withoutLeftOut, type LedgerEntry, type Sum } from './totals.ts';

/** How many of the papers that a total sums are named. */
const named = 100;

/**
 * One total for each basis and currency of the papers that match. What is added up of all of them is kept; the few that
 * may stand for the same money as others (umbrellas and their parts, papers on one project over one amount) are looked
 * at one by one, and what is to be left out is taken off again.
 */
export async function ledgerTotals(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerTotal[]> {
  const [sums, doubtful] = await Promise.all([sumsOf(db, filter), doubtfulOf(db, filter)]);
  const { totals, leftOut } = withoutLeftOut(sums, doubtful);
  const ids = await summed(db, filter, totals, leftOut);
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

/** The papers that match and share their money, or may, with another paper of the record. */
async function doubtfulOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    with doubtful as (
      select p.thing_key from ledger_same s join ledger_project p using (same) where s.count > 1
      union select thing_key from ledger_line where whole_key is not null
      union select whole_key from ledger_line where whole_key is not null)
    select line.id, whole.id as "partOf", line.basis, line.currency, line.amount::text as amount, line.country, line.date,
      coalesce((select array_agg(value #>> '{}') from jsonb_each(thing.value) where key like 'project %'), '{}') as projects
    from doubtful join ledger_line line using (thing_key) join thing on thing.key = thing_key
    left join thing whole on whole.key = line.whole_key
    where ${lineConditions(filter)} and line.amount is not null and line.basis is not null and line.currency is not null`.execute(
    db,
  );
  return rows;
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
