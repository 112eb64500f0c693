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
 * Counts an attempt; false where there have been too many of late. One statement, so that a thousand at once are counted
 * as a thousand. Kept is only when the attempts so far will be forgotten: each adds its share of the time, and one that
 * would reach beyond the whole is refused and adds nothing.
 */
export async function attempt(db: Kysely<Tables>, { what, who, allowed, seconds }: Limit): Promise<boolean> {
  const share = seconds / allowed;
  const { rows } = await sql`
    insert into member_attempt as a (what, who, until) values (${what}, ${who}, now() + make_interval(secs => ${share}))
    on conflict (what, who) do update set until = greatest(a.until, now()) + make_interval(secs => ${share})
      where greatest(a.until, now()) + make_interval(secs => ${share}) <= now() + make_interval(secs => ${seconds + 0.001})
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Forgets the attempts of somebody who has shown who they are. */
export async function forgetAttempts(db: Kysely<Tables>, what: string, who: Buffer): Promise<void> {
  await db.deleteFrom('member_attempt').where('what', '=', what).where('who', '=', who).execute();
}
