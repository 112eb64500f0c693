import { sql, type Kysely, type RawBuilder } from 'kysely';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import { instrumentCards } from '../things/queries/cards.ts';
import { selectThings } from '../things/queries/rows.ts';
import type { LedgerFilter, LedgerTotal, LedgerView, Names } from '../things/views.ts';
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
  return { instruments, total: counts.total, totals, named: await namesIn(db, totals), facets: counts.facets, claims };
}

/** A total of thousands is explained by its oldest papers; the ledger narrowed to its nature and currency has them all. */
const namedOfTotal = 20;

async function namesIn(db: Kysely<Tables>, totals: readonly LedgerTotal[]): Promise<LedgerView['named']> {
  const ids = totals.flatMap(({ instruments, leftOut }) => [
    ...instruments.slice(0, namedOfTotal),
    ...leftOut.slice(0, namedOfTotal),
  ]);
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('thing')
    .select(['id', 'names'])
    .where('kind', '=', 'instrument')
    .where('id', 'in', ids)
    .execute();
  return Object.fromEntries(rows.map(({ id, names }) => [id, names as Names]));
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
