import { Robots } from '../../../src/acquire/robots.ts';
import { releaseInput } from '../../../src/cli/release-input.ts';
import { settingsOf, type SourceOptions } from '../../../src/cli/commands/source-settings.ts';
import { standingClock } from '../../../src/platform/clock.ts';
import { makeLog } from '../../../src/platform/log.ts';
import type { OpenRecord } from '../../../src/record/open.ts';
import type { WatchedSource } from '../../../src/record/watching/views.ts';
import { usualPace, type Pace } from '../../../src/watch/pace.ts';
import type { Step, WatchParts } from '../../../src/watch/parts.ts';
import type { Run } from '../../../src/watch/run.ts';
import { visit } from '../../../src/watch/visit.ts';

export const start = new Date('2026-01-05T00:00:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;

/** A watcher whose clock the test moves on and whose log it reads. */
export function watcher(record: OpenRecord, pace: Partial<Pace> = {}, run?: Run) {
  const clock = standingClock(start);
  const log: string[] = [];
  const steps: Step[] = [];
  const parts: WatchParts = {
    record,
    toInput: releaseInput,
    web: { allowPrivate: true, timeoutMs: 2_000, robots: new Robots({ now: () => clock.now().getTime() }) },
    clock,
    log: makeLog('info', { write: (line) => void log.push(line), now: () => clock.now() }),
    // Half-way between sooner and later: what comes by chance is the middle.
    pace: { ...usualPace, jitter: () => 0.5, ...pace },
    onStep: (step) => void steps.push(step),
    ...(run ? { run } : {}),
  };
  return {
    parts,
    clock,
    log,
    steps,
    async add(address: string, options: SourceOptions = {}): Promise<void> {
      await record.watching.keepSource(settingsOf(address, { pause: 0, silentAfter: 0, ...options }), clock.now());
    },
    /** Visits every host where something is due, once. */
    async round(): Promise<void> {
      for (const host of await record.watching.dueHosts(clock.now(), run?.since))
        await visit(host, parts, new AbortController().signal);
    },
    async source(address: string): Promise<WatchedSource> {
      const found = (await record.sources()).find((one) => one.address === address);
      if (!found) throw new Error(`${address} is not watched`);
      return found;
    },
  };
}
