import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './launch.ts';

/** Pauses before each try to start a server that has ended by itself, in milliseconds. */
const pauses = [0, 200, 1_000, 5_000, 15_000];

/**
 * Starts the server again when it ends without being asked to (killed for want of memory, say): it recovers by
 * itself, and those who use it connect anew. Given up after five tries; what is asked of the record then fails.
 */
export async function keepRunning(launch: () => Promise<Running>): Promise<{ pid: number; stop(): Promise<void> }> {
  let stopping = false;
  let current: Running | null = await launch();
  let starting: Promise<void> = Promise.resolve();
  const again = async () => {
    current = null;
    for (const pause of pauses) {
      await sleep(pause, undefined, { ref: false });
      if (stopping) return;
      current = await launch().catch(() => null);
      if (!current) continue;
      void watch(current);
      return;
    }
  };
  const watch = async (running: Running) => {
    await running.ended;
    if (!stopping && current === running) starting = again();
  };
  void watch(current);
  return {
    pid: current.pid,
    async stop() {
      stopping = true;
      await current?.stop();
      await starting;
      await current?.stop();
    },
  };
}
