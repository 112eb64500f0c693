import type { Log } from '../platform/log.ts';
import type { OpenRecord } from '../record/open.ts';

const interval = 2_000;

/**
 * Collects the readings of pages and writes them to the record every two seconds, so that no page waits for a count.
 * What could not be written is tried again with the next batch.
 */
export function viewCounter(record: Pick<OpenRecord, 'countViews'>, log: Log) {
  let counts = new Map<string, number>();
  const write = async () => {
    if (counts.size === 0) return;
    const batch = counts;
    counts = new Map();
    try {
      const at = new Date();
      await record.countViews([...batch].map(([releaseId, count]) => ({ release: releaseId, count, at })));
    } catch (error) {
      for (const [id, count] of batch) counts.set(id, (counts.get(id) ?? 0) + count);
      log.warn('views could not be written; trying again', { error });
    }
  };
  const timer = setInterval(() => void write(), interval);
  timer.unref();
  return {
    count(releaseId: string) {
      counts.set(releaseId, (counts.get(releaseId) ?? 0) + 1);
    },
    /** Writes what is left; for the end of the program. */
    async flush() {
      clearInterval(timer);
      await write();
    },
  };
}
