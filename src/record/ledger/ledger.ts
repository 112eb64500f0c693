import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Basis } from '../../model/kinds.ts';
import { cappedLimit } from '../queries/limit.ts';
import type { Tables } from '../tables.ts';
import { instrumentCards } from '../things/queries/cards.ts';
import { selectThings } from '../things/queries/rows.ts';
import type { LedgerFilter, LedgerView } from '../things/views.ts';
import { claimsOf } from './claims-of.ts';
import { totalsOf, type LedgerEntry } from './totals.ts';

const facets = ['country', 'scheme', 'year', 'basis', 'kind'] as const;
type Facet = (typeof facets)[number];

/** What a filter looks at, by facet. */
const columns: Readonly<Record<Facet, RawBuilder<string | null>>> = {
  country: sql`thing.value->>'country'`,
  scheme: sql`thing.scheme`,
  year: sql`left(thing.date, 4)`,
  basis: sql`thing.basis`,
  kind: sql`thing.paper`,
};

/**
 * The papers of the record with filters: a page of them, how many there are by each facet (with the other filters), and
 * a total for each basis and currency of all that match, never of an umbrella together with its parts.
 */
export async function ledger(db: Kysely<Tables>, filter: LedgerFilter): Promise<LedgerView> {
  const limit = cappedLimit(filter.limit);
  const page = Number.isInteger(filter.page) && filter.page > 0 ? filter.page : 1;
  const matching = conditions(filter);
  const [rows, groups, entries, claims] = await Promise.all([
    selectThings(db)
      .where(sql<boolean>`${matching}`)
      .orderBy(ordering(filter.sort))
      .orderBy('thing.id', 'desc')
      .limit(limit)
      .offset((page - 1) * limit)
      .execute(),
    groupsOf(db, filter),
    entriesOf(db, matching),
    claimsOf(db, {
      ...(filter.dialogue === undefined ? {} : { dialogue: filter.dialogue }),
      ...(filter.country === undefined ? {} : { country: filter.country }),
    }),
  ]);
  return {
    instruments: await instrumentCards(db, rows),
    total: groups
      .filter((group) => facets.every((facet) => fits(group, facet, filter)))
      .reduce((sum, g) => sum + g.count, 0),
    totals: totalsOf(entries),
    facets: facetsOf(groups, filter),
    claims,
  };
}

function ordering(sort: LedgerFilter['sort']): RawBuilder<unknown> {
  if (sort === 'amount') return sql`thing.amount desc nulls last, thing.date desc nulls last`;
  if (sort === 'country') return sql`thing.value->>'country' asc nulls last, thing.date desc nulls last`;
  return sql`thing.date desc nulls last`;
}

/** The papers that no facet decides about. */
function base(filter: LedgerFilter): RawBuilder<unknown> {
  const parts = [sql`thing.kind = 'instrument' and thing.joined_into is null and thing.releases > 0`];
  if (filter.dialogue !== undefined) parts.push(sql`thing.dialogue = ${filter.dialogue}`);
  if (filter.partner !== undefined) parts.push(sql`lower(thing.value->>'partner') = lower(${filter.partner})`);
  return sql.join(parts, sql` and `);
}
function conditions(filter: LedgerFilter): RawBuilder<unknown> {
  const chosen = facets.flatMap((facet) => {
    const wanted = filter[facet];
    return wanted === undefined ? [] : [sql`${columns[facet]} = ${wanted}`];
  });
  return sql.join([base(filter), ...chosen], sql` and `);
}

type Group = Readonly<Record<Facet, string | null>> & { readonly count: number };

/** One reading of the papers, counted by all facets at once: a few hundred groups, whatever the record holds. */
async function groupsOf(db: Kysely<Tables>, filter: LedgerFilter): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select ${columns.country} as country, ${columns.scheme} as scheme, ${columns.year} as year, ${columns.basis} as basis,
      ${columns.kind} as kind, count(*)::int as count
    from thing where ${base(filter)} group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

const fits = (group: Group, facet: Facet, filter: LedgerFilter) =>
  filter[facet] === undefined || group[facet] === filter[facet];

function facetsOf(groups: readonly Group[], filter: LedgerFilter): LedgerView['facets'] {
  const countsOf = (facet: Facet) => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = group[facet];
      if (value === null || !facets.every((other) => other === facet || fits(group, other, filter))) continue;
      counts.set(value, (counts.get(value) ?? 0) + group.count);
    }
    const found = Array.from(counts, ([value, count]) => ({ value, count }));
    return facet === 'year'
      ? found.toSorted((a, b) => (a.value < b.value ? 1 : -1))
      : found.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    country: countsOf('country'),
    scheme: countsOf('scheme'),
    year: countsOf('year'),
    basis: countsOf('basis'),
    kind: countsOf('kind'),
  };
}

/** All matching papers that have an amount. */
async function entriesOf(db: Kysely<Tables>, matching: RawBuilder<unknown>): Promise<LedgerEntry[]> {
  const { rows } = await sql<Omit<LedgerEntry, 'basis'> & { basis: Basis }>`
    select thing.id, whole.id as "partOf", thing.basis, thing.currency, thing.amount::text as amount,
      thing.value->>'country' as country, thing.date,
      coalesce((select array_agg(value #>> '{}') from jsonb_each(thing.value) where key like 'project %'), '{}') as projects
    from thing left join thing whole on whole.key = thing.part_of
    where ${matching} and thing.amount is not null and thing.basis is not null and thing.currency is not null`.execute(
    db,
  );
  return rows;
}
