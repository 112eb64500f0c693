import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, type PoolClient } from 'pg';
import { overdue } from '../../../src/record/evidence/refresh-status.ts';
import type { OpenRecord } from '../../../src/record/open.ts';
import { idOf, inputsOf, settledRecord } from '../support/evidence-record.ts';

/** Folders with a promise of 2025 and its signing of 2026, one that was given up, and others around them. */
const inputs = [...inputsOf(['corpus/ca-jad']), ...inputsOf(['corpus/later'])];
let record: OpenRecord;
let client: Client;
let databaseUrl: string;
beforeAll(async () => {
  // The newest first: a release is held against promises in the order of their days, not of recording.
  ({ record, databaseUrl } = await settledRecord(inputs.toReversed()));
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await record.close();
});

interface Row {
  id: string;
  thing: string;
  kind: string;
  relation: string;
  state: string;
  quote: string;
  release: string;
}
async function evidenceFor(words: string, later: string): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `select e.id, t.id as thing, t.kind, e.relation, e.state, e.quote, r.id as release
     from evidence e join thing t on t.key = e.thing_key join release r on r.key = e.release_key
     where t.names::text like $1 and r.id = $2`,
    [`%${words}%`, idOf(inputs, later)],
  );
  return rows[0];
}
const statusOf = async (id: string) =>
  (await client.query<{ status: string | null }>('select status from thing where id = $1', [id])).rows[0]?.status ??
  'announced';

describe('evidence in the record', () => {
  it('proposes the signing for the promise of a summit, with its words', async () => {
    const found = await evidenceFor('大型X線機材を供与することを決定', '2026-01-30-kz-aktau');
    expect(found).toMatchObject({ state: 'proposed', relation: 'advances', kind: 'commitment' });
    expect(found?.quote).toContain('書簡');
  });
  it('proposes it for no promise of its own release, and no earlier release for a later promise', async () => {
    const { rows } = await client.query(
      `select e.id from evidence e join thing on thing.key = e.thing_key
         join told t on t.thing_key = e.thing_key and t.release_key = e.release_key and t.state = 'certain'
         where e.relation = 'repeats' or left(t.listed, 10) = thing.date
       union select e.id from evidence e join thing on thing.key = e.thing_key
         join release r on r.key = e.release_key where r.listed < thing.date`,
    );
    expect(rows).toEqual([]);
  });
  it('finds a visit that was given up', async () => {
    expect(await evidenceFor('首脳会合に出席する予定', '2024-08-09-astana-cancelled')).toMatchObject({
      relation: 'withdraws',
    });
  });
  it('quotes what stands in the edition', async () => {
    const { rows } = await client.query<{ wrong: number; count: number }>(
      `select count(*)::int as count,
         count(*) filter (where substr(p.text, e.starts - p.starts + 1, e.ends - e.starts) <> e.quote)::int as wrong
       from evidence e join passage p on p.edition_key = e.edition_key and p.index = e.passage`,
    );
    expect(rows[0]?.count).toBeGreaterThan(20);
    expect(rows[0]?.wrong).toBe(0);
  });
  it('leaves nothing unheld, and numbers changes without gaps', async () => {
    const { rows } = await client.query<{ unheld: number; gaps: number }>(
      `select (select count(*)::int from unheld) as unheld, (select max(seq) - count(*) from change)::int as gaps`,
    );
    expect(rows[0]).toEqual({ unheld: 0, gaps: 0 });
  });
  it('changes nothing when a release is held once more', async () => {
    const state = async () =>
      (await client.query('select id, relation, score, quote, state from evidence order by id')).rows;
    const changes = async () =>
      (await client.query<{ count: number }>('select count(*)::int from change')).rows[0]?.count;
    const holdAll = async () => {
      await client.query('insert into unheld (release_key, listed) select key, listed from release');
      await record.settled();
    };
    // The first time they were held while promises were still coming in, which makes clues rarer.
    await holdAll();
    const [before, lines] = [await state(), await changes()];
    await holdAll();
    expect(await state()).toEqual(before);
    expect(await changes()).toBe(lines);
  });
});

describe('status in the record', () => {
  it('says of a promise whose time is over that it is', async () => {
    const { rows } = await client.query<{ until: string; status: string }>(
      `select until, status from thing where kind in ('commitment', 'target') and until < '2026' and length(until) <= 10`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => row.status !== 'lapsed')).toEqual([]);
  });
  it('says nothing of what has no deadline and no accepted evidence', async () => {
    const { rows } = await client.query(
      `select id from thing where until is null and coalesce(status, 'announced') <> 'announced'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a decision about evidence', () => {
  it('moves the status in the same transaction, and back when it is undone', async () => {
    const found = await evidenceFor('大型X線機材を供与することを決定', '2026-01-30-kz-aktau');
    if (!found) throw new Error('no evidence');
    const editor = { by: 'editor-1', reason: 'the letter says so' };
    expect(await record.evidence.decideEvidence(found.id, 'accepted', editor)).toMatchObject({ status: 'under-way' });
    expect(await statusOf(found.thing)).toBe('under-way');
    expect(await record.evidence.decideEvidence(found.id, 'refused', { by: 'editor-2' })).toMatchObject({
      status: 'announced',
    });
    expect(await record.evidence.undoEvidence(found.id, { by: 'editor-2' })).toEqual({
      status: 'under-way',
      state: 'accepted',
    });
    expect(await record.evidence.undoEvidence(found.id, { by: 'editor-1' })).toEqual({
      status: 'announced',
      state: 'proposed',
    });
    await expect(record.evidence.undoEvidence(found.id, { by: 'editor-1' })).rejects.toThrow('nothing is decided');
    const decisions = await record.evidence.evidenceDecisions(found.id);
    expect(decisions.map((d) => `${d.decision} ${d.by}`)).toEqual([
      'accepted editor-1',
      'refused editor-2',
      'undone editor-2',
      'undone editor-1',
    ]);
    const { rows } = await client.query<{ what: string; value: { to?: string } }>(
      `select what, value from change where id = $1 and what = 'status' order by seq`,
      [found.thing],
    );
    expect(rows.map((row) => row.value.to)).toEqual(['under-way', 'announced', 'under-way', 'announced']);
  });
  it('that another promise took its place keeps it from lapsing', async () => {
    const found = await evidenceFor('大型X線機材を供与することを決定', '2026-01-30-kz-aktau');
    if (!found) throw new Error('no evidence');
    const { rows } = await client.query<{ relation: string; until: string | null }>(
      `select e.relation, t.until from evidence e join thing t on t.key = e.thing_key where e.id = $1`,
      [found.id],
    );
    const told = (relation: string, until: string | null) =>
      client.query(
        `with now as (update evidence set relation = $2 where id = $1 returning thing_key)
         update thing set until = $3 from now where thing.key = now.thing_key`,
        [found.id, relation, until],
      );
    await told('supersedes', '2026-03');
    expect(await record.evidence.decideEvidence(found.id, 'accepted', { by: 'editor-1' })).toMatchObject({
      status: 'announced',
    });
    const keys = await overdue(client as unknown as PoolClient, '2026-06-01', 1000);
    const { rows: late } = await client.query(`select from thing where id = $1 and key = any($2)`, [found.thing, keys]);
    expect(late).toEqual([]);
    expect(await record.evidence.undoEvidence(found.id, { by: 'editor-1' })).toMatchObject({ status: 'lapsed' });
    await told(rows[0]?.relation ?? '', rows[0]?.until ?? null);
  });
  it('is kept for good', async () => {
    await expect(client.query('delete from evidence_decision')).rejects.toThrow('what was recorded is not changed');
  });
  it('outlives a release that is held again', async () => {
    const found = await evidenceFor('首脳会合に出席する予定', '2024-08-09-astana-cancelled');
    if (!found) throw new Error('no evidence');
    expect(await record.evidence.decideEvidence(found.id, 'accepted', { by: 'editor-1' })).toEqual({
      status: 'withdrawn',
      state: 'accepted',
    });
    await client.query('insert into unheld (release_key, listed) select key, listed from release');
    await record.settled();
    expect(await statusOf(found.thing)).toBe('withdrawn');
  });
  it('is refused for evidence that there is not', async () => {
    await expect(record.evidence.decideEvidence('nothing', 'accepted', { by: 'editor-1' })).rejects.toThrow(
      'no evidence nothing',
    );
  });
});

describe('the page of a promise', () => {
  it('gives evidence with its words, a story, and when was looked last', async () => {
    const found = await evidenceFor('大型X線機材を供与することを決定', '2026-01-30-kz-aktau');
    const view = await record.things.commitment(found?.thing ?? '');
    expect(view?.lastLook).toBe('2026-01-30');
    const evidence = view?.evidenceFound.find((each) => each.id === found?.id);
    expect(evidence).toMatchObject({ relation: 'advances', told: { release: { id: found?.release } } });
    expect(evidence?.reasons.join()).toContain('countries KZ');
    expect(view?.history[0]?.what).toBe('said');
    expect(
      view?.history.find((line) => line.told?.release.id === found?.release && line.what === 'evidence')?.detail,
    ).toEqual({
      relation: 'advances',
      state: 'proposed',
    });
    expect(view?.history.every((line, i, all) => i === 0 || (all[i - 1]?.on ?? '') <= (line.on ?? '~'))).toBe(true);
  });
  it('of a target says what has been measured, or that nothing has', async () => {
    const { items } = await record.things.targets({ limit: 50 });
    const business = items.find((item) => item.value === 3_000_000_000_000);
    const view = await record.things.target(business?.id ?? '');
    expect(view?.measured).toEqual([]);
    expect(view?.until).toBe('2030');
  });
});
