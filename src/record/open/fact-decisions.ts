import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { OpenDecision } from './views.ts';

/** Which facts: their releases' keys and their ids, which stay from edition to edition. */
interface DecidedKey {
  readonly release_key: string;
  readonly id: string;
}
export const decidedKey = ({ release_key, id }: DecidedKey): string => `${release_key} ${id}`;

/**
 * What editors have decided about facts, oldest first, by `decidedKey`. Who did and why stands on the pages of the desk's
 * history alone.
 */
export async function decisionsOf(
  db: Kysely<Tables>,
  facts: readonly DecidedKey[],
): Promise<ReadonlyMap<string, readonly OpenDecision[]>> {
  const { rows } = await sql<{ release_key: string; id: string; what: OpenDecision['what']; at: Date }>`
    select d.release_key, d.fact_id as id, d.what, d.at
    from unnest(${facts.map((fact) => fact.release_key)}::bigint[], ${facts.map((fact) => fact.id)}::text[])
      as wanted (release_key, id)
    join fact_decision d on d.release_key = wanted.release_key and d.fact_id = wanted.id
    order by d.key`.execute(db);
  const decisions = new Map<string, OpenDecision[]>();
  for (const row of rows) {
    const key = decidedKey(row);
    decisions.set(key, [...(decisions.get(key) ?? []), { what: row.what, at: row.at.toISOString() }]);
  }
  return decisions;
}
