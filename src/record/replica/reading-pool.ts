import type { PostgresPool } from 'kysely';
import type { Pool } from 'pg';

/**
 * Connections for reading: to the replica, and to the primary while the replica does not answer. So either of them may
 * be away and pages are served.
 */
export function readingPool(replica: Pool, primary: Pool): PostgresPool {
  return {
    connect: async () => replica.connect().catch(() => primary.connect()),
    end: () => replica.end(),
  };
}
