import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

export interface Limit {
  /** What is counted: `sign-in`, `reset`. */
  readonly what: string;
  /** Whose it is, as a keyed hash: neither addresses nor e-mail addresses are kept. */
  readonly who: Buffer;
  readonly allowed: number;
  /** In how many seconds so many are allowed. */
  readonly seconds: number;
}

/**
 * Counts an attempt under several limits, in their order; false where there have been too many of late under one, and
 * those behind it are not counted. One statement, so that a thousand at once are counted as a thousand. Kept is only when
 * the attempts so far will be forgotten: each adds its share of the time, and one that would reach beyond the whole is
 * refused and adds nothing.
 */
export async function attempt(db: Kysely<Tables>, limits: readonly Limit[]): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select attempts(${tried(limits)}::jsonb) as allowed`.execute(db);
  return rows[0]?.allowed === true;
}

/** Limits as the database takes them. */
export const tried = (limits: readonly Limit[]): string =>
  JSON.stringify(limits.map(({ who, ...limit }) => ({ ...limit, who: who.toString('hex') })));

/** Forgets the attempts of somebody who has shown who they are. */
export async function forgetAttempts(db: Kysely<Tables>, what: string, who: Buffer): Promise<void> {
  await db.deleteFrom('member_attempt').where('what', '=', what).where('who', '=', who).execute();
}
