import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/**
 * Erases an account with all its ways in. What is left is its id and whether what it wrote stays or goes; the parts that
 * keep what people wrote act on that. `last` where it is the only operator's.
 */
export function forget(db: Kysely<Tables>, member: string, words: 'stay' | 'go'): Promise<'done' | 'last'> {
  return db.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('member').where('role', '=', 'operator').select('id').forUpdate().execute();
    if (held.length === 1 && held[0]?.id === member) return 'last';
    await trx
      .insertInto('member_forgotten')
      .values({ id: member, words })
      .onConflict((c) => c.doNothing())
      .execute();
    await trx
      .deleteFrom('member_verification')
      .where((eb) => eb.or([eb('value', '=', member), eb('identifier', '=', `second-factor-${member}`)]))
      .execute();
    await trx.deleteFrom('member_event').where('member_id', '=', member).execute();
    await trx.deleteFrom('member').where('id', '=', member).execute();
    return 'done';
  });
}

/** Removes what has run out: sessions, links, counts of attempts, invitations. */
export async function sweep(db: Kysely<Tables>): Promise<void> {
  const over = sql<Date>`now()`;
  await db.deleteFrom('member_session').where('expires_at', '<', over).execute();
  await db.deleteFrom('member_verification').where('expires_at', '<', over).execute();
  await db.deleteFrom('member_attempt').where('until', '<', over).execute();
  await db.deleteFrom('member_invitation').where('expires_at', '<', over).execute();
  // Whoever never showed that an address is theirs has no claim to it.
  await sql`delete from member where not email_verified and created_at < now() - interval '7 days'`.execute(db);
}
