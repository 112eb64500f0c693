import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesIn } from '../../src/cli/corpus.ts';
import { settingsOf } from '../../src/cli/commands/source-settings.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { ownerOf } from '../../src/record/server/lock.ts';
import { gives, listPage, localSite, type LocalSite } from '../watch/support/local-site.ts';
import { serverOn, serversOn } from './support/server-pids.ts';
import { startScript } from './support/start-process.ts';

const script = join(import.meta.dirname, '..', 'watch', 'support', 'watch-process.ts');
const runs = 4;
const perRun = 5;

let site: LocalSite;
const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-crash-watch-'));
const cases = ['corpus/ca-jad', 'corpus/variety'].flatMap(casesIn).filter(({ page }) => page.endsWith('.html'));

beforeAll(async () => {
  site = await localSite();
  const items = cases.map(({ slug, meta }) => ({ path: `/r/${slug}`, title: slug, day: meta.fetched.slice(0, 10) }));
  site.answers.set('/list', gives(listPage(items)));
  for (const { slug, page, meta } of cases) {
    const body = readFileSync(page);
    site.answers.set(`/r/${slug}`, (_request, response) => {
      // So slow that the rounds meet it at work.
      setTimeout(() => response.writeHead(200, { 'content-type': meta.contentType }).end(body), 30);
    });
  }
  const record = await openRecord({ dataFolder });
  await record.watching.keepSource(
    settingsOf(`${site.origin}/list`, { pause: 0, limit: 1000, recheck: false }),
    new Date(),
  );
  await record.close();
});
afterAll(async () => {
  await site.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** What is in no state that a reader could stumble over, though everything was killed in the midst of it. */
async function sound(record: OpenRecord, acknowledged: ReadonlySet<string>): Promise<void> {
  const client = new Client({ host: ownerOf(dataFolder)?.socketFolder ?? '', user: 'yakusoku', database: 'yakusoku' });
  await client.connect();
  const none = async (sql: string) => expect((await client.query(sql)).rows).toEqual([]);
  await none(
    `select url from watched_page where state = 'recorded' and not exists (select from release r where r.id = release_id)`,
  );
  await none(`select id from release r where not exists (select from edition e where e.key = r.current_edition)`);
  await none(`select id from edition e where not exists (select from capture c where c.edition_key = e.key)`);
  await none(`select f.id from fact f where not exists
    (select from anchor a where a.edition_key = f.edition_key and a.fact = f.number and a.number = 0)`);
  await none(`select fact_id from told t where not exists (select from fact f join edition e on e.key = f.edition_key
    where e.release_key = t.release_key and f.id = t.fact_id)`);
  const { rows } = await client.query<{ url: string }>('select url from release');
  const there = new Set(rows.map(({ url }) => new URL(url).pathname));
  expect([...acknowledged].filter((path) => !there.has(path))).toEqual([]);
  await client.end();
  expect((await record.latest({ limit: 200 })).cards).toHaveLength(there.size);
}

describe('killed while it watches and settles, twenty-four times', () => {
  const acknowledged = new Set<string>();
  let kills = 0;

  for (let run = 0; run < runs; run++)
    it(`run ${run + 1}: PostgreSQL ${perRun} times, then ${run % 2 ? 'everything' : 'the program'}`, async () => {
      const program = startScript(script, dataFolder);
      const more = (lines: number) => Promise.race([program.said(program.lines.length + lines), sleep(10_000)]);
      await more(2);
      // Somewhere else in each round: while a page is fetched, read, recorded or settled.
      for (let place = 1; place <= perRun; place++) {
        const before = serverOn(dataFolder);
        await sleep((run * 37 + place * 91) % 120);
        if (before !== null) process.kill(before, 'SIGKILL');
        kills++;
        // Started again by the program that runs it, which goes on where it was.
        await expect.poll(() => serverOn(dataFolder), { timeout: 30_000 }).not.toBe(before);
        await more(1);
      }
      await sleep((run * 53) % 150);
      if (run % 2) for (const pid of serversOn(dataFolder)) process.kill(pid, 'SIGKILL');
      await program.kill();
      kills++;
      for (const line of program.lines)
        if (line.startsWith('added ')) acknowledged.add(new URL(line.slice(6)).pathname);
      const record = await openRecord({ dataFolder });
      await sound(record, acknowledged);
      await record.close();
    });

  it('everything is there in the end, once, and settled', async () => {
    const program = startScript(script, dataFolder);
    await program.said(1);
    const record = await openRecord({ dataFolder, whenInUse: 'join' }, { vocabulary });
    const done = async () => {
      const [source] = await record.sources();
      return (source?.pages.recorded ?? 0) + (source?.pages.failed ?? 0);
    };
    await expect.poll(done, { timeout: 60_000 }).toBe(cases.length);
    await record.settled();
    await sound(record, acknowledged);
    const [source] = await record.sources();
    expect(source?.failedPages.map(({ failure }) => failure.reason)).toEqual([]);
    await program.kill();
    await record.close();
    // They met it at work: the kills fell between these.
    expect(acknowledged.size).toBeGreaterThan(perRun * runs);
    expect(kills).toBe((perRun + 1) * runs);
  });
});
