import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { tried, type Limit } from '../accounts/attempts.ts';
import type { MayWrite } from './views.ts';

/** What `may_write` says of somebody. */
export interface StandingRow {
  readonly since: Date | null;
  readonly shown: number | null;
  readonly action: string | null;
  readonly rule: string | null;
  readonly reason: string | null;
  readonly until: Date | null;
  readonly allowed: boolean | null;
}

/** What is known of somebody who wants to write, and whether they may as far as limits go; null for no such account. */
export async function mayWrite(db: Kysely<Tables>, member: string, limits: readonly Limit[]): Promise<MayWrite | null> {
  const { rows } =
    await sql<StandingRow>`select since, shown, action, rule, reason, until, allowed from may_write(${member}, ${tried(limits)}::jsonb)`.execute(
      db,
    );
  return standingOf(rows[0]);
}

/** Null for no such account. */
export function standingOf(row: StandingRow | undefined): MayWrite | null {
  if (!row || row.since === null) return null;
  const { action, rule, reason, until } = row;
  const restriction =
    action === null || rule === null
      ? null
      : { action, rule, reason: reason ?? '', until: until?.toISOString() ?? null };
  return {
    standing: { since: row.since.toISOString(), shown: row.shown ?? 0, restriction },
    allowed: row.allowed === true,
  };
}
