import type { WatchedSource } from '../../record/watching/views.ts';

/** A source in a few lines for the terminal: its state, what it brought, what went wrong. */
export function sourceLines(source: WatchedSource, now: Date): string[] {
  const { pages, failure, notices, failedPages } = source;
  const state = source.paused ? 'paused' : failure ? 'failing' : source.lookedAt ? 'watched' : 'not looked at yet';
  return [
    `${source.address}  ${state}`,
    `  ${source.kind}, every ${spanOf(source.everySeconds)}; ${pages.recorded} recorded, ${pages.waiting} waiting, ${pages.failed} failed`,
    ...(source.lookedAt ? [`  last looked at ${agoOf(source.lookedAt, now)}; next ${nextOf(source, now)}`] : []),
    ...notices.map(({ detail }) => `  ! ${detail}`),
    ...(failure ? [`  ✗ ${failure.reason}`] : []),
    ...failedPages.map((page) => `  ✗ ${page.failure.reason}`),
  ];
}

function nextOf({ paused, nextAt }: WatchedSource, now: Date): string {
  if (paused) return 'when it goes on';
  const seconds = (nextAt.getTime() - now.getTime()) / 1000;
  return seconds <= 0 ? 'now' : `in ${spanOf(seconds)}`;
}

const agoOf = (at: Date, now: Date) => `${spanOf(Math.max(0, (now.getTime() - at.getTime()) / 1000))} ago`;

/** Whole days, hours or minutes: `2 d`, `3 h`, `15 min`. */
function spanOf(seconds: number): string {
  if (seconds >= 2 * 86_400) return `${Math.round(seconds / 86_400)} d`;
  if (seconds >= 2 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}
