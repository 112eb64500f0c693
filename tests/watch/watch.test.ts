import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runOf } from '../../src/watch/run.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import {
  feed,
  gives,
  givesTagged,
  listPage,
  localSite,
  releasePage,
  type Item,
  type LocalSite,
} from './support/local-site.ts';
import { day, hour, watcher } from './support/watcher.ts';

let db: FreshRecord;
let site: LocalSite;
beforeAll(async () => {
  db = await freshRecord();
});
afterAll(() => db.close());
beforeEach(async () => {
  site = await localSite();
});
afterEach(async () => {
  await site.close();
  await db.client.query('delete from watched_source');
  await db.client.query('delete from watched_host');
});

const items = (count: number, from = 1): Item[] =>
  Array.from({ length: count }, (_, n) => ({
    path: `/release/${n + from}`,
    title: `案件${n + from}`,
    day: `2025-12-${String(20 - n).padStart(2, '0')}`,
  }));
const publish = (list: readonly Item[]) => {
  for (const { path, title } of list) site.answers.set(path, givesTagged(releasePage(title), `"${path}"`));
};
const titles = async () => (await db.record.latest({ limit: 100 })).cards.map((card) => card.title);
const address = () => `${site.origin}/list`;

describe('a feed', () => {
  it('is looked at by its schedule; what is new is fetched and recorded, and an unchanged feed is asked for by its tag', async () => {
    const w = watcher(db.record);
    publish(items(4));
    site.answers.set(
      '/list',
      givesTagged(feed(site.origin, items(3)), '"1"', { 'content-type': 'application/rss+xml' }),
    );
    await w.add(address(), { every: '1h' });
    await w.round();
    expect(await titles()).toEqual(expect.arrayContaining(['案件1', '案件2', '案件3']));
    expect(await w.source(address())).toMatchObject({
      kind: 'feed',
      listed: 3,
      pages: { recorded: 3, waiting: 0, failed: 0 },
    });

    await w.round();
    expect(site.times('/list')).toBe(1);

    w.clock.advance(1.2 * hour);
    await w.round();
    expect(site.times('/list')).toBe(2);
    expect(site.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
    expect(site.times('/release/1')).toBe(1);

    site.answers.set(
      '/list',
      givesTagged(feed(site.origin, items(4)), '"2"', { 'content-type': 'application/rss+xml' }),
    );
    w.clock.advance(1.2 * hour);
    await w.round();
    expect(await titles()).toContain('案件4');
    expect(site.times('/release/1')).toBe(1);
    expect(site.mostAtOnce()).toBe(1);
  });

  it('that carries full texts is recorded from the feed, each text once', async () => {
    const w = watcher(db.record);
    const text = (n: number) => releasePage(`全文${n}`).replace(/^[^]*<main>|<\/main>[^]*$/g, '');
    const whole = (n: number, more = '') => ({
      path: `/whole/${n}`,
      title: `全文${n}`,
      day: '2025-12-20',
      text: text(n) + more,
    });
    site.answers.set('/list', gives(feed(site.origin, [whole(1), whole(2)])));
    await w.add(address());
    await w.round();
    expect(await titles()).toEqual(expect.arrayContaining(['全文1', '全文2']));
    const captures = async () =>
      Number((await db.client.query<{ n: string }>('select count(*) n from capture')).rows[0]?.n);
    const before = await captures();
    // Another item: the feed's bytes have changed, the words of the first two have not.
    site.answers.set(
      '/list',
      gives(feed(site.origin, [whole(3), whole(1), whole(2, '<p>額は300万円に改められました。</p>')])),
    );
    w.clock.advance(2 * hour);
    await w.round();
    expect(await titles()).toContain('全文3');
    expect(await captures()).toBe(before + 2);
    expect(w.steps.filter(({ what }) => what === 'changed').map(({ url }) => url)).toEqual([`${site.origin}/whole/2`]);
  });
});

describe('a page that lists releases', () => {
  it('is followed to its own host and those allowed, from a day on, so many a look', async () => {
    const w = watcher(db.record);
    const list = items(7, 11);
    publish(list);
    const other = { path: 'http://other.example/x', title: 'よその発表', day: '2025-12-19' };
    site.answers.set('/list', gives(listPage([...list, other])));
    await w.add(address(), { limit: 2, since: '2025-12-16', every: '1h' });
    await w.round();
    expect(await w.source(address())).toMatchObject({ kind: 'list', pages: { recorded: 2, waiting: 3 } });
    w.clock.advance(1.2 * hour);
    await w.round();
    expect((await w.source(address())).pages).toEqual({ recorded: 4, waiting: 1, failed: 0 });
    w.clock.advance(1.2 * hour);
    await w.round();
    expect((await w.source(address())).pages).toEqual({ recorded: 5, waiting: 0, failed: 0 });
    expect(site.times('/release/17')).toBe(0);
  });

  it('is asked no more often in one visit to its host than the budget allows; the next visit goes on', async () => {
    const w = watcher(db.record, { budget: 3 });
    const list = items(6, 61);
    publish(list);
    site.answers.set('/budget', gives(listPage(list)));
    const source = `${site.origin}/budget`;
    await w.add(source, { every: '1d' });
    await w.round();
    // The list and two of its pages.
    expect((await w.source(source)).pages).toEqual({ recorded: 2, waiting: 4, failed: 0 });
    await w.round();
    expect((await w.source(source)).pages).toEqual({ recorded: 5, waiting: 1, failed: 0 });
    await w.round();
    expect((await w.source(source)).pages).toEqual({ recorded: 6, waiting: 0, failed: 0 });
  });

  it('that another one shares releases with is followed without fetching them twice', async () => {
    const w = watcher(db.record);
    const list = items(3, 21);
    publish(list);
    site.answers.set('/list', gives(listPage(list)));
    site.answers.set('/other', gives(listPage(list)));
    await w.add(address());
    await w.add(`${site.origin}/other`);
    await w.round();
    for (const { path } of list) expect(site.times(path)).toBe(1);
    // What the one that goes away was to fetch, the other one takes over.
    expect(await db.record.watching.removeSource(address(), w.clock.now())).toBe(true);
    await w.round();
    expect((await w.source(`${site.origin}/other`)).pages.recorded).toBe(3);
  });
});

describe('a recorded page', () => {
  it('is looked at again more and more seldom; changed words become an edition', async () => {
    const w = watcher(db.record);
    site.answers.set('/list', gives(listPage(items(3, 31))));
    publish(items(3, 31));
    await w.add(address(), { every: '90d' });
    await w.round();
    w.clock.advance(1.2 * day);
    await w.round();
    expect(site.times('/release/31')).toBe(2);
    expect(site.asked.at(-1)?.headers['if-none-match']).toMatch(/release/);
    w.clock.advance(1.2 * day);
    await w.round();
    expect(site.times('/release/31')).toBe(2);
    site.answers.set('/release/31', givesTagged(releasePage('案件31', '300万円'), '"new"'));
    w.clock.advance(2.5 * day);
    await w.round();
    expect(site.times('/release/31')).toBe(3);
    const { rows } = await db.client.query(
      `select e.number from edition e join release r on r.key = e.release_key where r.url = $1 order by 1`,
      [`https://${site.host}/release/31`],
    );
    expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
  });
});

describe('the operator', () => {
  it('pauses a source and lets it go on', async () => {
    const w = watcher(db.record);
    site.answers.set('/list', gives(listPage(items(3, 131))));
    publish(items(3, 131));
    await w.add(address());
    await db.record.watching.pauseSource(address(), true, w.clock.now());
    await w.round();
    expect(site.asked).toEqual([]);
    await db.record.watching.pauseSource(address(), false, w.clock.now());
    await w.round();
    expect((await w.source(address())).pages.recorded).toBe(3);
  });
});

describe('the language that the operator tells of a source', () => {
  it('counts for more than what its pages say, and not against their script', async () => {
    const w = watcher(db.record);
    const page = (title: string, body: string) =>
      `<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${body}</p><p>${body}</p></main></body></html>`;
    site.answers.set('/list', gives(listPage(items(2, 91))));
    site.answers.set(
      '/release/91',
      gives(page('Kuimba', 'Waziri ametia saini mkataba wa shule mbili na Japani leo mjini.')),
    );
    site.answers.set('/release/92', gives(releasePage('学校建設計画')));
    await w.add(address(), { lang: 'sw', kind: 'list' });
    await w.round();
    const langs = new Map((await db.record.latest({ limit: 100 })).cards.map(({ title, lang }) => [title, lang]));
    expect([langs.get('Kuimba'), langs.get('学校建設計画')]).toEqual(['sw', 'ja']);
  });
});

describe('a release and its translation', () => {
  it('are joined where the pages lead to one another', async () => {
    const w = watcher(db.record);
    const page = (lang: string, title: string, body: string, other: string) =>
      `<html lang="${lang}"><head><title>${title}</title><link rel="alternate" hreflang="x" href="${other}"></head><body><main><h1>${title}</h1><p>${body}</p><p>${body}</p></main></body></html>`;
    site.answers.set('/list', gives(listPage(items(2, 181))));
    site.answers.set(
      '/release/181',
      gives(page('ja', '橋の計画', '日本は橋の建設に協力すると述べました。', '/release/182')),
    );
    site.answers.set(
      '/release/182',
      gives(page('en', 'Plan of a bridge', 'Japan stated that it will cooperate in the bridge.', '/release/181')),
    );
    await w.add(address(), { kind: 'list' });
    await w.round();
    const cards = (await db.record.latest({ limit: 100 })).cards;
    const id = (title: string) => cards.find((card) => card.title === title)?.id;
    const view = await db.record.release(id('Plan of a bridge') ?? '');
    expect(view?.translations.map((one) => one.id)).toEqual([id('橋の計画')]);
  });
});

describe('a run that was given bounds', () => {
  it('fetches so many pages, the newest first, and the next one goes on behind them', async () => {
    publish(items(5));
    site.answers.set('/list', gives(listPage(items(5))));
    const first = watcher(db.record, {}, runOf({ limit: 2 }));
    await first.add(address());
    await first.round();
    expect(first.steps.filter(({ what }) => what === 'added')).toHaveLength(2);
    expect(first.parts.run?.spent()).toBe(true);
    expect((await first.source(address())).pages).toEqual({ waiting: 3, recorded: 2, failed: 0 });
    const second = watcher(db.record, {}, runOf({ limit: 10 }));
    await second.round();
    expect(second.steps.map(({ what, url }) => `${what} ${url}`)).toEqual(
      [3, 4, 5].map((n) => `added ${site.origin}/release/${n}`),
    );
  });

  it('leaves for later what the list dates before a day, and says that nothing else is due', async () => {
    publish(items(4, 11));
    site.answers.set('/list', gives(listPage(items(4, 11))));
    const recent = watcher(db.record, {}, runOf({ since: '2025-12-19' }));
    await recent.add(address());
    await recent.round();
    expect(recent.steps.filter(({ what }) => what === 'added')).toHaveLength(2);
    expect(await db.record.watching.dueHosts(recent.clock.now(), '2025-12-19')).toEqual([]);
    expect(await db.record.watching.dueHosts(recent.clock.now())).toHaveLength(1);
    expect((await recent.source(address())).pages.waiting).toBe(2);
  });
});
