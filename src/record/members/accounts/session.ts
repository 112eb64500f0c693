import { sql, type Kysely } from 'kysely';
import type { Role } from '../../../model/members.ts';
import type { Tables } from '../../tables.ts';

/** Whom a session belongs to, as it is now: what an operator changes holds with the next request. */
export interface SessionOwner {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly verified: boolean;
  readonly secondFactor: boolean;
}

/** A session that nobody has used for so long has ended, whatever its cookie says. */
const idle = { reader: '14 days', editor: '12 hours' };
/** The time of the last use is written no more often than this. */
const noted = '10 minutes';

/** The owner of a session that stands, by its token; one indexed query. */
export async function sessionOwner(db: Kysely<Tables>, token: string): Promise<SessionOwner | null> {
  const row = await db
    .selectFrom('member_session as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .where('s.token', '=', token)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where(
      sql<boolean>`s.used_at > now() - case when m.role in ('editor', 'operator')
        then ${idle.editor}::interval else ${idle.reader}::interval end`,
    )
    .select([
      'm.id',
      'm.name',
      'm.role',
      'm.email_verified',
      'm.two_factor_enabled',
      sql<boolean>`s.used_at < now() - ${noted}::interval`.as('stale'),
    ])
    .executeTakeFirst();
  if (!row) return null;
  if (row.stale)
    await db
      .updateTable('member_session')
      .set({ used_at: sql<Date>`now()` })
      .where('token', '=', token)
      .execute();
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    verified: row.email_verified,
    secondFactor: row.two_factor_enabled,
  };
}
