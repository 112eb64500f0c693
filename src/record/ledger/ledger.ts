import { sql, type Kysely, type RawBuilder } from 'kysely';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import { instrumentCards } from '../things/queries/cards.ts';
import { selectThings } from '../things/queries/rows.ts';
import type { LedgerFilter, LedgerView } from '../things/views.ts';
import { claimsOf } from './claims-of.ts';
import { lineConditions } from './conditions.ts';
import { countsOf } from './counts.ts';
import { ledgerTotals } from './kept-totals.ts';

/**
 * The papers of the record with filters: a page of them, how many there are by each facet (with the other filters), and
 * a total for each basis and currency of all that match, never of an umbrella together with its parts.
 */
export async function ledger(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerView> {
  const limit = cappedLimit(filter.limit);
  const page = Number.isInteger(filter.page) && filter.page > 0 ? filter.page : 1;
  const [instruments, counts, totals, claims] = await Promise.all([
    pageOf(db, filter, limit, (page - 1) * limit),
    countsOf(db, filter),
    ledgerTotals(db, filter),
    claimsOf(db, {
      ...(filter.dialogue === undefined ? {} : { dialogue: filter.dialogue }),
      ...(filter.country === undefined ? {} : { country: filter.country }),
    }),
  ]);
  return { instruments, total: counts.total, totals, facets: counts.facets, claims };
}

/** Past so many a page is not looked up: whoever wants more narrows down or takes the table. */
const deepest = 10_000;

/** Found among the narrow lines first; the papers themselves are read for one page only. */
async function pageOf(db: Kysely<Tables>, filter: LedgerFilter, limit: number, offset: number) {
  if (offset > deepest) return [];
  const { rows: keys } = await sql<{ thing_key: string }>`
    select thing_key from ledger_line line where ${lineConditions(filter)}
    order by ${ordering(filter.sort)}, line.id desc limit ${limit} offset ${offset}`.execute(db);
  const place = new Map(keys.map(({ thing_key }, at) => [thing_key, at]));
  if (keys.length === 0) return [];
  const rows = await selectThings(db)
    .where('thing.key', 'in', [...place.keys()])
    .execute();
  return instrumentCards(
    db,
    rows.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0)),
  );
}

function ordering(sort: LedgerFilter['sort']): RawBuilder<unknown> {
  if (sort === 'amount') return sql`line.amount desc nulls last, line.date desc nulls last`;
  if (sort === 'country') return sql`line.country asc nulls last, line.date desc nulls last`;
  return sql`line.date desc nulls last`;
}
