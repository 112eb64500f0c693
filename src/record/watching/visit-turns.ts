import type { Pool, PoolClient } from 'pg';
import { visitLock } from './due.ts';

/**
 * Says who visits which host. A turn is an advisory lock on a connection kept for that: PostgreSQL gives it back the
 * moment the process that holds it is gone, killed or not.
 */
export interface VisitTurns {
  /**
   * Does the work if nobody visits the host, and says whether it was done. The signal tells the work to stop when the
   * connection is lost, because somebody else may then have the turn.
   */
  visit(host: string, work: (lost: AbortSignal) => Promise<void>): Promise<boolean>;
  close(): void;
}

export async function visitTurns(pool: Pool): Promise<VisitTurns> {
  let line: Promise<Line> | null = null;
  const own = new Set<string>();
  const connected = (): Promise<Line> => {
    line ??= connect(pool, () => (line = null)).catch((error: unknown) => {
      line = null;
      throw error;
    });
    return line;
  };
  return {
    async visit(host, work) {
      // The same session may take a lock twice: of this process, its own list says no.
      if (own.has(host)) return false;
      own.add(host);
      try {
        const { client, lost } = await connected();
        const { rows } = await client.query<{ mine: boolean }>(
          'select pg_try_advisory_lock($1, hashtext($2)) as mine',
          [visitLock, host],
        );
        if (rows[0]?.mine !== true) return false;
        try {
          await work(lost.signal);
        } finally {
          if (!lost.signal.aborted)
            await client.query('select pg_advisory_unlock($1, hashtext($2))', [visitLock, host]).catch(() => {});
        }
        return true;
      } finally {
        own.delete(host);
      }
    },
    close() {
      const open = line;
      line = null;
      void open?.then(({ giveBack }) => giveBack()).catch(() => {});
    },
  };
}

interface Line {
  readonly client: PoolClient;
  readonly lost: AbortController;
  /** Ends the connection, and with it every turn taken on it; once. */
  readonly giveBack: () => void;
}

async function connect(pool: Pool, ended: () => void): Promise<Line> {
  const client = await pool.connect();
  const lost = new AbortController();
  const giveBack = () => {
    if (lost.signal.aborted) return;
    lost.abort();
    ended();
    client.release(true);
  };
  client.once('error', giveBack);
  client.once('end', giveBack);
  return { client, lost, giveBack };
}
