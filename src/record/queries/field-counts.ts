import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RecordQueries } from '../views.ts';

/**
 * How many releases each policy field has, the most first. Releases with the same fields are counted together first:
 * there are a few dozen combinations, and an index has them side by side.
 */
export async function fieldCounts(db: Kysely<Tables>, lang?: string): ReturnType<RecordQueries['fieldCounts']> {
  const spoken = lang === undefined ? sql`true` : sql`lang = ${lang}`;
  const { rows } = await sql<{ field: string; count: number }>`
    select field, sum(releases)::int as count
    from (select fields, count(*) as releases from release where ${spoken} group by fields) alike, unnest(fields) as field
    group by field order by count desc, field`.execute(db);
  return rows;
}
