import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver, type DeliverOptions } from '../../src/cli/subscriptions/deliver.ts';
import { startCalling } from '../../src/cli/subscriptions/start-calling.ts';
import { makeLog } from '../../src/platform/log.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { receiver } from './support/receiver.ts';

let open: OpenSite;
let client: Client;
let options: DeliverOptions;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  open = await openSite({ empty: true });
  client = new Client({ connectionString: open.databaseUrl });
  await client.connect();
  await open.change('commitment', 'before');
  options = {
    subscriptions: open.record.subscriptions,
    userAgent: 'Yakusoku-tests',
    allowPrivate: true,
    now: () => Math.floor(Date.now() / 1000),
  };
});
beforeEach(async () => {
  await client.query('delete from webhook');
});
afterAll(async () => {
  for (const close of closing) await close();
  await client.end();
  await open.close();
});

async function hook(answers: readonly number[], kinds: readonly string[] = [], headers: Record<string, string> = {}) {
  const at = await receiver((_, response, count) => {
    response.writeHead(answers[Math.min(count, answers.length) - 1] ?? 200, headers);
  });
  closing.push(() => at.close());
  const added = await open.record.subscriptions.addWebhook(`${at.address}/hook`, kinds);
  return { ...at, ...added };
}
/** Everything that waits is due now. */
const hurry = () => client.query(`update webhook_message set next_at = now() where state = 'waiting'`);
async function sendAll(how: Partial<DeliverOptions> = {}): Promise<void> {
  for (const id of await open.record.subscriptions.gather()) await deliver(id, { ...options, ...how });
}
const states = async () =>
  (await client.query<{ state: string }>('select state from webhook_message order by key')).rows.map(
    ({ state }) => state,
  );

describe('a webhook', () => {
  it('is told of what changes from then on, signed as Standard Webhooks has it', async () => {
    const { received, secret } = await hook([204]);
    await open.change('commitment', 'one');
    await open.change('meeting', 'two');
    await sendAll();
    expect(received).toHaveLength(1);
    const [message] = received;
    const headers = message?.headers as Record<string, string>;
    const body = new Webhook(secret).verify(message?.body ?? '', headers) as {
      type: string;
      timestamp: string;
      data: { changes: { kind: string; id: string; seq: string }[]; last: string };
    };
    expect(body.type).toBe('changes');
    expect(body.data.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['commitment one', 'meeting two']);
    expect(body.data.last).toBe(body.data.changes.at(-1)?.seq);
    expect(headers['webhook-id']).toMatch(/^msg_[0-9a-f]{24}$/);
    expect(() => new Webhook(secret).verify(`${message?.body ?? ''} `, headers)).toThrow(/signature/);
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(message?.body ?? '', headers),
    ).toThrow(/signature/);
    await sendAll();
    expect(received).toHaveLength(1);
    expect(await states()).toEqual(['delivered']);
  });

  it('is told of the kinds alone that were asked for', async () => {
    const { received } = await hook([200], ['release']);
    await open.change('commitment', 'three');
    await sendAll();
    expect(received).toHaveLength(0);
    await open.change('release', 'aaaaaaaaaaaaa');
    await sendAll();
    expect(
      received.map(({ body }) => (JSON.parse(body) as { data: { changes: unknown[] } }).data.changes.length),
    ).toEqual([1]);
  });

  it('that fails is told again later and later, with the same id and a new signature, and is given up at last', async () => {
    const { received, secret } = await hook([500]);
    await open.change('commitment', 'four');
    const waits: number[] = [];
    let now = Math.floor(Date.now() / 1000) - 200;
    for (let n = 0; n < 12; n++) {
      await sendAll({ now: () => (now += 10) });
      const { rows } = await client.query<{ seconds: number }>(
        `select extract(epoch from next_at - now())::float8 as seconds from webhook_message where state = 'waiting'`,
      );
      waits.push(...rows.map(({ seconds }) => Math.round(seconds)));
      // At once it is not due.
      expect(await open.record.subscriptions.gather()).toEqual([]);
      await hurry();
    }
    expect(waits).toEqual([5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]);
    expect(await states()).toEqual(['failed']);
    expect(received).toHaveLength(10);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
    for (const { body, headers } of received) new Webhook(secret).verify(body, headers as Record<string, string>);
    const log = await open.record.subscriptions.tries({ limit: 50 });
    expect(log).toHaveLength(10);
    expect(log[0]).toMatchObject({ status: 500, failure: 'the receiver answers 500', state: 'failed', nextAt: null });
  });

  it('is sent once more on request, as it was', async () => {
    const { received, secret } = await hook([200]);
    await open.change('commitment', 'five');
    await sendAll();
    const [line] = await open.record.subscriptions.tries({ limit: 1 });
    expect(await open.record.subscriptions.replay(line?.message ?? '')).toBe(true);
    await sendAll();
    expect(received).toHaveLength(2);
    expect(received[1]?.body).toBe(received[0]?.body);
    expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
    new Webhook(secret).verify(received[1]?.body ?? '', received[1]?.headers as Record<string, string>);
    expect(await open.record.subscriptions.replay('msg_none')).toBe(false);
  });

  it('waits as long as its receiver asks, and ends where it says so', async () => {
    await hook([503], [], { 'retry-after': '900' });
    await open.change('commitment', 'six');
    await sendAll();
    const { rows } = await client.query<{ s: number }>(
      'select extract(epoch from next_at - now())::float8 as s from webhook_message',
    );
    expect(Math.round(rows[0]?.s ?? 0)).toBe(900);
    await client.query('delete from webhook');
    const { received } = await hook([410]);
    await open.change('commitment', 'seven');
    await sendAll();
    await open.change('commitment', 'eight');
    await sendAll();
    expect(received).toHaveLength(1);
    expect((await open.record.subscriptions.webhooks())[0]?.endedAt).not.toBeNull();
  });

  it('is never sent to a private address', async () => {
    const { received } = await hook([200]);
    await open.change('commitment', 'nine');
    await sendAll({ allowPrivate: false });
    expect(received).toHaveLength(0);
    const [line] = await open.record.subscriptions.tries({ limit: 1 });
    expect(line).toMatchObject({ status: null, state: 'waiting' });
    expect(line?.failure).toMatch(/private or local network/);
    // A name that leads to the machine itself is none either.
    await open.record.subscriptions.addWebhook('http://localhost:1/', []);
    await open.change('commitment', 'ten');
    await sendAll({ allowPrivate: false });
    const log = await open.record.subscriptions.tries({ limit: 1, webhook: 'http://localhost:1/' });
    expect(log[0]?.failure).toMatch(/private or local network/);
  });

  it('follows no redirect', async () => {
    const inner = await receiver(() => {});
    closing.push(() => inner.close());
    await hook([302], [], { location: inner.address });
    await open.change('commitment', 'eleven');
    await sendAll();
    expect(inner.received).toHaveLength(0);
    expect(await states()).toEqual(['waiting']);
  });

  it('misses nothing and is told nothing twice when two programs tell it at once', async () => {
    const { received } = await hook([200]);
    const log = makeLog('error');
    const parts = { hub: null, origin: null, allowPrivate: true };
    const programs = [startCalling(open.record, log, parts), startCalling(open.record, log, parts)];
    for (let n = 0; n < 30; n++) await open.change('target', `t${n}`);
    const told = () =>
      received.flatMap(({ body }) =>
        (JSON.parse(body) as { data: { changes: { id: string }[] } }).data.changes.map(({ id }) => id),
      );
    for (let n = 0; n < 200 && told().length < 30; n++) await wait(100);
    await Promise.all(programs.map(async (program) => program.stop()));
    expect(told().toSorted()).toEqual(Array.from({ length: 30 }, (_, n) => `t${n}`).toSorted());
  });
});
