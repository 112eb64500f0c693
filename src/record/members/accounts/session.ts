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

/** The owner of a session that stands, by its token; notes now and then that it is used. */
export async function sessionOwner(db: Kysely<Tables>, token: string): Promise<SessionOwner | null> {
  const { rows } = await sql<{
    id: string | null;
    name: string;
    role: Role;
    verified: boolean;
    second_factor: boolean;
  }>`select id, name, role, verified, second_factor from session_owner(${token})`.execute(db);
  const [row] = rows;
  if (!row || row.id === null) return null;
  const { id, name, role, verified, second_factor: secondFactor } = row;
  return { id, name, role, verified, secondFactor };
}
