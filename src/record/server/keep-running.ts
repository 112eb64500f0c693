import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './launch.ts';

/** Between tries to start a server that has ended by itself, in milliseconds: each pause is twice the one before. */
const firstPause = 50;
const longestPause = 15_000;

/**
 * Starts the server again when it ends without being asked to (killed for want of memory, say): it recovers by
 * itself, and those who use it connect anew. Tried until it runs or this program stops; until then what is asked of
 * the record fails.
 */
export async function keepRunning(launch: () => Promise<Running>): Promise<{ pid: number; stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Running | null = await launch();
  let starting: Promise<void> = Promise.resolve();
  const again = async () => {
    current = null;
    for (let pause = firstPause; !signal.aborted; pause = Math.min(2 * pause, longestPause)) {
      current = await launch().catch(() => null);
      if (current) break;
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
    if (current) void watch(current);
  };
  const watch = async (running: Running) => {
    await running.ended;
    if (!signal.aborted && current === running) starting = again();
  };
  void watch(current);
  return {
    pid: current.pid,
    async stop() {
      stopping.abort();
      await current?.stop();
      await starting;
      await current?.stop();
    },
  };
}
