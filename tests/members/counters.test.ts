import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { takingPart } from '../../src/members/taking-part.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { labelsOf } from '../../src/site/ui.ts';
import { sampleRelease } from '../record/support/sample-release.ts';
import { trial } from './support/try-members.ts';

const site = trial({ parts: (db, members) => [takingPart(members, db.record, heldWords)] });
let other: { readonly record: OpenRecord; readonly site: Site };
let made: string[] = [];

/** Another process of the same site, as far as the record can tell: readers who are not signed in. */
beforeAll(async () => {
  const record = await openRecord({ databaseUrl: site.db.databaseUrl });
  // Which releases a page is made of anew.
  const watched = { ...record, release: (id: string) => (made.push(id), record.release(id)) };
  other = {
    record,
    site: createSite({
      record: watched,
      views: { count: () => {} },
      assets: { url: (name) => `/static/${name}`, folder: null },
      labels: labelsOf(vocabulary),
      clock: systemClock,
      onChange: (listener) => record.onChange(listener),
      onTalk: (listener) => record.onTalk(listener),
      failed: (error) => {
        throw error;
      },
    }),
  };
});
afterAll(() => other.record.close());

let count = 0;
const release = async () =>
  (await site.db.record.addRelease(sampleRelease({ url: `https://www.example.org/counted/${++count}` }))).id;
const shown = async (id: string): Promise<string> => {
  const html = await (await other.site.app.request(`/en/releases/${id}`)).text();
  const counters = html.slice(html.indexOf('data-release-counters'));
  return Array.from(counters.matchAll(/<b[^>]*>(?<n>\d+)<\/b>/g), (m) => m.groups?.['n'])
    .slice(0, 2)
    .join(' ');
};

describe('the figures on pages', () => {
  it('are right within a second, also on pages that another process keeps', async () => {
    const [one, id] = [await site.person(), await release()];
    const page = `/en/releases/${id}`;
    await expect.poll(() => shown(id)).toBe('0 0');
    await one.browser.send(`${page}/like`, { on: '1' }, page);
    await one.browser.send(`${page}/comments`, { text: 'Counted' }, page);
    await expect.poll(() => shown(id), { timeout: 1_000, interval: 50 }).toBe('1 1');
    await one.browser.send(`${page}/like`, { on: '0' }, page);
    await expect.poll(() => shown(id), { timeout: 1_000, interval: 50 }).toBe('0 1');
    // Within its own process at once.
    expect((await site.browser().get(page)).html).toContain('Counted');
  });

  it('have no page made anew that does not show them', async () => {
    const [one, id, quiet] = [await site.person(), await release(), await release()];
    await expect.poll(() => other.record.revision()).toBe(await site.db.record.revision());
    await expect.poll(() => shown(quiet)).toBe('0 0');
    await expect.poll(() => shown(id)).toBe('0 0');
    const before = await other.record.revision();
    made = [];
    for (const on of ['1', '0', '1']) await one.browser.send(`/en/releases/${id}/like`, { on }, `/en/releases/${id}`);
    await expect.poll(() => shown(id), { timeout: 1_000, interval: 50 }).toBe('1 0');
    expect(await shown(quiet)).toBe('0 0');
    expect(await other.record.revision()).toBe(before);
    expect(made).not.toContain(quiet);
    expect(made).toContain(id);
  });

  it('are equal to the rows after many have liked and written at once', async () => {
    const [people, id] = [await Promise.all([1, 2, 3, 4, 5].map(() => site.person())), await release()];
    const page = `/en/releases/${id}`;
    await Promise.all(
      people.flatMap(({ browser }, n) =>
        [0, 1, 2, 3].map((turn) =>
          turn % 2
            ? browser.send(`${page}/comments`, { text: `Person ${n} in turn ${turn}` }, page)
            : browser.send(`${page}/like`, { on: turn === 0 && n % 2 ? '0' : '1' }, page),
        ),
      ),
    );
    const { rows } = await site.db.client.query<Record<string, number>>(
      `select likes, comments, (select count(*)::int from release_like l where l.release_key = r.key) as liked,
        (select count(*)::int from comment c where c.release_key = r.key and c.state = 'shown') as said
      from release r where id = $1`,
      [id],
    );
    const [row = {}] = rows;
    expect([row['likes'], row['comments']]).toEqual([row['liked'], row['said']]);
    expect(row['said']).toBe(10);
  });
});

describe('one text by several people', () => {
  it('is held for a moderator from the third on, whatever its signs and spaces', async () => {
    const id = await release();
    const page = `/en/releases/${id}`;
    const texts = ['Write to me for easy money!', 'WRITE TO ME — for easy money', 'Ｗrite to me, for easy money...'];
    const states: string[] = [];
    for (const text of texts) {
      const { browser } = await site.person();
      await browser.send(`${page}/comments`, { text }, page);
      const { rows } = await site.db.client.query<{ state: string }>(
        'select state from comment order by key desc limit 1',
      );
      states.push(rows[0]?.state ?? '');
    }
    expect(states).toEqual(['shown', 'shown', 'held']);
    const editor = await site.person('trusted');
    await editor.browser.send(`${page}/comments`, { text: 'Write to me for easy money' }, page);
    const { rows } = await site.db.client.query<{ state: string }>(
      'select state from comment order by key desc limit 1',
    );
    expect(rows).toEqual([{ state: 'shown' }]);
  });

  it('is refused to one who has sent it already, and short words only on the same release', async () => {
    const [one, here, there] = [await site.person(), await release(), await release()];
    const say = async (id: string, text: string) =>
      (await one.browser.send(`/en/releases/${id}/comments`, { text }, `/en/releases/${id}`)).status;
    expect(await say(here, 'Thank you.')).toBe(303);
    expect(await say(there, 'Thank you!')).toBe(303);
    expect(await say(there, 'thank  you')).toBe(409);
    expect(await say(here, 'The same long words once more')).toBe(303);
    expect(await say(there, 'The same — long words — once more!')).toBe(409);
  });
});
