import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellHub } from '../../src/cli/subscriptions/tell-hub.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { receiver, type Received } from './support/receiver.ts';

/**
 * A hub and a subscriber as the W3C Recommendation “WebSub” of 23 January 2018 describes them (sections 4 to 7), and the
 * site as a publisher between them.
 */
interface Subscription {
  readonly callback: string;
  readonly topic: string;
}
const subscriptions: Subscription[] = [];
const pushed: Received[] = [];
let refusing = 0;
let open: OpenSite;
let server: Server;
let origin: string;
let hub: Awaited<ReturnType<typeof receiver>>;
let subscriber: Awaited<ReturnType<typeof receiver>>;

beforeAll(async () => {
  hub = await receiver(async ({ body }, response) => {
    const form = new URLSearchParams(body);
    const [callback, topic] = [form.get('hub.callback') ?? '', form.get('hub.topic') ?? ''];
    if (form.get('hub.mode') === 'subscribe') {
      // 5.3: the subscriber is asked whether it meant it, and echoes the challenge.
      response.writeHead(202).end();
      const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'a1b2' });
      const answer = await fetch(`${callback}?${query.toString()}`);
      if ((await answer.text()) === 'a1b2') subscriptions.push({ callback, topic });
      return;
    }
    if (refusing-- > 0) {
      response.writeHead(503);
      return;
    }
    // 7: the whole topic is sent on, with the Link headers of the publisher’s answer.
    const url = form.get('hub.url') ?? '';
    response.writeHead(form.get('hub.mode') === 'publish' && url !== '' ? 202 : 400).end();
    for (const one of subscriptions.filter((each) => each.topic === url)) {
      const content = await fetch(url);
      await fetch(one.callback, {
        method: 'POST',
        headers: {
          'content-type': content.headers.get('content-type') ?? '',
          link: content.headers.get('link') ?? '',
        },
        body: await content.text(),
      });
    }
  });
  subscriber = await receiver((received, response) => {
    const challenge = new URL(received.path, 'http://x').searchParams.get('hub.challenge');
    if (received.method === 'POST') pushed.push(received);
    response.writeHead(200).end(challenge ?? '');
  });
  server = createServer((request, response) => open.site.listener(request, response));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  open = await openSite({ origin, hub: `${hub.address}/` });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await hub.close();
  await subscriber.close();
  await open.close();
});

/** 4: the Link headers of a topic, by their relation. */
function links(header: string | null): Record<string, string> {
  return Object.fromEntries(
    [...(header ?? '').matchAll(/<(?<to>[^>]{1,300})>; rel="(?<rel>[a-z]{1,10})"/g)].map(({ groups }) => [
      groups?.['rel'] ?? '',
      groups?.['to'] ?? '',
    ]),
  );
}
const tell = () =>
  tellHub({
    record: open.record,
    hub: `${hub.address}/`,
    origin,
    userAgent: 'Yakusoku-tests',
    allowPrivate: true,
  });

it('a feed announces its hub and its own address, in the headers and in itself', async () => {
  for (const form of ['atom', 'rss', 'json'] as const) {
    const response = await fetch(`${origin}/feeds/releases.${form}`);
    const self = `${origin}/feeds/releases.${form}`;
    expect(links(response.headers.get('link'))).toEqual({ hub: `${hub.address}/`, self });
    const text = await response.text();
    const within =
      form === 'json'
        ? parseJsonFeed(JSON.parse(text)).hubs?.map(({ type, url }) => `${type ?? ''} ${url ?? ''}`)
        : (form === 'atom' ? parseAtomFeed(text).links : parseRssFeed(text).atom?.links)
            ?.filter(({ rel }) => rel === 'hub')
            .map(({ href }) => `WebSub ${href ?? ''}`);
    expect(within).toEqual([`WebSub ${hub.address}/`]);
  }
  // A feed that was narrowed is not told of, and announces nothing.
  expect((await fetch(`${origin}/feeds/releases.atom?country=UZ`)).headers.get('link')).toBeNull();
});

it('who subscribes at the hub is pushed the feed when something changes', async () => {
  const { items } = (await open.json('/api/v1/commitments?limit=1')) as { items: { id: string }[] };
  const id = items[0]?.id ?? '';
  expect(await tell()).toBeNull();
  const topic = links((await fetch(`${origin}/feeds/commitments/${id}.atom`)).headers.get('link'))['self'] ?? '';
  await fetch(hub.address, {
    method: 'POST',
    body: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': `${subscriber.address}/callback`,
    }),
  });
  await expect.poll(() => subscriptions.length).toBe(1);
  await open.change('commitment', id);
  open.clock.advance(400_000);
  refusing = 1;
  expect(await tell()).toBe('the hub answers 503');
  expect(pushed).toHaveLength(0);
  // What failed is told the next time.
  expect(await tell()).toBeNull();
  await expect.poll(() => pushed.length).toBe(1);
  const [content] = pushed;
  expect(content?.headers['content-type']).toMatch(/^application\/atom\+xml/);
  expect(links(String(content?.headers.link))).toEqual({ hub: `${hub.address}/`, self: topic });
  expect(parseAtomFeed(content?.body ?? '').entries?.[0]?.id).toMatch(/^urn:yakusoku:change:\d+$/);
  // Told once: nothing new, nothing to tell.
  const before = hub.received.length;
  expect(await tell()).toBeNull();
  expect(hub.received.length).toBe(before);
});

it('a hub in a private network is not asked', async () => {
  await open.change('release', 'aaaaaaaaaaaaa');
  const hubAddress = `${hub.address}/`;
  const failure = await tellHub({ record: open.record, hub: hubAddress, origin, userAgent: 'x', allowPrivate: false });
  expect(failure).toMatch(/private or local network/);
});
