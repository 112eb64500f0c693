import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../tables.ts';
import type { LedgerFilter } from '../things/views.ts';
import { againIn, chosenOf, keptScope, lineConditions } from './conditions.ts';
import { lessOf, type Less, type LeftOut } from './totals.ts';

/** Of so many papers that are left out, the oldest, those are named whose total has not been named enough. */
const lookedAt = 200;

export interface LeftOutPapers {
  /** What is taken off the sums, by where its money is instead. */
  readonly less: readonly Less[];
  /** Umbrellas, all of them, and the oldest of the papers on projects that are summed already. */
  readonly named: readonly LeftOut[];
  /** The umbrellas among them, by id. */
  readonly umbrellas: readonly string[];
}

/**
 * The papers that match and are not summed: an umbrella where parts of it are summed; of several papers on the same
 * project with the same amount (notes are exchanged, then a loan agreement is signed) all but the first.
 */
export async function leftOutOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<LeftOutPapers> {
  const [again, umbrellas, oldest] = await Promise.all([
    againOf(db, filter),
    umbrellasOf(db, filter),
    papersAgain(db, filter, lookedAt),
  ]);
  const ids = new Set(umbrellas.map(({ id }) => id));
  return {
    // An umbrella that was told twice is one: its money is in its parts.
    less: [...again, ...umbrellas.flatMap(({ inBasisAgain, ...each }) => lessOf(each, inBasisAgain))],
    named: [...umbrellas, ...oldest.filter(({ id }) => !ids.has(id))],
    umbrellas: [...ids],
  };
}

/** The papers of the whole record that no total sums, by id. */
export async function leftOutPapers(db: Kysely<Tables>): Promise<string[]> {
  const filter = { limit: 1, page: 1 };
  const [umbrellas, others] = await Promise.all([umbrellasOf(db, filter), papersAgain(db, filter, null)]);
  return [...new Set([...umbrellas, ...others].map(({ id }) => id))];
}

const paid = (of: string) => {
  const column = (name: string) => sql.ref(`${of}.${name}`);
  return sql<boolean>`${column('amount')} is not null and ${column('basis')} is not null and ${column('currency')} is not null`;
};

/** How much of what matches is on projects that are summed already. */
async function againOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<Less[]> {
  const chosen = chosenOf(filter);
  const scope = keptScope(chosen);
  const letter = againIn(chosen);
  const { rows } =
    scope === null
      ? await sql<Less>`select basis, currency, letter_basis(${letter}) as "inBasis", currency as "inCurrency",
            count(*)::int as count, sum(amount)::text as amount
          from ledger_line line where line.again is not null and ${letter} <> '-' and ${lineConditions(filter)}
          group by 1, 2, 3`.execute(db)
      : await sql<Less>`select split_part(value, ' ', 2) as basis, currency, split_part(value, ' ', 1) as "inBasis",
            currency as "inCurrency", count::int as count, amount::text as amount
          from tally cross join lateral (select substr(value, length(split_part(value, ' ', 1) || split_part(value, ' ', 2)) + 3) as currency) of
          where kind = 'instrument' and scope = ${scope} and facet = 'again' and count > 0`.execute(db);
  return rows;
}

/** The oldest of them, or all. */
async function papersAgain(db: Kysely<Tables>, filter: LedgerFilter, limit: number | null): Promise<LeftOut[]> {
  const letter = againIn(chosenOf(filter));
  const { rows } = await sql<LeftOut>`
    select line.id, 'same-project' as why, basis, currency, amount::text as amount, letter_basis(${letter}) as "inBasis",
      currency as "inCurrency"
    from ledger_line line where line.again is not null and ${letter} <> '-' and ${lineConditions(filter)}
    order by line.date, line.id limit ${limit}`.execute(db);
  return rows;
}

/** Umbrellas of which the first part that matches is summed. */
async function umbrellasOf(
  db: Kysely<Tables>,
  filter: LedgerFilter,
): Promise<(LeftOut & { readonly inBasisAgain: LeftOut['inBasis'] | null })[]> {
  const letter = againIn(chosenOf(filter)) as RawBuilder<unknown>;
  const { rows } = await sql<LeftOut & { inBasisAgain: LeftOut['inBasis'] | null }>`
    select line.id, 'umbrella' as why, line.basis, line.currency, line.amount::text as amount, part.basis as "inBasis",
      part.currency as "inCurrency", letter_basis(nullif(${letter}, '-')) as "inBasisAgain"
    from ledger_whole whole join ledger_line line on line.thing_key = whole.whole_key
    cross join lateral (select line.basis, line.currency from ledger_line line
      where line.whole_key = whole.whole_key and ${paid('line')} and ${lineConditions(filter)}
      order by line.date, line.id limit 1) part
    where whole.parts > 0 and ${paid('line')} and ${lineConditions(filter)}
    order by line.date, line.id`.execute(db);
  return rows;
}
