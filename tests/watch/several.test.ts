import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/cli/commands/source-settings.ts';
import { freshRecord, type FreshRecord } from '../record/support/fresh-record.ts';
import { startScript } from '../record/support/start-process.ts';
import { gives, listPage, localSite, releasePage, type LocalSite } from './support/local-site.ts';

const script = join(import.meta.dirname, 'support', 'watch-process.ts');
const perSite = 40;
const kills = 8;

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
        (request, response) => void setTimeout(() => gives(releasePage(title))(request, response), 150),
      );
    await db.record.watching.keepSource(
      settingsOf(`${site.origin}/list`, { pause: 0, recheck: false, limit: 100 }),
      new Date(),
    );
  }
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.close()));
  await db.close();
});

describe('programs that watch one record side by side', () => {
  it('share the work, one connection a host; when some are killed the others do the rest', async () => {
    const stays = startScript(script, db.databaseUrl);
    await stays.said(2);
    const killed: string[] = [];
    for (let round = 0; round < kills / 2; round++) {
      const both = [startScript(script, db.databaseUrl), startScript(script, db.databaseUrl)];
      await Promise.all(both.map((program) => program.said(1)));
      // On a busy machine they take their time until they have something in hand.
      await Promise.race([Promise.any(both.map((program) => program.said(3))), sleep(4_000)]);
      await sleep(round * 130);
      await Promise.all(both.map((program) => program.kill()));
      killed.push(...both.flatMap((program) => program.lines));
    }
    const counts = async () => (await db.record.sources()).reduce((sum, { pages }) => sum + pages.recorded, 0);
    await expect.poll(counts, { timeout: 60_000 }).toBe(sites.length * perSite);
    await stays.kill();
    for (const lines of [stays.lines, killed]) expect(lines.some((line) => line.startsWith('added'))).toBe(true);
    for (const site of sites) expect(site.mostAtOnce()).toBe(1);
    // Fetched a second time is at most what the killed ones had in hand: three hosts each.
    const again = sites.flatMap((site) => Array.from({ length: perSite }, (_, n) => site.times(`/r/${n}`) - 1));
    expect(again.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(3 * kills);
    expect((await db.record.counts()).others).toBe(sites.length * perSite);
  });
});
