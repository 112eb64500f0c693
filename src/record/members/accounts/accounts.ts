import type { Kysely } from 'kysely';
import type { Role } from '../../../model/members.ts';
import type { Tables } from '../../tables.ts';
import { attempt, forgetAttempts, type Limit } from './attempts.ts';
import { forget, sweep } from './forget.ts';
import {
  endOtherSessions,
  endSession,
  everythingOf,
  ownAccount,
  removePasskey,
  rename,
  sessionAge,
  type OwnAccount,
} from './member.ts';
import {
  findPeople,
  invitation,
  invite,
  operators,
  setRole,
  useInvitation,
  withdrawInvitations,
  type Person,
} from './roles.ts';
import { sessionOwners, type SessionOwner } from './session.ts';

/** What is asked of the record about accounts. */
export interface AccountsRecord {
  /** The database itself, for the library that keeps accounts in it. */
  readonly database: Kysely<Tables>;
  readonly sessionOwner: (token: string) => Promise<SessionOwner | null>;
  readonly attempt: (limits: readonly Limit[]) => Promise<boolean>;
  readonly forgetAttempts: (what: string, who: Buffer) => Promise<void>;
  readonly own: (id: string, token: string | null) => Promise<OwnAccount | null>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly endSession: (member: string, session: string) => Promise<boolean>;
  readonly endOtherSessions: (member: string, token: string | null) => Promise<void>;
  readonly sessionAge: (token: string) => Promise<number | null>;
  readonly removePasskey: (member: string, passkey: string) => Promise<boolean>;
  readonly everythingOf: (id: string) => Promise<Record<string, unknown>>;
  readonly forget: (member: string, words: 'stay' | 'go') => Promise<'done' | 'last'>;
  readonly sweep: () => Promise<void>;
  readonly findPeople: (words: string) => Promise<readonly Person[]>;
  readonly operators: () => Promise<number>;
  readonly setRole: (change: {
    readonly member: string;
    readonly role: Role;
    readonly by: string | null;
  }) => Promise<'done' | 'last' | 'nobody'>;
  readonly invite: (role: Role, tokenHash: Buffer, days: number) => Promise<void>;
  readonly invitation: (tokenHash: Buffer) => Promise<Role | null>;
  readonly useInvitation: (tokenHash: Buffer, member: string) => Promise<boolean>;
  readonly withdrawInvitations: (role: Role) => Promise<void>;
}

export function accountsOf(db: Kysely<Tables>): AccountsRecord {
  return {
    database: db,
    sessionOwner: sessionOwners(db),
    attempt: (limit) => attempt(db, limit),
    forgetAttempts: (what, who) => forgetAttempts(db, what, who),
    own: (id, token) => ownAccount(db, id, token),
    rename: (id, name) => rename(db, id, name),
    endSession: (member, session) => endSession(db, member, session),
    endOtherSessions: (member, token) => endOtherSessions(db, member, token),
    sessionAge: (token) => sessionAge(db, token),
    removePasskey: (member, passkey) => removePasskey(db, member, passkey),
    everythingOf: (id) => everythingOf(db, id),
    forget: (member, words) => forget(db, member, words),
    sweep: () => sweep(db),
    findPeople: (words) => findPeople(db, words),
    operators: () => operators(db),
    setRole: (change) => setRole(db, change),
    invite: (role, tokenHash, days) => invite(db, role, tokenHash, days),
    invitation: (tokenHash) => invitation(db, tokenHash),
    useInvitation: (tokenHash, member) => useInvitation(db, tokenHash, member),
    withdrawInvitations: (role) => withdrawInvitations(db, role),
  };
}
