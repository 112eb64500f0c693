import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/record/open.ts';
import { ownerOf } from '../../src/record/server/lock.ts';
import { sampleRelease } from './support/sample-release.ts';
import { serversOn, serverOn, untilNoServer } from './support/server-pids.ts';
import { startProgram } from './support/start-process.ts';

const rounds = 10;
const perRound = 200;

/** What is killed at the same moment: the program, PostgreSQL's server, or every process of both. */
const victims = ['program', 'program', 'everything', 'program', 'server and program', 'everything'] as const;

describe('killed in the middle of adding 200 releases, ten times over', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-crash-'));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
  const acknowledged = new Set<string>();
  /** Those that were looked at and found whole. */
  const whole = new Set<string>();

  for (let round = 0; round < rounds; round++)
    it(`round ${round + 1}: ${victims[round % victims.length]}`, async () => {
      const program = startProgram(dataFolder, String(round * perRound), String((round + 1) * perRound));
      // Somewhere else in each round: in the middle of a batch, between two releases.
      await program.said(2 + ((round * 67) % (perRound - 20)));
      const victim = victims[round % victims.length];
      const server = serverOn(dataFolder);
      expect(server).not.toBeNull();
      if (victim === 'server and program') process.kill(server ?? 0, 'SIGKILL');
      if (victim === 'everything') for (const pid of serversOn(dataFolder)) process.kill(pid, 'SIGKILL');
      await program.kill();
      expect(program.lines[0]).toBe('open');
      expect(program.lines).not.toContain('done');
      for (const id of program.lines.slice(1)) acknowledged.add(id);
      // In some rounds the next start comes at once, in others when all has gone quiet.
      if (round % 2) await untilNoServer(dataFolder);

      const record = await openRecord({ dataFolder });
      const found = new Set<string>();
      let after: string | null = null;
      do {
        const page = await record.latest({ limit: 200, ...(after === null ? {} : { after }) });
        for (const card of page.cards) found.add(card.id);
        after = page.next;
      } while (after !== null);
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
      const unseen = [...found].filter((id) => !whole.has(id));
      const views = await Promise.all(unseen.map((id) => record.release(id)));
      for (const view of views) {
        expect(view?.edition.passages).toHaveLength(21);
        expect(view?.reading.money).toHaveLength(20);
        expect(view?.facts).toHaveLength(20);
        for (const { at } of view?.reading.money ?? [])
          expect(view?.edition.text.slice(at.start, at.end)).toBe(at.quote);
        expect(await record.capture(view?.capture.id ?? '')).not.toBeNull();
      }
      for (const id of unseen) whole.add(id);
      await record.close();
      expect(serversOn(dataFolder)).toEqual([]);
    });

  it('had something to lose', () => expect(acknowledged.size).toBeGreaterThan(200));
});

describe('the watchdog', () => {
  it('stops PostgreSQL when the program is killed', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-watchdog-'));
    const program = startProgram(dataFolder);
    await program.said(2);
    expect(serversOn(dataFolder).length).toBeGreaterThan(0);
    const socketFolder = ownerOf(dataFolder)?.socketFolder ?? '';
    expect(existsSync(socketFolder)).toBe(true);
    await program.kill();
    expect(await untilNoServer(dataFolder)).toBeLessThan(3000);
    await expect.poll(() => existsSync(socketFolder), { timeout: 5000 }).toBe(socketFolder.startsWith(dataFolder));
    rmSync(dataFolder, { recursive: true, force: true });
  });
});

describe('PostgreSQL killed under a running program', () => {
  it('is started again, and the program goes on with all that was acknowledged', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-heal-'));
    const record = await openRecord({ dataFolder });
    const { id } = await record.addRelease(sampleRelease());
    for (let round = 0; round < 8; round++) {
      const before = serverOn(dataFolder) ?? 0;
      process.kill(before, 'SIGKILL');
      await expect.poll(() => serverOn(dataFolder), { timeout: 30_000 }).not.toBe(before);
      // What was under way has failed; asked again until it is acknowledged, it is there once.
      const input = sampleRelease({ url: `https://releases.example/after/${round}` });
      const statusOr = (_error: unknown) => 'failed';
      const add = () => record.addRelease(input).then((result) => result.status, statusOr);
      await expect.poll(add, { timeout: 30_000 }).toMatch(/added|unchanged/);
      const { cards } = await record.latest({ limit: 10 });
      expect(cards).toHaveLength(round + 2);
      expect(cards.map((card) => card.id)).toContain(id);
    }
    await record.close();
    expect(serversOn(dataFolder)).toEqual([]);
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
