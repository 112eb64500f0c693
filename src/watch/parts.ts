import type { Acquired, AcquireOptions } from '../acquire/acquire.ts';
import type { Robots } from '../acquire/robots.ts';
import type { Edition } from '../model/edition.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { AddResult, ReleaseInput } from '../record/commands/release-input.ts';
import type { VisitQueue } from '../record/queue/visits.ts';
import type { WatchingRecord } from '../record/watching/watching.ts';
import type { Pace } from './pace.ts';
import type { Run } from './run.ts';

/** What watching stands on. */
export interface WatchParts {
  readonly record: {
    readonly watching: WatchingRecord;
    readonly editions: { seen(release: string, at: Date): Promise<boolean> };
    addRelease(input: ReleaseInput): Promise<AddResult>;
    visitQueue(failed: (error: Error) => void): Promise<VisitQueue>;
  };
  /** What is recorded of a release that was got and read. */
  readonly toInput: (acquired: Acquired, edition: Edition, options: { issuer?: string | undefined }) => ReleaseInput;
  /** How addresses are got; the rules of robots.txt are kept between visits. */
  readonly web: AcquireOptions & { readonly robots: Robots };
  readonly clock: Clock;
  readonly log: Log;
  readonly pace: Pace;
  /** What this run may take in; without it all that is due. */
  readonly run?: Run;
  /** Told of each step; for progress and tests. */
  readonly onStep?: (step: Step) => void;
}

export interface Step {
  readonly what: 'looked' | 'unchanged-list' | 'look-failed' | 'added' | 'changed' | 'unchanged' | 'page-failed';
  readonly url: string;
  readonly found?: number;
  readonly reason?: string;
}
