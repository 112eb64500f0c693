import { sql, type Kysely } from 'kysely';
import type { Role } from '../../../model/members.ts';
import type { Locale } from '../../../model/language.ts';
import type { Tables } from '../../tables.ts';

/** An account as its owner sees it. */
export interface OwnAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Locale;
  readonly role: Role;
  readonly secondFactor: boolean;
  readonly hasPassword: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string | null;
    readonly since: Date;
    readonly used: Date;
    readonly here: boolean;
  }[];
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly added: Date;
    readonly synced: boolean;
  }[];
}

export async function ownAccount(db: Kysely<Tables>, id: string, token: string | null): Promise<OwnAccount | null> {
  const [member, sessions, passkeys] = await Promise.all([
    db
      .selectFrom('member as m')
      .where('m.id', '=', id)
      .select((eb) => [
        'm.name',
        'm.email',
        'm.lang',
        'm.role',
        'm.two_factor_enabled',
        eb
          .exists(
            eb
              .selectFrom('member_login as l')
              .whereRef('l.member_id', '=', 'm.id')
              .where('l.provider_id', '=', 'credential')
              .select('l.id'),
          )
          .as('has_password'),
      ])
      .executeTakeFirst(),
    db
      .selectFrom('member_session')
      .where('member_id', '=', id)
      .where('expires_at', '>', sql<Date>`now()`)
      .orderBy('used_at', 'desc')
      .limit(100)
      .select(['id', 'user_agent', 'created_at', 'used_at', 'token'])
      .execute(),
    db
      .selectFrom('member_passkey')
      .where('member_id', '=', id)
      .orderBy('created_at')
      .limit(100)
      .select(['id', 'name', 'created_at', 'backed_up'])
      .execute(),
  ]);
  if (!member) return null;
  return {
    id,
    name: member.name,
    email: member.email,
    lang: member.lang as Locale,
    role: member.role as Role,
    secondFactor: member.two_factor_enabled,
    hasPassword: Boolean(member.has_password),
    sessions: sessions.map((s) => ({
      id: s.id,
      device: s.user_agent,
      since: s.created_at,
      used: s.used_at,
      here: s.token === token,
    })),
    passkeys: passkeys.map((p) => ({ id: p.id, name: p.name, added: p.created_at, synced: p.backed_up })),
  };
}

export async function rename(db: Kysely<Tables>, id: string, name: string): Promise<void> {
  await db
    .updateTable('member')
    .set({ name, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

/** Ends one of somebody's own sessions; another's is left alone. */
export async function endSession(db: Kysely<Tables>, member: string, session: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('member_session')
    .where('id', '=', session)
    .where('member_id', '=', member)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Ends all of somebody's sessions but the one with this token; all where it is null. */
export async function endOtherSessions(db: Kysely<Tables>, member: string, token: string | null): Promise<void> {
  let ended = db.deleteFrom('member_session').where('member_id', '=', member);
  if (token !== null) ended = ended.where('token', '<>', token);
  await ended.execute();
}

/** How long ago the session was begun, in seconds; null where there is none. */
export async function sessionAge(db: Kysely<Tables>, token: string): Promise<number | null> {
  const row = await db
    .selectFrom('member_session')
    .where('token', '=', token)
    .select(sql<number>`extract(epoch from now() - created_at)::float8`.as('age'))
    .executeTakeFirst();
  return row?.age ?? null;
}

export async function removePasskey(db: Kysely<Tables>, member: string, passkey: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('member_passkey')
    .where('id', '=', passkey)
    .where('member_id', '=', member)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** All that is kept about somebody, but for what would let whoever reads the file sign in. */
export async function everythingOf(db: Kysely<Tables>, id: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ all: Record<string, unknown> }>`
    select jsonb_build_object(
      'account', (select to_jsonb(m) - 'image' from member m where m.id = ${id}),
      'signIn', (select coalesce(jsonb_agg(jsonb_build_object('provider', l.provider_id, 'since', l.created_at)), '[]')
        from member_login l where l.member_id = ${id}),
      'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'since', p.created_at)), '[]')
        from member_passkey p where p.member_id = ${id}),
      'sessions', (select coalesce(jsonb_agg(jsonb_build_object(
          'device', s.user_agent, 'since', s.created_at, 'used', s.used_at, 'until', s.expires_at)), '[]')
        from member_session s where s.member_id = ${id}),
      'events', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'what', e.what, 'detail', e.detail)
          order by e.key), '[]')
        from member_event e where e.member_id = ${id})
    ) as all`.execute(db);
  return rows[0]?.all ?? {};
}
