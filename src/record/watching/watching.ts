import type { Pool } from 'pg';
import { dueHosts, hostState, keepHost, nextDue } from './due.ts';
import * as outcomes from './outcomes.ts';
import { keepSource, pauseSource, removeSource, retryPages, sources } from './sources.ts';
import { visitTurns, type VisitTurns } from './visit-turns.ts';

/** All that the watcher and the commands about sources ask of the record, with the pool filled in. */
export function watchingOf(pool: Pool) {
  return {
    sources: () => sources(pool),
    keepSource: bound(keepSource),
    pauseSource: bound(pauseSource),
    removeSource: bound(removeSource),
    retryPages: bound(retryPages),
    dueHosts: bound(dueHosts),
    nextDue: bound(nextDue),
    hostState: bound(hostState),
    keepHost: bound(keepHost),
    looked: bound(outcomes.looked),
    lookFailed: bound(outcomes.lookFailed),
    pageFetched: bound(outcomes.pageFetched),
    pageFailed: bound(outcomes.pageFailed),
    wholeItemKept: bound(outcomes.wholeItemKept),
    wholeItems: bound(outcomes.wholeItems),
    raise: bound(outcomes.raise),
    end: bound(outcomes.end),
    /** One visitor a host, of all processes. */
    visitTurns: (): Promise<VisitTurns> => visitTurns(pool),
  };
  function bound<A extends unknown[], R>(query: (pool: Pool, ...rest: A) => Promise<R>): (...rest: A) => Promise<R> {
    return (...rest) => query(pool, ...rest);
  }
}
export type WatchingRecord = ReturnType<typeof watchingOf>;
