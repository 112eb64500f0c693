import type { PoolClient } from 'pg';

/**
 * Finds the parts of the umbrellas that a release tells of: 「無償資金協力4件」 stands for the grants to the same state that
 * the same release names one by one, never for more of them than it counts. In the transaction of the caller.
 */
export async function findParts(client: PoolClient, releaseKey: string): Promise<void> {
  await client.query({
    name: 'ledger-find-parts',
    text: `
      with umbrella as materialized (
        select distinct u.key, u.paper, u.scheme, u.value->>'country' as country, (u.value->>'count')::int as count
        from told join thing u on u.key = told.thing_key
        where told.release_key = $1 and told.state in ('certain', 'accepted') and u.kind = 'instrument'
          and (u.value->>'count') ~ '^[0-9]{1,4}$' and (u.value->>'count')::int > 1),
      -- Asked of each umbrella, of which nearly every release has none.
      part as materialized (
        select distinct umbrella.key as whole, umbrella.count, each.key
        from umbrella cross join lateral (
          select p.* from told join thing p on p.key = told.thing_key and p.kind = 'instrument'
          where told.release_key = $1 and told.state in ('certain', 'accepted') offset 0) each
        where each.key <> umbrella.key and each.paper = umbrella.paper and each.scheme is not distinct from umbrella.scheme
          and each.value->>'country' is not distinct from umbrella.country
          and coalesce(each.value->>'count', '1') = '1' and (each.part_of is null or each.part_of = umbrella.key)),
      -- More than are counted: some are of another time, and nobody says which.
      fitting as (select whole, key from part where (select count(*) from part other where other.whole = part.whole) <= count)
      update thing set part_of = fitting.whole, changed_at = now() from fitting
      where thing.key = fitting.key and thing.part_of is distinct from fitting.whole`,
    values: [releaseKey],
  });
}
