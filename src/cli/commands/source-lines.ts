import type { WatchedSource } from '../../record/watching/views.ts';

export const noSources = 'no sources are watched; yakusoku source add <address> adds one';

/** A source in a few lines for the terminal: its state, what it brought, what went wrong. */
export function sourceLines(source: WatchedSource, now: Date): string[] {
  const { pages, failure, notices, failedPages } = source;
  const alone = aloneLine(source, now);
  const state = source.paused ? 'paused' : failure ? 'failing' : source.lookedAt ? 'watched' : 'not looked at yet';
  return [
    `${source.address}  ${state}`,
    `  ${source.kind}, every ${spanOf(source.everySeconds)}; ${pages.recorded} recorded, ${pages.waiting} waiting, ${pages.failed} failed`,
    ...(source.lookedAt ? [`  last looked at ${agoOf(source.lookedAt, now)}; next ${nextOf(source, now)}`] : []),
    ...(alone === null ? [] : [`  ! ${alone}`]),
    ...notices.map(({ detail }) => `  ! ${detail}`),
    ...(failure ? [`  ✗ ${failure.reason}`] : []),
    ...failedPages.map((page) => `  ✗ ${page.failure.reason}`),
  ];
}

/** “busy.example is left alone for 15 min …”, null where the source's host may be asked. */
export function aloneLine({ host, hostNotBefore, failure }: WatchedSource, now: Date): string | null {
  const seconds = ((hostNotBefore?.getTime() ?? 0) - now.getTime()) / 1000;
  if (seconds <= 0) return null;
  const why =
    failure && ['timeout', 'network', 'unknown-host'].includes(failure.code)
      ? 'it does not answer'
      : 'it asked for that';
  return `${host} is left alone for ${spanOf(seconds)} more, because ${why}`;
}

function nextOf({ paused, nextAt, hostNotBefore }: WatchedSource, now: Date): string {
  if (paused) return 'when it goes on';
  const seconds = (Math.max(nextAt.getTime(), hostNotBefore?.getTime() ?? 0) - now.getTime()) / 1000;
  return seconds <= 0 ? 'now' : `in ${spanOf(seconds)}`;
}

const agoOf = (at: Date, now: Date) => `${spanOf(Math.max(0, (now.getTime() - at.getTime()) / 1000))} ago`;

/** Whole days, hours or minutes: `2 d`, `3 h`, `15 min`. */
function spanOf(seconds: number): string {
  if (seconds >= 2 * 86_400) return `${Math.round(seconds / 86_400)} d`;
  if (seconds >= 2 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}
