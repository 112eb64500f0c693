import type { Pool } from 'pg';

/** Views of one release, gathered since the last time. */
export interface Views {
  /** The release's id; one that is not in the record is passed over. */
  readonly release: string;
  /** When they were; kept to the hour. */
  readonly at: Date;
  readonly count: number;
}

/** Adds gathered views, in one statement. Nobody is told: counters may be a little behind. */
export async function countViews(pool: Pool, batch: readonly Views[]): Promise<void> {
  if (batch.length === 0) return;
  await pool.query({
    name: 'count-views',
    text: `insert into view_count (release_key, hour, count)
      select r.key, date_trunc('hour', v.at), sum(v.count)
      from unnest($1::text[], $2::timestamptz[], $3::int[]) as v (release, at, count) join release r on r.id = v.release
      where v.count > 0
      group by 1, 2 order by 1, 2
      on conflict (release_key, hour) do update set count = view_count.count + excluded.count`,
    values: [batch.map((views) => views.release), batch.map((views) => views.at), batch.map((views) => views.count)],
  });
}
