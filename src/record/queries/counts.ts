import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** How many releases are in the record: those of the example corpus, and all others. */
export async function counts(db: Kysely<Tables>): Promise<{ examples: number; others: number }> {
  const rows = await db
    .selectFrom('release')
    .select((eb) => ['example', eb.fn.countAll<string>().as('count')])
    .groupBy('example')
    .execute();
  const of = (example: boolean) => Number(rows.find((row) => row.example === example)?.count ?? 0);
  return { examples: of(true), others: of(false) };
}
