import { sql, type Kysely } from 'kysely';
import type { RevisionWatch } from '../revision.ts';
import type { Tables } from '../tables.ts';

/** Between two looks, in milliseconds: a replica cannot be listened to. */
const every = 500;

/**
 * The revision as the replica knows it, which is what pages are made from: asked each time, for the primary's would
 * promise what has not come over yet.
 */
export function watchReplica(reads: Kysely<Tables>): RevisionWatch {
  const listeners = new Set<() => void>();
  let known: string | null = null;
  const ask = async () => {
    const { rows } = await sql<{ revision: string }>`select sum(count)::text as revision from revision`.execute(reads);
    return rows[0]?.revision ?? '0';
  };
  const refresh = async () => {
    const now = await ask();
    if (now === known) return;
    known = now;
    for (const listener of listeners) listener();
  };
  const timer = setInterval(() => void refresh().catch(() => {}), every);
  timer.unref();
  return {
    current: ask,
    refresh,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      clearInterval(timer);
    },
  };
}
