import { setTimeout as pause } from 'node:timers/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../record/support/fresh-record.ts';
import { yakusoku } from '../support/run-program.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

/** Two `serve` on one database of the operator's, as behind one nginx. */
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-two-'));
let databaseUrl: string;
const serve = (name: string): Promise<RunningSite> =>
  startSite({ DATABASE_URL: databaseUrl, YAKUSOKU_DATA: join(folder, name), PORT: '0' }, [], 'yakusoku');
let sites: RunningSite[];
beforeAll(async () => {
  databaseUrl = await freshDatabase();
  sites = [await serve('a'), await serve('b')];
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const release = (n: number, amount: string) =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>第${n}次道路補修計画に関する書簡の交換</h1><p>令和8年2月3日</p><p>2月3日、モンゴルのウランバートルにおいて、供与額${amount}の無償資金協力「第${n}次道路補修計画」に関する書簡の署名・交換が行われました。</p></main></body></html>`;
const add = async (n: number, amount: string) => {
  const file = join(folder, `${n}.html`);
  writeFileSync(file, release(n, amount));
  const added = await yakusoku(['add', '--json', '--url', `https://releases.example/road/${n}.html`, file], {
    env: { DATABASE_URL: databaseUrl, YAKUSOKU_DATA: join(folder, 'c') },
  });
  expect(added.stderr).toBe('');
  return (JSON.parse(added.stdout) as { id: string }).id;
};
const page = async (site: RunningSite | undefined, id: string) =>
  (await fetch(`${site?.address}/ja/releases/${id}`)).text();

it('both show a change within a second of its commit, also where they have kept the page', async () => {
  const id = await add(1, '3億円');
  for (const site of sites) expect(await page(site, id)).not.toContain('供与額4億円');
  await add(1, '4億円');
  await pause(1000);
  for (const site of sites) expect(await page(site, id)).toContain('供与額4億円');
});

it('one goes on with all that the other was doing when it was killed', async () => {
  const [first, second] = sites;
  const ids: string[] = [];
  for (let n = 2; n < 8; n++) {
    ids.push(await add(n, `${n}億円`));
    if (n === 4) {
      // A commit has just been made known to both: one is killed while they find out what the release speaks of.
      await first?.stop('SIGKILL');
    }
  }
  for (const [at, id] of ids.entries()) expect(await page(second, id)).toContain(`供与額${at + 2}億円`);
  // Each release's paper is in the ledger, whoever settled it.
  await expect
    .poll(
      async () => {
        const { items } = (await (
          await fetch(`${second?.address}/api/v1/instruments?limit=100&country=MN`)
        ).json()) as {
          items: unknown[];
        };
        return JSON.stringify(items).match(/第[1-7]次道路補修計画/g)?.length ?? 0;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(7);
  sites = [await serve('a'), ...sites];
  expect(await page(sites[0], ids[5] ?? '')).toContain('供与額7億円');
});
