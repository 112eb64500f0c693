import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { sessionOwner, type SessionOwner } from './session.ts';

/** What is asked of the record about accounts. */
export interface AccountsRecord {
  readonly sessionOwner: (token: string) => Promise<SessionOwner | null>;
  /** The database itself, for the library that keeps accounts in it. */
  readonly database: Kysely<Tables>;
}

export function accountsOf(db: Kysely<Tables>): AccountsRecord {
  return {
    database: db,
    sessionOwner: (token) => sessionOwner(db, token),
  };
}
