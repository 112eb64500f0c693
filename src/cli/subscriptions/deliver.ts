import { createHmac } from 'node:crypto';
import { postTo } from '../../acquire/post.ts';
import type { PrivateHosts } from '../../acquire/web-address.ts';
import type { DueMessage, Outcome, SubscriptionsRecord } from '../../record/subscriptions/views.ts';

/** Seconds until a message is tried again, after the first, second … failure; after the last one it is given up. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
const timeoutMs = 20_000;

export interface DeliverOptions {
  readonly subscriptions: SubscriptionsRecord;
  readonly userAgent: string;
  readonly allowPrivate: PrivateHosts;
  /** Unix time in seconds. */
  readonly now: () => number;
}

/** Sends a message, if it is still due, and writes down how it went. */
export async function deliver(message: string, options: DeliverOptions): Promise<void> {
  const due = await options.subscriptions.due(message);
  if (due !== null) await options.subscriptions.tell(message, await attempt(due, options));
}

/** Headers of Standard Webhooks 1.0: the signature covers id, time and body. */
export function signed({ id, secret, body }: Pick<DueMessage, 'id' | 'secret' | 'body'>, now: number) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${now}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(now), 'webhook-signature': `v1,${signature}` };
}

async function attempt(due: DueMessage, { userAgent, allowPrivate, now }: DeliverOptions): Promise<Outcome> {
  const start = performance.now();
  const wait = waits[due.tries] ?? null;
  try {
    const { status, headers, ms } = await postTo(due.address, {
      headers: { 'content-type': 'application/json', 'user-agent': userAgent, ...signed(due, now()) },
      body: due.body,
      allowPrivate,
      timeoutMs,
    });
    const delivered = status >= 200 && status < 300;
    const ended = status === 410;
    return {
      status,
      ms,
      failure: delivered ? null : ended ? 'the receiver wants nothing more (410)' : `the receiver answers ${status}`,
      again: delivered || ended ? null : longer(wait, headers['retry-after']),
      delivered,
      ended,
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { status: null, ms: performance.now() - start, failure, again: wait, delivered: false, ended: false };
  }
}

/** A receiver may ask for more patience, up to a day. */
function longer(wait: number | null, retryAfter: string | undefined): number | null {
  const asked = /^\d{1,6}$/.test(retryAfter ?? '') ? Math.min(Number(retryAfter), 86_400) : 0;
  return wait === null ? null : Math.max(wait, asked);
}
