import type { Clock } from '../../platform/clock.ts';
import type { Views } from './readings.ts';

/** Writes gathered readings to the record. */
export type WriteViews = (
  batch: readonly { readonly release: string; readonly at: Date; readonly count: number }[],
) => Promise<void>;

export interface GatheredViews extends Views {
  /** Writes what is gathered now; for the end of the program, and for tests. */
  flush(): Promise<void>;
}

export interface GatherOptions {
  readonly clock: Clock;
  /** Milliseconds between two writings. */
  readonly every: number;
  readonly failed: (error: unknown) => void;
}

/** More releases than this wait for no timer. */
const most = 5_000;

/**
 * Gathers readings and writes them together now and then, so that no page waits for the counter. Readings that
 * could not be written are kept for the next time.
 */
export function gatherViews(write: WriteViews, options: GatherOptions): GatheredViews {
  let waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const batch = waiting;
    waiting = new Map();
    const at = options.clock.now();
    try {
      await write([...batch].map(([release, count]) => ({ release, at, count })));
    } catch (error) {
      if (waiting.size < most)
        for (const [release, count] of batch) waiting.set(release, (waiting.get(release) ?? 0) + count);
      options.failed(error);
    }
  };
  return {
    count(releaseId) {
      waiting.set(releaseId, (waiting.get(releaseId) ?? 0) + 1);
      if (waiting.size >= most) void flush();
      else timer ??= setTimeout(() => void flush(), options.every).unref();
    },
    flush,
  };
}
