import { setTimeout as sleep } from 'node:timers/promises';
import { defaultUserAgent } from '../acquire/acquire.ts';
import type { Due, HostState } from '../record/watching/views.ts';
import type { Trouble } from './failures.ts';
import { look } from './look.ts';
import { backoffAfter } from './pace.ts';
import { fetchPage } from './page.ts';
import type { WatchParts } from './parts.ts';

/**
 * Visits a host: one request after another with a pause between, until nothing is due there, the budget or the run's is used up, the
 * host asks to be left alone or the signal says to stop. Every step is in the record before the next one begins.
 *
 * @param host name and port without “www.”
 */
export async function visit(host: string, parts: WatchParts, signal: AbortSignal): Promise<void> {
  const { record, clock, pace } = parts;
  let state = await record.watching.hostState(host);
  for (let asked = 0; asked < pace.budget && !signal.aborted && !parts.run?.spent(); asked++) {
    if (state.notBefore !== null && state.notBefore > clock.now()) return;
    const due = await record.watching.nextDue(host, clock.now(), parts.run?.since);
    if (!due || !(await paused(due, state, parts, signal))) return;
    if (due.what === 'page' && parts.run?.take() === false) return;
    state = { ...state, askedAt: clock.now() };
    await record.watching.keepHost(host, state);
    const trouble = due.what === 'source' ? await look(due, parts) : await fetchPage(due, parts);
    state = after(state, due, trouble, parts);
    await record.watching.keepHost(host, state);
  }
}

const agentName = (parts: WatchParts) => (parts.web.userAgent ?? defaultUserAgent).split('/')[0] ?? '';
const addressOf = (due: Due) => (due.what === 'source' ? due.address : due.url);

/** Waits as long as the source and the host want between two requests; false where it was told to stop meanwhile. */
async function paused(due: Due, state: HostState, parts: WatchParts, signal: AbortSignal): Promise<boolean> {
  const wanted = due.what === 'source' ? due.pauseMs : due.source.pauseMs;
  const until = (state.askedAt?.getTime() ?? 0) + Math.max(wanted, state.pauseMs);
  const wait = until - parts.clock.now().getTime();
  if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {});
  return !signal.aborted;
}

/** What the answer says of the host: how long it wants to be left alone, whether it answers at all. */
function after(state: HostState, due: Due, trouble: Trouble | null, parts: WatchParts): HostState {
  const { clock, pace, web } = parts;
  const now = clock.now();
  const silences = trouble?.silent ? state.silences + 1 : 0;
  const alone =
    trouble?.retryAfter != null
      ? trouble.retryAfter * 1000
      : silences >= pace.silences
        ? backoffAfter(pace, silences - pace.silences + 1)
        : 0;
  const crawlDelay = web.robots.delayOf(new URL(addressOf(due)), agentName(parts)) * 1000;
  return {
    askedAt: now,
    notBefore: alone > 0 ? new Date(now.getTime() + alone) : null,
    // Before the host's robots.txt was asked in this process, what it said to another holds.
    pauseMs: crawlDelay || (trouble === null ? 0 : state.pauseMs),
    silences,
  };
}
