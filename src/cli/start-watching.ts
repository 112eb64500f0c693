import { setTimeout as sleep } from 'node:timers/promises';
import { defaultUserAgent } from '../acquire/acquire.ts';
import { Robots } from '../acquire/robots.ts';
import { systemClock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { OpenRecord } from '../record/open.ts';
import { usualPace } from '../watch/pace.ts';
import type { WatchParts } from '../watch/parts.ts';
import { watch, type Watching } from '../watch/watch.ts';
import { releaseInput } from './release-input.ts';

interface StartOptions {
  /** Hosts visited at the same time. */
  readonly atOnce: number;
  /** Of the operator's site: sites that we read can see who asks. */
  readonly origin: string | null;
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
  readonly onStep?: WatchParts['onStep'];
  readonly run?: WatchParts['run'];
}

/** Has a record's sources watched by this process until it is told to stop. */
export function startWatching(record: OpenRecord, log: Log, options: StartOptions): Promise<Watching> {
  const { origin, allowPrivate, timeoutMs = 30_000, onStep, run } = options;
  const userAgent = origin === null ? defaultUserAgent : defaultUserAgent.replace(/\)$/, `; +${origin})`);
  return watch(
    {
      record,
      toInput: releaseInput,
      web: { userAgent, allowPrivate, timeoutMs, robots: new Robots() },
      clock: systemClock,
      log,
      pace: usualPace,
      ...(onStep ? { onStep } : {}),
      ...(run ? { run } : {}),
    },
    { atOnce: options.atOnce, every: 5_000 },
  );
}

/** Between two looks whether there is anything to watch, in milliseconds. */
const patience = 15_000;

/**
 * Watches beside a running site as soon as there are sources: also those added later by `yakusoku source add`. Gives
 * what ends it.
 */
export function watchOnceThereAreSources(
  record: OpenRecord,
  log: Log,
  options: StartOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const run = (async () => {
    while (!stopping.signal.aborted) {
      try {
        if ((await record.sources()).length > 0) return await startWatching(record, log, options);
      } catch (error) {
        log.warn('the sources cannot be watched yet; trying again', { error });
      }
      await sleep(patience, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
    return null;
  })();
  return {
    async stop() {
      stopping.abort();
      await (await run)?.stop();
    },
  };
}
