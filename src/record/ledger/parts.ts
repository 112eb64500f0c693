import type { PoolClient } from 'pg';

/**
 * Finds the parts of the umbrellas that a release tells of: 「無償資金協力4件」 stands for the grants to the same state that
 * the same release names one by one, never for more of them than it counts. In the transaction of the caller.
 */
export async function findParts(client: PoolClient, releaseKey: string): Promise<void> {
  await client.query({
    name: 'ledger-find-parts',
    text: `
      -- Out of what the release tells of: a plan that begins with all papers of the record would do as well, and grow with it.
      with own as materialized (
        select distinct thing_key as key from told where release_key = $1 and state in ('certain', 'accepted')),
      paper as materialized (
        select one.* from own cross join lateral (
          select t.key, t.kind, t.paper, t.scheme, t.part_of, t.value->>'country' as country, t.value->>'count' as count
          from thing t where t.key = own.key offset 0) one
        where one.kind = 'instrument'),
      umbrella as materialized (
        select key, paper, scheme, country, count::int from paper where count ~ '^[0-9]{1,4}$' and count::int > 1),
      part as materialized (
        select umbrella.key as whole, umbrella.count, each.key
        from umbrella join paper each on each.key <> umbrella.key and each.paper = umbrella.paper
          and each.scheme is not distinct from umbrella.scheme and each.country is not distinct from umbrella.country
          and coalesce(each.count, '1') = '1' and (each.part_of is null or each.part_of = umbrella.key)),
      -- More than are counted: some are of another time, and nobody says which.
      fitting as (select whole, key from part where (select count(*) from part other where other.whole = part.whole) <= count)
      update thing set part_of = fitting.whole, changed_at = now() from fitting
      where thing.key = fitting.key and thing.part_of is distinct from fitting.whole`,
    values: [releaseKey],
  });
}
