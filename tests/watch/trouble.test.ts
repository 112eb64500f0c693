import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sourceLines } from '../../src/cli/commands/source-lines.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import {
  emptyPage,
  fails,
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
const address = () => `${site.origin}/list`;

describe('trouble', () => {
  it('429 with Retry-After leaves the whole host alone for so long', async () => {
    const w = watcher(db.record);
    publish(items(3, 41));
    site.answers.set('/list', gives(listPage(items(3, 41))));
    site.answers.set('/release/41', fails(429, { 'retry-after': '7200' }));
    await w.add(address());
    await w.round();
    expect(site.times('/release/42')).toBe(0);
    w.clock.advance(1.9 * hour);
    await w.round();
    expect(site.times('/release/42')).toBe(0);
    const lines = sourceLines(await w.source(address()), w.clock.now()).join('\n');
    expect(lines).toMatch(/; next in 6 min\n/);
    expect(lines).toContain(`${site.host} is left alone for 6 min more, because it asked for that`);
    publish(items(1, 41));
    w.clock.advance(0.2 * hour);
    await w.round();
    expect((await w.source(address())).pages).toEqual({ recorded: 3, waiting: 0, failed: 0 });
  });

  it('is tried again after pauses that double, and kept with its reason meanwhile', async () => {
    const w = watcher(db.record, { failingAfter: 3 });
    site.answers.set('/list', fails(500));
    await w.add(address(), { every: '1d' });
    const asked = [];
    for (let minutes = 0; minutes < 120; minutes++) {
      const before = site.times('/list');
      await w.round();
      if (site.times('/list') > before) asked.push(minutes);
      w.clock.advance(60_000);
    }
    // 5, 10, 20 … minutes, three quarters of it by the chance of this test.
    expect(asked).toEqual([0, 4, 12, 27, 57, 117]);
    const source = await w.source(address());
    expect(source).toMatchObject({
      failures: 6,
      failure: { code: 'http-status', reason: expect.stringContaining('500') as string },
    });
    expect(source.notices.map(({ what }) => what)).toEqual(['failing']);
    expect(w.log.filter((line) => line.includes('notice=failing'))).toHaveLength(1);
    site.answers.set('/list', gives(listPage(items(3, 51))));
    w.clock.advance(3 * hour);
    await w.round();
    expect(await w.source(address())).toMatchObject({ failures: 0, failure: null, notices: [] });
  });

  it('a host that hangs is left alone after three times, and nothing of it is given up', async () => {
    const w = watcher(db.record);
    const parts = { ...w.parts, web: { ...w.parts.web, timeoutMs: 150 } };
    Object.assign(w.parts, parts);
    site.answers.set('/list', gives(listPage(items(6, 61))));
    for (const { path } of items(6, 61)) site.answers.set(path, () => {});
    await w.add(address());
    await w.round();
    expect(site.asked.filter(({ path }) => path.startsWith('/release'))).toHaveLength(3);
    expect(await db.record.watching.dueHosts(w.clock.now())).toEqual([]);
    publish(items(6, 61));
    w.clock.advance(hour);
    await w.round();
    expect((await w.source(address())).pages).toEqual({ recorded: 6, waiting: 0, failed: 0 });
  });

  it('what is no page is not asked for again, and shown', async () => {
    const w = watcher(db.record);
    publish(items(2, 71));
    site.answers.set('/list', gives(listPage(items(3, 71))));
    await w.add(address());
    await w.round();
    w.clock.advance(30 * day);
    await w.round();
    expect(site.times('/release/73')).toBe(1);
    const source = await w.source(address());
    expect(source.pages.failed).toBe(1);
    expect(source.failedPages).toMatchObject([
      {
        url: `${site.origin}/release/73`,
        failure: { code: 'http-status', reason: expect.stringContaining('no such page') as string },
      },
    ]);
  });

  it('pages that were given up are fetched when the operator says so, as after a mended layout', async () => {
    const w = watcher(db.record);
    publish(items(1, 171));
    for (const { path } of items(2, 172)) site.answers.set(path, gives(emptyPage));
    site.answers.set('/list', gives(listPage(items(3, 171))));
    await w.add(address());
    await w.round();
    expect((await w.source(address())).pages).toEqual({ recorded: 1, waiting: 0, failed: 2 });
    publish(items(3, 171));
    w.clock.advance(hour / 2);
    expect(await db.record.watching.retryPages(address(), w.clock.now())).toBe(2);
    expect(await db.record.watching.retryPages(`${site.origin}/nowhere`, w.clock.now())).toBeNull();
    expect((await w.source(address())).pages).toEqual({ recorded: 1, waiting: 2, failed: 0 });
    await w.round();
    const source = await w.source(address());
    expect([source.pages, source.failedPages]).toEqual([{ recorded: 3, waiting: 0, failed: 0 }, []]);
    expect(site.times('/release/171')).toBe(1);
  });

  it('robots.txt is obeyed, and its Crawl-delay kept for all processes', async () => {
    const w = watcher(db.record);
    site.answers.set(
      '/robots.txt',
      gives('User-agent: Yakusoku\nCrawl-delay: 0.2\nDisallow: /release/82', { 'content-type': 'text/plain' }),
    );
    publish(items(3, 81));
    site.answers.set('/list', gives(listPage(items(3, 81))));
    await w.add(address());
    await w.round();
    expect(site.times('/release/82')).toBe(0);
    expect((await w.source(address())).failedPages[0]?.failure.code).toBe('robots-forbid');
    expect((await db.record.watching.hostState(site.host)).pauseMs).toBe(200);
  });
});

describe('the operator is told of a source', () => {
  it('whose pages stopped giving a body, once, until they give one again', async () => {
    const w = watcher(db.record);
    const list = items(9, 91);
    publish(list.slice(0, 2));
    for (const { path } of list.slice(2, 6)) site.answers.set(path, gives(emptyPage));
    site.answers.set('/list', gives(listPage(list.slice(0, 6))));
    await w.add(address());
    await w.round();
    const source = await w.source(address());
    expect(source.notices).toMatchObject([{ what: 'no-body', detail: expect.stringContaining('3 pages') as string }]);
    expect(w.log.filter((line) => line.includes('notice=no-body'))).toHaveLength(1);
    publish(list.slice(6));
    site.answers.set('/list', gives(listPage(list)));
    w.clock.advance(2 * hour);
    await w.round();
    expect((await w.source(address())).notices).toEqual([]);
    expect(w.log.at(-1)).toContain('well again');
  });

  it('whose list leads to nothing any more', async () => {
    const w = watcher(db.record);
    publish(items(3, 111));
    site.answers.set('/list', gives(listPage(items(3, 111))));
    await w.add(address(), { kind: 'list' });
    await w.round();
    site.answers.set('/list', gives(emptyPage));
    w.clock.advance(2 * hour);
    await w.round();
    w.clock.advance(2 * hour);
    await w.round();
    expect((await w.source(address())).notices).toMatchObject([{ what: 'no-links' }]);
  });

  it('that has gone silent', async () => {
    const w = watcher(db.record);
    publish(items(4, 121));
    site.answers.set('/list', gives(listPage(items(3, 121))));
    await w.add(address(), { silentAfter: 10, recheck: false });
    await w.round();
    w.clock.advance(9 * day);
    await w.round();
    expect((await w.source(address())).notices).toEqual([]);
    w.clock.advance(2 * day);
    await w.round();
    expect((await w.source(address())).notices).toMatchObject([{ what: 'silent', detail: 'nothing new for 11 days' }]);
    site.answers.set('/list', gives(listPage(items(4, 121))));
    w.clock.advance(2 * hour);
    await w.round();
    expect((await w.source(address())).notices).toEqual([]);
  });
});
