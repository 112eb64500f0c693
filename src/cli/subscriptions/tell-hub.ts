import { postTo } from '../../acquire/post.ts';
import type { PrivateHosts } from '../../acquire/web-address.ts';
import { topicsOf } from '../../open/feeds/topics.ts';
import type { OpenRecord } from '../../record/open.ts';

export interface HubOptions {
  readonly record: Pick<OpenRecord, 'open' | 'subscriptions'>;
  /** Address of the WebSub hub. */
  readonly hub: string;
  /** Of the site, as its feeds name themselves. */
  readonly origin: string;
  readonly userAgent: string;
  readonly allowPrivate: PrivateHosts;
}

const changesAtOnce = 200;

/**
 * Tells the hub which feeds have changed since it was last told, as hubs have it since PubSubHubbub: a form with
 * `hub.mode=publish` and the feed's own address. What fails is told again the next time. Gives what went wrong.
 */
export async function tellHub({ record, hub, origin, userAgent, allowPrivate }: HubOptions): Promise<string | null> {
  let seq = await record.subscriptions.hubSeq(hub);
  for (;;) {
    const page = { order: 'recorded' as const, limit: changesAtOnce, after: [seq] };
    const { items } = await record.open.changes({}, page);
    const last = items.at(-1);
    if (last === undefined) return null;
    for (const topic of topicsOf(items, origin)) {
      const failure = await ping(topic);
      if (failure === null) continue;
      await record.subscriptions.hubTold(hub, seq, failure);
      return failure;
    }
    seq = last.seq;
    await record.subscriptions.hubTold(hub, seq, null);
  }

  async function ping(topic: string): Promise<string | null> {
    try {
      const { status } = await postTo(hub, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': userAgent },
        body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }).toString(),
        allowPrivate,
        timeoutMs: 20_000,
      });
      return status >= 200 && status < 300 ? null : `the hub answers ${status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
