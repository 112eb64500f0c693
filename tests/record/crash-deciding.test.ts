import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { openRecord, type OpenRecord } from '../../src/record/open.ts';
import { ownerOf } from '../../src/record/server/lock.ts';
import { corpusInputs } from './support/corpus-inputs.ts';
import { serverOn, serversOn } from './support/server-pids.ts';
import { startScript } from './support/start-process.ts';

const script = join(import.meta.dirname, 'support', 'deciding-process.ts');
const dataFolder = mkdtempSync(join(tmpdir(), 'yakusoku-crash-deciding-'));
const rounds = 9;
const victims = ['program', 'PostgreSQL and the program', 'everything'] as const;

beforeAll(async () => {
  const record = await openRecord({ dataFolder }, { vocabulary });
  await record.addReleases(corpusInputs());
  await record.settled();
  await record.close();
}, 60_000);
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** The lines of all decisions. */
async function decided(record: OpenRecord): Promise<Set<string>> {
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const page = await record.desk.history({ limit: 100, ...(after === undefined ? {} : { after }) });
    for (const line of page.lines) found.add(line.id);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

/** What was decided about a fact, evidence or a proposal is so everywhere, and waits for nobody any more. */
async function nothingHalf(): Promise<void> {
  const client = new Client({ host: ownerOf(dataFolder)?.socketFolder ?? '', user: 'yakusoku', database: 'yakusoku' });
  await client.connect();
  const none = async (sql: string) => expect((await client.query(sql)).rows).toEqual([]);
  await none(`select d.id from fact_decision d where d.state is not null
    and not exists (select from fact_decision later where later.fact_id = d.fact_id and later.key > d.key)
    and not exists (select from fact_check k where k.fact_id = d.fact_id and k.state = d.state)`);
  await none(
    `select k.fact_id from fact_check k where not exists (select from fact_decision d where d.key = k.decision_key)`,
  );
  await none(`select k.fact_id from fact_check k join release r on r.key = k.release_key
    join fact f on f.edition_key = r.current_edition and f.id = k.fact_id where k.state = 'refused'`);
  await none(`select i.ref from desk_item i join fact_check k on k.release_key = i.release_key and k.fact_id = i.ref
    where i.kind = 'fact'`);
  await none(`select e.id from evidence e where e.state = 'proposed'
    and exists (select from evidence_decision d where d.evidence_key = e.key)`);
  await client.end();
}

describe(`killed while editors decide, ${rounds} times`, () => {
  const acknowledged = new Set<string>();

  for (let round = 0; round < rounds; round++)
    it(`round ${round + 1}: ${victims[round % victims.length]}`, async () => {
      const program = startScript(script, dataFolder);
      // Somewhere else in each round: while a decision is written, committed or settled.
      await Promise.race([program.said(2 + (round % 4)), new Promise((wake) => setTimeout(wake, 10_000))]);
      await new Promise((wake) => setTimeout(wake, (round * 7) % 30));
      const victim = victims[round % victims.length];
      const server = serverOn(dataFolder);
      expect(server).not.toBeNull();
      if (victim === 'PostgreSQL and the program') process.kill(server ?? 0, 'SIGKILL');
      if (victim === 'everything') for (const pid of serversOn(dataFolder)) process.kill(pid, 'SIGKILL');
      await program.kill();
      expect(program.lines).not.toContain('done');
      for (const line of program.lines.slice(1)) acknowledged.add(line);

      const record = await openRecord({ dataFolder });
      const found = await decided(record);
      expect([...acknowledged].filter((line) => !found.has(line))).toEqual([]);
      await nothingHalf();
      await record.close();
    });

  it('had something to lose', () => expect(acknowledged.size).toBeGreaterThan(rounds));
});
