import DataLoader from 'dataloader';
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

/** More are asked for in the next step. */
const mostAtOnce = 100;

/**
 * Finds the owner of a session that stands, by its token; notes now and then that it is used. Those who come at once are
 * asked for in one step: waking the database for each costs more than the answer.
 */
export function sessionOwners(db: Kysely<Tables>): (token: string) => Promise<SessionOwner | null> {
  const owners = new DataLoader<string, SessionOwner | null>((tokens) => ownersOf(db, tokens), {
    // What an operator changes holds with the next request: nothing is kept.
    cache: false,
    maxBatchSize: mostAtOnce,
    batchScheduleFn: setImmediate,
  });
  return (token) => owners.load(token);
}

async function ownersOf(db: Kysely<Tables>, tokens: readonly string[]): Promise<(SessionOwner | null)[]> {
  const { rows } = await sql<{
    id: string | null;
    name: string;
    role: Role;
    verified: boolean;
    second_factor: boolean;
  }>`select id, name, role, verified, second_factor
    from unnest(${tokens}::text[]) with ordinality asked (token, number), session_owner(asked.token)
    order by number`.execute(db);
  return rows.map(({ id, name, role, verified, second_factor: secondFactor }) =>
    id === null ? null : { id, name, role, verified, secondFactor },
  );
}
