import type { Pool, PoolClient } from 'pg';

export interface ReadingPool {
  connect(): Promise<PoolClient>;
  end(): Promise<void>;
}

/**
 * Connections for reading: to the replica, and to the primary while the replica does not answer. So either of them may
 * be away and pages are served.
 */
export function readingPool(replica: Pool, primary: Pool): ReadingPool {
  return {
    connect: async () => replica.connect().catch(() => primary.connect()),
    end: () => replica.end(),
  };
}
