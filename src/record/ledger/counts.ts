import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { allOf, talliesOf } from '../things/queries/tally.ts';
import type { LedgerFilter, LedgerView } from '../things/views.ts';
import { chosenOf, keptScope, ledgerFacets, lineConditions, type LedgerFacet } from './conditions.ts';

type Counts = readonly { readonly value: string; readonly count: number }[];

/** How many papers match, and how many there are by each facet with the other filters. */
export async function countsOf(
  db: Kysely<Tables>,
  filter: LedgerFilter,
): Promise<Pick<LedgerView, 'total' | 'facets'>> {
  // A facet that is chosen still shows what else there would be: it is counted without itself, the others together.
  const chosen = ledgerFacets.filter((facet) => filter[facet] !== undefined);
  const rest = ledgerFacets.filter((facet) => filter[facet] === undefined);
  const [own, ...others] = await Promise.all([
    counted(db, filter, null, rest),
    ...chosen.map((facet) => counted(db, filter, facet, [facet])),
  ]);
  const byFacet = new Map([...(own?.facets ?? []), ...others.flatMap((each) => [...each.facets])]);
  const of = (facet: LedgerFacet) => inOrder(facet, byFacet.get(facet) ?? []);
  return {
    total: own?.total ?? 0,
    facets: {
      country: of('country'),
      scheme: of('scheme'),
      year: of('year'),
      basis: of('basis'),
      kind: of('kind'),
    },
  };
}

async function counted(
  db: Kysely<Tables>,
  filter: LedgerFilter,
  aside: LedgerFacet | null,
  facets: readonly LedgerFacet[],
): Promise<{ total: number; facets: ReadonlyMap<LedgerFacet, Counts> }> {
  const scope = keptScope(chosenOf(filter, aside));
  if (scope !== null) {
    const tallies = await talliesOf(db, scope, ['all', ...facets], ['instrument']);
    const of = (facet: LedgerFacet): [LedgerFacet, Counts] => [facet, tallies.filter((tally) => tally.facet === facet)];
    return { total: allOf(tallies, 'instrument'), facets: new Map(facets.map(of)) };
  }
  const sets = facets.map((facet) => sql`(${sql.ref(`line.${facet}`)})`);
  const { rows } = await sql<{ facet: string; value: string | null; count: number }>`
    select case ${sql.join(
      facets.map((facet) => sql`when grouping(${sql.ref(`line.${facet}`)}) = 0 then ${facet}::text`),
      sql` `,
    )} ${facets.length === 0 ? sql`when true then ''` : sql``} else '' end as facet,
      ${facets.length === 0 ? sql`null` : sql`coalesce(${sql.join(facets.map((facet) => sql.ref(`line.${facet}`)))})`} as value, count(*)::int as count
    from ledger_line line where ${lineConditions(filter, aside)}
    group by grouping sets (${sql.join([sql`()`, ...sets])})`.execute(db);
  return {
    total: rows.find((row) => row.facet === '')?.count ?? 0,
    facets: new Map(
      facets.map((facet): [LedgerFacet, Counts] => [
        facet,
        rows.flatMap((row) =>
          row.facet === facet && row.value !== null ? [{ value: row.value, count: row.count }] : [],
        ),
      ]),
    ),
  };
}

/** Years from the newest on, all else by how many there are. */
const inOrder = (facet: LedgerFacet, counts: Counts): Counts =>
  counts
    .map(({ value, count }) => ({ value, count }))
    .toSorted((a, b) =>
      facet === 'year' ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1),
    );
