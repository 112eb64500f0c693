import { sql, type RawBuilder } from 'kysely';
import type { LedgerFilter } from '../things/views.ts';

export const ledgerFacets = ['country', 'scheme', 'year', 'basis', 'kind'] as const;
export type LedgerFacet = (typeof ledgerFacets)[number];

/** What decides about the papers besides the facet itself: `country` of a filter, its partner, its dialogue. */
const narrowing = ['dialogue', 'partner', 'currency', 'amountFrom', 'amountUntil', ...ledgerFacets] as const;
export type Narrowing = (typeof narrowing)[number];

/** What a filter narrows to, by name; without the one left aside. */
export function chosenOf(filter: LedgerFilter, aside: LedgerFacet | null = null): [Narrowing, string][] {
  return narrowing.flatMap((name): [Narrowing, string][] => {
    const value = filter[name];
    return value === undefined || name === aside ? [] : [[name, name === 'partner' ? value.toLowerCase() : value]];
  });
}

/** The papers of a filter as conditions on `ledger_line line`. */
export function lineConditions(filter: LedgerFilter, aside: LedgerFacet | null = null): RawBuilder<boolean> {
  const conditions = chosenOf(filter, aside).map(([name, value]) =>
    name === 'amountFrom'
      ? sql<boolean>`line.amount >= ${value}::numeric`
      : name === 'amountUntil'
        ? sql<boolean>`line.amount <= ${value}::numeric`
        : sql<boolean>`${sql.ref(`line.${name}`)} = ${value}`,
  );
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Totals of the papers of one dialogue, scheme, kind, basis or year are kept; those of others are few enough to add up. */
const scoped: ReadonlySet<Narrowing> = new Set(['dialogue', 'scheme', 'kind', 'basis', 'year']);

/** The scope under which totals of such papers are kept; null where they are added up from the lines. */
export function keptScope(chosen: readonly [Narrowing, string][]): string | null {
  const [first, second] = chosen;
  if (!first) return '';
  const [name, value] = first;
  return !second && scoped.has(name) ? `${name} ${value}` : null;
}

/**
 * In what papers on one project may differ, in the order in which lines of the ledger keep it (`again`): their state and
 * their amount are the same.
 */
const apart: readonly Narrowing[] = ['dialogue', 'scheme', 'kind', 'basis', 'year', 'partner'];

/** The letter of a line that stands for the total in which its money is already, among the papers of a filter; `-`: in none. */
export function againIn(chosen: readonly [Narrowing, string][]): RawBuilder<string> {
  const bits = chosen.reduce((sum, [name]) => sum + (apart.includes(name) ? 2 ** apart.indexOf(name) : 0), 0);
  return sql<string>`substr(line.again, ${sql.lit(bits + 1)}, 1)`;
}
