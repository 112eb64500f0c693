import type { Pool } from 'pg';

/**
 * Hosts to be visited, shared out among all processes that watch. A host waits in the queue once at most; where a
 * process is killed, what it had not done is still due in the record and is announced again.
 */
export interface VisitQueue {
  announce(hosts: readonly string[]): Promise<void>;
  /** Takes up to so many hosts at once; the signal says when to stop. An error leaves the host for the next time. */
  work(atOnce: number, visit: (host: string, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Takes nothing more and waits for what is under way, for some seconds. */
  stop(): Promise<void>;
}

const queue = 'visit';
/** In seconds: a visit has a budget of its own, far below. */
const longestVisit = 3600;

/**
 * The queue in a schema of its own, `work_queue`, over the record's own connections. pg-boss is loaded only here.
 *
 * @param failed hears of faults of the queue, which mends itself
 */
export async function openVisitQueue(pool: Pool, failed: (error: Error) => void): Promise<VisitQueue> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    schema: 'work_queue',
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    registerInstance: false,
    persistWarnings: false,
    superviseIntervalSeconds: 30,
  });
  // What it gives is no Error always, and may hold a stack of its own.
  boss.on('error', ({ message }) => failed(new Error(message)));
  await boss.start();
  await boss.createQueue(queue, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: longestVisit,
    deleteAfterSeconds: 600,
    retentionSeconds: 600,
  });
  return {
    async announce(hosts) {
      for (const host of hosts) await boss.send(queue, { host }, { singletonKey: host });
    },
    async work(atOnce, visit) {
      await boss.work<{ host: string }>(
        queue,
        { localConcurrency: atOnce, pollingIntervalSeconds: 0.5 },
        async ([job]) => {
          if (job) await visit(job.data.host, job.signal);
        },
      );
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
