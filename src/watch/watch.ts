import { setTimeout as sleep } from 'node:timers/promises';
import type { WatchParts } from './parts.ts';
import { visit } from './visit.ts';

export interface WatchOptions {
  /** Hosts visited at the same time by this process; each over one connection. */
  readonly atOnce: number;
  /** How often it is asked what is due, in milliseconds. */
  readonly every: number;
}

export interface Watching {
  /** Resolves when nothing is due and nothing is under way. */
  idle(): Promise<void>;
  /** Resolves when all was fetched that this run may fetch; without such a bound never. */
  spent(): Promise<void>;
  /** Takes nothing new, and waits for requests under way. */
  stop(): Promise<void>;
}

/**
 * Watches the record's sources until stopped: what is due is announced to the queue, and hosts are taken from it, by
 * this process or another one that watches the same record. Trouble with the database is logged and lasts as long as
 * it lasts.
 */
export async function watch(parts: WatchParts, options: WatchOptions): Promise<Watching> {
  const { record, clock, log } = parts;
  const failed = seldom((error) => log.warn('watching is held up; trying again', { error }));
  const queue = await record.visitQueue(failed);
  const turns = await record.watching.visitTurns();
  const stopping = new AbortController();
  let under = 0;
  await queue.work(options.atOnce, async (host, signal) => {
    under++;
    try {
      await turns.visit(host, (lost) => visit(host, parts, AbortSignal.any([lost, signal, stopping.signal])));
    } catch (error) {
      failed(error);
    } finally {
      under--;
    }
  });
  const due = () => record.watching.dueHosts(clock.now(), parts.run?.since);
  const announced = async (): Promise<number> => {
    if (parts.run?.spent()) return 0;
    const hosts = await due();
    await queue.announce(hosts);
    return hosts.length;
  };
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  const announcing = (async () => {
    while (!stopping.signal.aborted) {
      await announced().catch(failed);
      await pause(options.every);
    }
  })();
  return {
    async idle() {
      while (!stopping.signal.aborted) {
        // A host that another process visits is not due to us; it is under way there.
        if (under === 0 && (await due()).length === 0 && under === 0) return;
        if (under === 0 && parts.run?.spent()) return;
        await pause(100);
      }
    },
    async spent() {
      while (!stopping.signal.aborted) {
        if (under === 0 && parts.run?.spent()) return;
        await pause(100);
      }
    },
    async stop() {
      stopping.abort();
      await announcing;
      await queue.stop();
      turns.close();
    },
  };
}

/** Between two lines of the log about a database that is away, in milliseconds. */
const quiet = 60_000;

function seldom(tell: (error: unknown) => void): (error: unknown) => void {
  let told = -Infinity;
  return (error) => {
    if (performance.now() - told < quiet) return;
    told = performance.now();
    tell(error);
  };
}
