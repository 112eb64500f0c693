import { sql, type Kysely } from 'kysely';
import type { Basis, Force } from '../../../model/kinds.ts';
import type { Tables } from '../../tables.ts';
import type { AmountSum, DialogueTotals } from '../tally-views.ts';

export interface Tally {
  readonly kind: string;
  readonly facet: string;
  readonly value: string;
  readonly count: number;
  readonly amount: number;
}

/** The totals that are kept of a scope, such as `dialogue ca-jad`, `state KZ` or '' for all things. */
export async function talliesOf(
  db: Kysely<Tables>,
  scope: string,
  facets: readonly string[],
  kinds: readonly string[] = ['commitment', 'instrument', 'meeting', 'target', 'person'],
): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select kind, facet, value, count::int, amount::float8 as amount from tally
    where kind = any(${kinds}) and scope = ${scope} and facet = any(${facets}) and count > 0`.execute(db);
  return rows;
}

/** How many things of a kind there are in the scope. */
export const allOf = (tallies: readonly Tally[], kind: string): number =>
  tallies.find((tally) => tally.kind === kind && tally.facet === 'all')?.count ?? 0;

const drawn = ['money by country', 'money by year', 'money by scheme'] as const;

export const amountFacets: readonly string[] = drawn;

/** The sums that drawings of amounts are made of. */
export function amountsOf(tallies: readonly Tally[]): AmountSum[] {
  return tallies.flatMap(({ facet, value, count, amount }) => {
    const by = /^money by (?<by>country|year|scheme)$/.exec(facet)?.groups?.['by'];
    const parts = /^(?<basis>\S{1,40}) (?<currency>.{1,60}) (?<key>\S{0,40})$/.exec(value)?.groups;
    if (by === undefined || !parts) return [];
    return [
      {
        basis: parts['basis'] as Basis,
        currency: parts['currency'] ?? '',
        by: by as AmountSum['by'],
        key: parts['key'] || null,
        count,
        value: amount,
      },
    ];
  });
}

export async function dialogueTotals(db: Kysely<Tables>, id: string): Promise<DialogueTotals> {
  const tallies = await talliesOf(db, `dialogue ${id}`, ['all', 'series', 'field', 'matrix', ...drawn]);
  const of = (facet: string) => tallies.filter((tally) => tally.facet === facet);
  return {
    meetings: of('series').reduce((sum, { count }) => sum + count, 0),
    commitments: allOf(tallies, 'commitment'),
    instruments: allOf(tallies, 'instrument'),
    targets: allOf(tallies, 'target'),
    fields: of('field')
      .map(({ value, count }) => ({ field: value, count }))
      .toSorted((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1)),
    matrix: of('matrix').map(({ value, count }) => {
      const [field = '', country = '', force = 'will'] = value.split(' ');
      return { field, country: country || null, force: force as Force, count };
    }),
    amounts: amountsOf(tallies),
  };
}
