import { setTimeout as sleep } from 'node:timers/promises';
import { defaultUserAgent } from '../../acquire/acquire.ts';
import type { PrivateHosts } from '../../acquire/web-address.ts';
import type { Log } from '../../platform/log.ts';
import type { OpenRecord } from '../../record/open.ts';
import { deliver } from './deliver.ts';
import { tellHub } from './tell-hub.ts';

interface CallingOptions {
  /** WebSub hub that feeds announce; null for none. */
  readonly hub: string | null;
  /** Of the site; a hub is only told of feeds whose address is known. */
  readonly origin: string | null;
  readonly allowPrivate: PrivateHosts;
}

/** After a change so long is waited for more of them, in milliseconds. */
const patience = 500;
/** Without any change it is looked this often whether a message is due again. */
const every = 15_000;
const atOnce = 4;
const mostWait = 600_000;

/** Tells webhooks and the hub of what changes, beside a running site, until it is stopped. */
export function startCalling(
  record: OpenRecord,
  log: Log,
  { hub, origin, allowPrivate }: CallingOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let wake = () => {};
  const endListening = record.onChange(() => wake());
  const { subscriptions } = record;
  const userAgent = origin === null ? defaultUserAgent : defaultUserAgent.replace(/\)$/, `; +${origin})`);
  const failed = (error: unknown) => log.warn('webhooks cannot be told; trying again', { error });
  let queue: Awaited<ReturnType<typeof subscriptions.queue>> | null = null;
  let hubFailures = 0;
  let hubAfter = 0;

  const webhooks = async () => {
    if (record.readOnly()) return;
    const due = await subscriptions.gather();
    if (due.length === 0) return;
    if (queue === null) {
      queue = await subscriptions.queue(failed);
      const now = () => Math.floor(Date.now() / 1000);
      await queue.work(atOnce, (message) => deliver(message, { subscriptions, userAgent, allowPrivate, now }));
    }
    await queue.announce(due);
  };
  const hubs = async () => {
    if (hub === null || origin === null || record.readOnly() || Date.now() < hubAfter) return;
    const failure = await tellHub({ record, hub, origin, userAgent, allowPrivate });
    hubFailures = failure === null ? 0 : hubFailures + 1;
    if (failure === null) return;
    hubAfter = Date.now() + Math.min(5_000 * 2 ** hubFailures, mostWait);
    log.warn('the hub was not told', { hub, failure });
  };
  const run = (async () => {
    while (!stopping.signal.aborted) {
      const woken = new Promise<void>((done) => (wake = done));
      await webhooks().catch(failed);
      await hubs().catch(failed);
      await Promise.race([woken, sleep(every, undefined, { signal: stopping.signal, ref: false }).catch(() => {})]);
      await sleep(patience, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      endListening();
      wake();
      await run;
      await queue?.stop();
    },
  };
}
