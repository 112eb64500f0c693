import type { Pool, PoolClient, QueryResult } from 'pg';

/** Of several sightings of one edition the latest counts; one that is not later than what is known says nothing new. */
const keep = `on conflict (edition_key) do update set seen_at = excluded.seen_at, times = sighting.times + 1
  where excluded.seen_at > sighting.seen_at`;

/** An edition whose bytes came again: all that is kept is when, in one row an edition. */
export function sawAgain(client: PoolClient, editionKey: string, at: Date): Promise<QueryResult> {
  return client.query({
    name: 'saw-again',
    text: `insert into sighting (edition_key, seen_at, times)
      select $1, $2, 1 where $2 > (select max(fetched_at) from capture where edition_key = $1) ${keep}`,
    values: [editionKey, at],
  });
}

/**
 * The issuer said that a page is unchanged (304): its current edition was seen at this time. False where there is no
 * release of this id.
 */
export async function seen(pool: Pool, release: string, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'seen',
    text: `with asked as (select current_edition as key from release where id = $1),
      kept as (insert into sighting (edition_key, seen_at, times)
        select key, $2, 1 from asked
        where $2 > (select max(c.fetched_at) from capture c where c.edition_key = asked.key) ${keep})
      select from asked`,
    values: [release, at],
  });
  return rowCount === 1;
}
