/** How often and how patiently sources are asked, in milliseconds unless said otherwise. */
export interface Pace {
  /** After a first failure; doubled with each further one. */
  readonly backoff: number;
  readonly longestBackoff: number;
  /** So many times a page is tried before it is given up. */
  readonly tries: number;
  /** Until a recorded page is first looked at again; three times as long each time it was the same. */
  readonly recheck: number;
  readonly longestRecheck: number;
  /** Failures in a row to answer at all after which a host is left alone for a while. */
  readonly silences: number;
  /** Looks in a row that fail, pages in a row that hold no release: then the operator is told. */
  readonly failingAfter: number;
  readonly bodilessAfter: number;
  /** Requests in one visit to a host; what is left over is for the next one. */
  readonly budget: number;
  /** From 0 to 1: spreads what would otherwise come at the same moment. */
  readonly jitter: () => number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export const usualPace: Pace = {
  backoff: 5 * minute,
  longestBackoff: day,
  // With the pauses between them, four days and more: a host may be down over a long weekend.
  tries: 12,
  recheck: day,
  longestRecheck: 90 * day,
  silences: 3,
  failingAfter: 5,
  bodilessAfter: 3,
  budget: 100,
  jitter: Math.random,
};

/** How long to wait after the nth failure in a row (from 1): doubled each time, the latter half of it by chance. */
export function backoffAfter(pace: Pace, failures: number): number {
  const whole = Math.min(pace.backoff * 2 ** Math.min(failures - 1, 30), pace.longestBackoff);
  return Math.round(whole * (0.5 + 0.5 * pace.jitter()));
}

/** When a schedule comes round again: a tenth sooner or later, so that not every source falls on the same minute. */
export const nextRound = (pace: Pace, every: number): number => Math.round(every * (0.9 + 0.2 * pace.jitter()));

/** Until a page that was found the same so many times is looked at again. */
export const nextRecheck = (pace: Pace, rechecks: number): number =>
  nextRound(pace, Math.min(pace.recheck * 3 ** Math.min(rechecks, 20), pace.longestRecheck));
