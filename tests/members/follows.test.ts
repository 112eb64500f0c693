import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { startTelling } from '../../src/members/digests/telling.ts';
import { takingPart } from '../../src/members/taking-part.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { makeLog } from '../../src/platform/log.ts';
import { labelsOf } from '../../src/site/ui.ts';
import { idOf, inputsOf } from '../record/support/evidence-record.ts';
import { origin, trial, type Somebody } from './support/try-members.ts';

const site = trial({ settles: true, parts: (db, members) => [takingPart(members, db.record, heldWords)] });
const inputs = inputsOf(['corpus/ca-jad']);
const first = inputs.slice(0, 2);
const follows = () => site.db.record.follows;
const follow = (one: Somebody, fields: Record<string, string>) =>
  one.browser.send('/en/account/follows', { on: '1', ...fields }, '/en/account/follows');
const lettersTo = (one: Somebody) =>
  site.letters.filter((letter) => letter.to === one.email && letter.id !== undefined);

/** Tells what there is to tell at a moment, until nothing is left to send. */
async function telling(now: Date): Promise<void> {
  const loop = startTelling({
    ...site.members,
    record: site.db.record,
    labels: labelsOf(vocabulary),
    clock: { now: () => now },
    log: makeLog('debug', { write: (line) => void site.log.push(line) }),
  });
  await expect
    .poll(
      async () => {
        loop.wake();
        const { rows } = await site.db.client.query<{ left: number }>(
          `select (select count(*) from letter where state = 'waiting')::int
             + (select count(*) from notice where letter_id is null and told = any($1))::int
             + (select max(seq) from change)::int - (select seq from told_up_to)::int as left`,
          [now.getTime() > Date.now() + 3_600_000 ? ['now', 'daily', 'weekly'] : ['now']],
        );
        return rows[0]?.left;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  await loop.stop();
}
const tomorrow = () => new Date(Date.now() + 26 * 3_600_000);

let reader: Somebody;
let quick: Somebody;
beforeAll(async () => {
  await site.db.record.addReleases(first);
  await site.db.record.settled();
  reader = await site.person();
  quick = await site.person();
}, 60_000);

describe('following', () => {
  it('is a button on the page that leads by way of signing in, the same for everybody', async () => {
    const guest = await site.browser().get('/en/dialogues/ca-jad');
    expect(guest.html).toContain('href="/en/account/follows/add?kind=dialogue&amp;of=ca-jad"');
    expect(guest.headers.get('cache-control')).toContain('public');
    const led = await site.browser().get('/en/account/follows/add?kind=dialogue&of=ca-jad');
    expect(led.to).toBe(`/en/sign-in?next=${encodeURIComponent('/en/account/follows/add?kind=dialogue&of=ca-jad')}`);
  });

  it('shows on the page to the one who follows, and to nobody else', async () => {
    const before = await site.browser().get('/en/dialogues/ca-jad');
    const sent = await follow(reader, { kind: 'dialogue', of: 'ca-jad', back: '/en/dialogues/ca-jad' });
    expect([sent.status, sent.to]).toEqual([303, '/en/dialogues/ca-jad']);
    const own = await reader.browser.get('/en/dialogues/ca-jad');
    expect(own.html).toContain('aria-pressed="true"');
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    const after = await site.browser().get('/en/dialogues/ca-jad');
    expect(after.html).toBe(before.html);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect((await quick.browser.get('/en/dialogues/ca-jad')).html).toContain('aria-pressed="false"');
  });

  it('refuses what there is not, and goes back to no other site', async () => {
    expect((await follow(reader, { kind: 'commitment', of: 'no-such-thing' })).status).toBe(404);
    expect((await follow(reader, { kind: 'planet', of: 'x' })).status).toBe(404);
    expect((await follow(reader, { kind: 'country', of: 'KZ', back: '//evil.example' })).to).toBe(
      '/en/account/follows',
    );
    expect((await reader.browser.get('/en/countries/kz')).html).toContain('aria-pressed="true"');
    expect((await reader.browser.get('/en/account/follows')).html).toContain('href="/en/countries/kz"');
  });

  it('tells nothing of what was there before, and sends no empty digest', async () => {
    await telling(tomorrow());
    expect(lettersTo(reader)).toEqual([]);
  });
});

describe('what turns out to be another thing', () => {
  it('is followed as that from then on, and as itself again when an editor undoes it', async () => {
    const [one, both] = [await site.person(), await site.person()];
    const { rows } = await site.db.client.query<{ id: string }>(
      `select id from thing where kind = 'commitment' and joined_into is null order by key limit 2`,
    );
    const [keep = '', other = ''] = rows.map((row) => row.id);
    await follow(one, { kind: 'commitment', of: other, told: 'daily' });
    await follow(both, { kind: 'commitment', of: keep, told: 'site' });
    await follow(both, { kind: 'commitment', of: other, told: 'daily' });
    const of = async (somebody: Somebody) =>
      (await follows().follows(somebody.id)).map(({ subject, told }) => `${subject} ${told}`).sort();
    const apart = await of(both);
    const { record } = site.db;
    const decision = await record.join('commitment', keep, other, { by: 'somebody', reason: 'one promise' });
    await record.settled();
    await follows().tell(1_000);
    expect(await of(one)).toEqual([`${keep} daily`]);
    expect(await of(both)).toEqual([`${keep} site`]);
    const page = await one.browser.get('/en/account/follows');
    expect(page.html).toContain(`/en/commitments/${keep}`);
    await record.undo(decision, { by: 'somebody', reason: 'two after all' });
    await follows().tell(1_000);
    expect(await of(one)).toEqual([`${other} daily`]);
    expect(await of(both)).toEqual(apart);
  });
});

describe('being told', () => {
  it('tells of a new release with its promises: at once, or the next morning, each with why', async () => {
    await follow(quick, { kind: 'search', of: 'q=中央アジア', told: 'now' });
    await follow(quick, { kind: 'country', of: 'KZ', told: 'site' });
    await site.db.record.addReleases(inputs.slice(2, 4));
    await site.db.record.settled();
    await telling(new Date());
    expect(lettersTo(reader)).toEqual([]);
    await telling(tomorrow());
    const [digest, ...others] = lettersTo(reader);
    expect(others).toEqual([]);
    expect(digest?.subject).toMatch(/^Yakusoku today: \d+ items?$/);
    expect(digest?.text).toContain('Because you follow dialogue');
    expect(digest?.text).toContain(`${origin}/en/releases/${idOf(inputs, inputs[2]?.slug ?? '')}`);
    expect(digest?.text).toMatch(/New (?:commitment|meeting|instrument|target)/);
    expect(digest?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const [now] = lettersTo(quick);
    expect(now?.text).toContain('the search “中央アジア”');
    await telling(tomorrow());
    expect(lettersTo(reader)).toHaveLength(1);
  });

  it('stands on the site, with how many are unread', async () => {
    const page = await reader.browser.get('/en/notices');
    expect(page.html).toMatch(/\d+ unread/);
    expect(page.html).toContain('Because you follow dialogue');
    expect((await reader.browser.get('/en/dialogues/ca-jad')).html).not.toContain('notices-count');
  });

  it('ends with one click, which only a POST does', async () => {
    const address = lettersTo(reader)[0]?.headers?.['List-Unsubscribe']?.slice(1, -1).replace(origin, '') ?? '';
    const told = async () => (await follows().follows(reader.id)).map((one) => one.told);
    const guest = site.browser();
    expect((await guest.get(address)).html).toContain('method="post"');
    expect(await told()).toContain('daily');
    // As a mail provider sends it: no cookie, no origin.
    const sent = await guest.ask(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.status).toBe(200);
    expect(new Set(await told())).toEqual(new Set(['site']));
    expect((await guest.ask(`${address.slice(0, -1)}_`, { method: 'POST' })).status).toBe(404);
  });

  it('has a private feed that a parser reads, which can be replaced and ended', async () => {
    const address = async () =>
      /href="(?<href>[^"]+\.atom)"/
        .exec((await reader.browser.get('/en/account/follows')).html)
        ?.groups?.['href']?.replace(origin, '') ?? '';
    const set = (on: string) => reader.browser.send('/en/account/follows/feed', { on }, '/en/account/follows');
    await set('1');
    const old = await address();
    const feed = await site.browser().get(old);
    expect(feed.headers.get('cache-control')).toContain('private');
    const { entries = [], links } = parseAtomFeed(feed.html);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries[0]?.summary?.value).toContain('Because you follow');
    expect(links?.[0]?.href).toBe(origin + old);
    await set('1');
    expect((await site.browser().get(old)).status).toBe(404);
    const now = await address();
    expect(now).not.toBe(old);
    await set('0');
    expect((await site.browser().get(now)).status).toBe(404);
  });

  it('goes with the account, and comes with its data', async () => {
    const data = JSON.parse((await reader.browser.get('/en/account/data.json')).html) as {
      follows: { follows: { kind: string; subject: string }[]; news: unknown[] };
    };
    expect(data.follows.follows).toContainEqual(expect.objectContaining({ kind: 'dialogue', subject: 'ca-jad' }));
    expect(data.follows.news.length).toBeGreaterThan(0);
    await site.db.record.accounts.forget(reader.id, 'go');
    const { rows } = await site.db.client.query(
      'select member_id from follow where member_id = $1 union select member_id from letter where member_id = $1',
      [reader.id],
    );
    expect(rows).toEqual([]);
    expect(site.failures).toEqual([]);
  });
});
