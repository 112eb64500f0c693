import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/cli/commands/source-settings.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import { startScript } from '../record/support/start-process.ts';
import { gives, listPage, localSite, releasePage, type LocalSite } from './support/local-site.ts';

const script = join(import.meta.dirname, 'support', 'watch-process.ts');
const perSite = 8;

let db: FreshRecord;
let sites: LocalSite[];
beforeAll(async () => {
  db = await freshRecord();
  sites = await Promise.all(Array.from({ length: 6 }, () => localSite()));
  for (const site of sites) {
    const items = Array.from({ length: perSite }, (_, n) => ({
      path: `/r/${n}`,
      title: `${site.host}の案件${n}`,
      day: '2025-12-20',
    }));
    site.answers.set('/list', gives(listPage(items)));
    for (const { path, title } of items)
      site.answers.set(
        path,
        (request, response) => void setTimeout(() => gives(releasePage(title))(request, response), 40),
      );
    await db.record.watching.keepSource(settingsOf(`${site.origin}/list`, { pause: 0, recheck: false }), new Date());
  }
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()));
  await db.close();
});

describe('two programs that watch one record', () => {
  it('share the work, one connection a host; when one is killed the other does the rest', async () => {
    const [one, other] = [startScript(script, db.databaseUrl), startScript(script, db.databaseUrl)];
    await Promise.all([one.said(5), other.said(5)]);
    await one.kill();
    const recorded = async () => (await db.record.sources()).reduce((sum, { pages }) => sum + pages.recorded, 0);
    await expect.poll(recorded, { timeout: 60_000 }).toBe(sites.length * perSite);
    await other.kill();
    for (const said of [one, other]) expect(said.lines.some((line) => line.startsWith('added'))).toBe(true);
    for (const site of sites) expect(site.mostAtOnce()).toBe(1);
    // Fetched a second time is at most what the killed one had in hand.
    const again = sites.flatMap((site) => Array.from({ length: perSite }, (_, n) => site.times(`/r/${n}`) - 1));
    expect(again.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3);
    expect((await db.record.latest({ limit: 100 })).cards).toHaveLength(sites.length * perSite);
  });
});
