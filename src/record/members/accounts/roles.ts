import { sql, type Kysely } from 'kysely';
import type { Role } from '../../../model/members.ts';
import type { Tables } from '../../tables.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly secondFactor: boolean;
}

/** People whose name or address has these letters in it; those with a role where there are none. For the operator. */
export async function findPeople(db: Kysely<Tables>, words: string): Promise<readonly Person[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('member')
    .where((eb) =>
      words === ''
        ? eb('role', 'in', ['editor', 'operator'])
        : eb.or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]),
    )
    .orderBy(sql`array_position(array['operator', 'editor', 'trusted', 'reader'], role)`)
    .orderBy('name')
    .limit(50)
    .select(['id', 'name', 'email', 'role', 'two_factor_enabled'])
    .execute();
  return rows.map((m) => ({
    id: m.id,
    name: m.name,
    email: m.email,
    role: m.role as Role,
    secondFactor: m.two_factor_enabled,
  }));
}

export async function operators(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('member')
    .where('role', '=', 'operator')
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/**
 * Gives somebody a role. `last` where that would leave no operator: the rows of all operators are held meanwhile, so
 * that two operators cannot each take the role from the other.
 */
export function setRole(
  db: Kysely<Tables>,
  change: { readonly member: string; readonly role: Role; readonly by: string | null },
): Promise<'done' | 'last' | 'nobody'> {
  return db.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('member').where('role', '=', 'operator').select('id').forUpdate().execute();
    if (change.role !== 'operator' && held.length === 1 && held[0]?.id === change.member) return 'last';
    const before = await trx
      .selectFrom('member')
      .where('id', '=', change.member)
      .select('role')
      .forUpdate()
      .executeTakeFirst();
    if (!before) return 'nobody';
    await trx.updateTable('member').set({ role: change.role }).where('id', '=', change.member).execute();
    await trx
      .insertInto('member_event')
      .values({
        what: 'role',
        member_id: change.member,
        by_id: change.by,
        detail: JSON.stringify({ from: before.role, to: change.role }),
      })
      .execute();
    return 'done';
  });
}

/** Keeps a one-time invitation by the hash of its token. */
export async function invite(db: Kysely<Tables>, role: Role, tokenHash: Buffer, days: number): Promise<void> {
  await db
    .insertInto('member_invitation')
    .values({ token_hash: tokenHash, role, expires_at: sql<Date>`now() + make_interval(days => ${days})` })
    .execute();
}

/** The role that an invitation gives; null where there is none (any more). */
export async function invitation(db: Kysely<Tables>, tokenHash: Buffer): Promise<Role | null> {
  const row = await db
    .selectFrom('member_invitation')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .select('role')
    .executeTakeFirst();
  return (row?.role as Role | undefined) ?? null;
}

/**
 * Uses an invitation up for somebody who has just joined: their role, and their address taken as shown to be theirs, as
 * whoever invited them answers for it. Of two who use it at once one gets it.
 */
export function useInvitation(db: Kysely<Tables>, tokenHash: Buffer, member: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const used = await trx
      .deleteFrom('member_invitation')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', sql<Date>`now()`)
      .returning('role')
      .executeTakeFirst();
    if (!used) return false;
    await trx.updateTable('member').set({ role: used.role, email_verified: true }).where('id', '=', member).execute();
    await trx
      .insertInto('member_event')
      .values({
        what: 'role',
        member_id: member,
        by_id: null,
        detail: JSON.stringify({ to: used.role, by: 'invitation' }),
      })
      .execute();
    return true;
  });
}

/** An unused invitation of a role is given up: the first operator's address is printed anew at each start. */
export async function withdrawInvitations(db: Kysely<Tables>, role: Role): Promise<void> {
  await db.deleteFrom('member_invitation').where('role', '=', role).execute();
}
