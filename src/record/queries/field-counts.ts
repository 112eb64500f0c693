import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RecordQueries } from '../views.ts';

/** How many releases each policy field has, the most first. */
export async function fieldCounts(db: Kysely<Tables>, lang?: string): ReturnType<RecordQueries['fieldCounts']> {
  const { rows } = await sql<{ field: string; count: number }>`
    select field, count(*)::int as count from release, unnest(fields) as field
    where ${lang ?? null}::text is null or lang = ${lang ?? null}
    group by field order by count desc, field`.execute(db);
  return rows;
}
