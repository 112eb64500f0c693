import type { Pool } from 'pg';

/**
 * Work that is shared out among all processes of a record, told by names. A name waits in the queue once at most; where
 * a process is killed, what it had not done is still due in the record and is announced again.
 */
export interface SharedQueue {
  announce(names: readonly string[]): Promise<void>;
  /** Takes up to so many at once; the signal says when to stop. An error leaves the name for the next time. */
  work(atOnce: number, visit: (name: string, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Takes nothing more and waits for what is under way, for some seconds. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly name: string;
  /** What a job is called in its data: queues of older programs keep theirs. */
  readonly field: string;
  /** In seconds, how long one job may take at most. */
  readonly longest: number;
}

/**
 * A queue in a schema of its own, `work_queue`, over the record's own connections. pg-boss is loaded only here.
 *
 * @param failed hears of faults of the queue, which mends itself
 */
export async function openSharedQueue(
  pool: Pool,
  { name: queue, field, longest }: QueueOptions,
  failed: (error: Error) => void,
): Promise<SharedQueue> {
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
    expireInSeconds: longest,
    deleteAfterSeconds: 600,
    retentionSeconds: 600,
  });
  return {
    async announce(names) {
      for (const name of names) await boss.send(queue, { [field]: name }, { singletonKey: name });
    },
    async work(atOnce, visit) {
      await boss.work<Record<string, string>>(
        queue,
        { localConcurrency: atOnce, pollingIntervalSeconds: 0.5 },
        async ([job]) => {
          if (job) await visit(job.data[field] ?? '', job.signal);
        },
      );
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
