import type { Pool } from 'pg';
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
        const { ask, lost } = await connected();
        if (!(await ask('select pg_try_advisory_lock($1, hashtext($2)) as done', host))) return false;
        try {
          await work(lost.signal);
        } finally {
          if (!lost.signal.aborted)
            await ask('select pg_advisory_unlock($1, hashtext($2)) as done', host).catch(() => {});
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
  /** Asks for a host's lock; one question after another, as several visits begin and end on one connection. */
  readonly ask: (text: string, host: string) => Promise<boolean>;
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
  let before: Promise<unknown> = Promise.resolve();
  const ask = (text: string, host: string): Promise<boolean> => {
    const answer = before.then(() => client.query<{ done: boolean }>(text, [visitLock, host]));
    before = answer.catch(() => {});
    return answer.then(({ rows }) => rows[0]?.done === true);
  };
  return { ask, lost, giveBack };
}
