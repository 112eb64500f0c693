import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** A connection remembers each statement that it was sent by name: there must be an end to them. */
const most = 100;

/**
 * Connections on which the database keeps the plan of each statement: making one for “the facts of this release” takes as
 * long as finding them. Only for questions after something by its key, whose plan is the same whatever is asked; what
 * lists choose by (a state with ten releases, one with a hundred thousand) is planned for each.
 */
export function keepingPlans(pool: PostgresPool): PostgresPool {
  return { connect: async () => keeping(await pool.connect()), end: async () => {} };
}

const nameOf = planNames();
const wrappers = new WeakMap<PostgresPoolClient, PostgresPoolClient>();

function keeping(client: PostgresPoolClient): PostgresPoolClient {
  const wrapped = wrappers.get(client) ?? wrap(client);
  wrappers.set(client, wrapped);
  return wrapped;
}

function wrap(client: PostgresPoolClient): PostgresPoolClient {
  const query = client.query.bind(client) as (asked: unknown, values?: readonly unknown[]) => unknown;
  const named = (asked: unknown, values?: readonly unknown[]) => {
    const name = typeof asked === 'string' && values && values.length > 0 ? nameOf(asked) : null;
    return name === null ? query(asked, values) : query({ name, text: asked, values });
  };
  return { query: named as PostgresPoolClient['query'], release: () => client.release() };
}

/** Gives each statement a name by which connections know it; null to one too many. */
export function planNames(): (text: string) => string | null {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known ?? null;
    const name = `kept-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    names.set(text, name);
    return name;
  };
}
