import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { openRecord } from '../../../src/record/open.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { corrected, idOf, releases, rewritten } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

const summit = [
  '2025-12-17-summit-notice',
  '2025-12-18-jp-kz',
  '2025-12-18-jp-kz-en',
  '2025-12-20-summit',
  '2025-12-20-summit-en',
  '2025-12-20-kg-grants',
];

/** Everything that settling writes, as one hash. */
async function contents(db: FreshRecord): Promise<string> {
  const hash = createHash('sha256');
  for (const columns of [
    `thing_key, release_key, fact_id, state from told`,
    `kind, id, names, value, date, releases, joined_into from thing`,
    `clue, thing_key from thing_clue`,
    `seq, kind, id, what from change`,
  ]) {
    const { rows } = await db.client.query<{ row: string }>(
      `select t::text as row from (select ${columns}) t order by 1`,
    );
    for (const { row } of rows) hash.update(row);
  }
  return hash.digest('hex');
}

describe('settling', () => {
  let db: FreshRecord;
  beforeAll(async () => {
    db = await settledRecord();
    await db.record.addReleases(releases(...summit));
    await db.record.settled();
  });
  afterAll(() => db.close());

  it('leaves nothing waiting, and every fact that can be is held for a thing', async () => {
    const { rows } = await db.client.query(`select * from unsettled`);
    expect(rows).toEqual([]);
    const { rows: loose } = await db.client.query(
      `select f.list, f.value from fact f where f.list in ('people', 'meetings', 'instruments', 'commitments', 'targets', 'organisations')
        and not exists (select from told where told.fact_id = f.id and told.state = 'certain')`,
    );
    expect(loose).toEqual([]);
  });

  it('done again changes nothing', async () => {
    const before = await contents(db);
    await db.client.query('insert into unsettled (release_key) select key from release');
    await db.record.settled();
    expect(await contents(db)).toBe(before);
  });

  it('numbers the changes without gaps, the things of a release right after it', async () => {
    const { rows } = await db.client.query<{ seq: string; kind: string; what: string }>(
      'select seq, kind, what from change order by seq',
    );
    expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_row, place) => place + 1));
    expect(rows.filter((row) => row.kind === 'release')).toHaveLength(summit.length);
    expect(rows[0]).toMatchObject({ kind: 'release', what: 'added' });
  });

  it('leads every fact of a release to its thing', async () => {
    const id = idOf('2025-12-20-summit');
    const things = await db.record.things.thingsOf(id);
    const view = await db.record.release(id);
    const lists = new Set(['meetings', 'people', 'commitments', 'instruments', 'targets']);
    const facts = view?.facts.filter((fact) => lists.has(fact.list)) ?? [];
    expect(facts.filter((fact) => !things[fact.id])).toEqual([]);
    const meeting = facts.find((fact) => fact.list === 'meetings' && fact.position === 0);
    expect(things[meeting?.id ?? '']).toMatchObject({ kind: 'meeting' });
  });
});

describe('a new edition', () => {
  let db: FreshRecord;
  beforeAll(async () => {
    db = await settledRecord();
  });
  afterAll(() => db.close());

  it('changes what the thing is, not which thing it is', async () => {
    const [first] = releases('2025-12-20-kg-grants');
    if (!first) throw new Error('no release');
    await db.record.addRelease(first);
    await db.record.settled();
    const before = (await db.record.things.instruments({ country: 'KG', limit: 50 })).items;
    await db.record.addRelease(corrected('2025-12-20-kg-grants'));
    await db.record.settled();
    const after = (await db.record.things.instruments({ country: 'KG', limit: 50 })).items;
    expect(after.map((card) => card.id)).toEqual(before.map((card) => card.id));
    const total = (cards: typeof after) => cards.find((card) => card.count === 4)?.amount?.value;
    expect(total(after)).not.toBe(total(before));
    const umbrella = after.find((card) => card.count === 4);
    const history = (await db.record.things.instrument(umbrella?.id ?? ''))?.history ?? [];
    expect(history.find((each) => each.what === 'changed')?.detail).toMatchObject({ attribute: 'amount' });
  });

  it('that leaves out a promise leaves the promise its id, and no release that tells of it', async () => {
    const said = '両首脳は、二国間の航空協定の締結に向けて政府間の交渉を開始することで一致しました。';
    await db.record.addReleases(releases('2025-12-18-jp-kz'));
    await db.record.settled();
    const list = async () => (await db.record.things.commitments({ country: 'KZ', limit: 50 })).items;
    const gone = (await list()).find((card) => card.words['ja'] === said);
    expect(gone).toBeDefined();
    await db.record.addRelease(rewritten('2025-12-18-jp-kz', said, '航空については話し合いませんでした。'));
    await db.record.settled();
    expect((await list()).map((card) => card.id)).not.toContain(gone?.id);
    const view = await db.record.things.commitment(gone?.id ?? '');
    expect(view).toMatchObject({ id: gone?.id, releases: 0, told: [] });
    // The text goes back to what it was: the promise is the same one again.
    const [first] = releases('2025-12-18-jp-kz');
    if (!first) throw new Error('no release');
    await db.record.addRelease({
      ...first,
      capture: { ...first.capture, fetchedAt: new Date('2026-06-01T00:00:00Z') },
    });
    await db.record.settled();
    expect((await list()).map((card) => card.id)).toContain(gone?.id);
  });
});

describe('several programs', () => {
  it('settle one record side by side: each release once, in one numbering', async () => {
    const db = await settledRecord();
    const others = await Promise.all(
      Array.from({ length: 3 }, () => openRecord({ databaseUrl: db.databaseUrl }, { vocabulary })),
    );
    await Promise.all(others.map((record, n) => record.addReleases(releases(...summit.slice(n * 2, n * 2 + 2)))));
    await Promise.all(others.map((record) => record.settled()));
    const { rows } = await db.client.query<{ seq: string; kind: string }>('select seq, kind from change order by seq');
    expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_row, place) => place + 1));
    expect(rows.filter((row) => row.kind === 'release')).toHaveLength(summit.length);
    await Promise.all(others.map((record) => record.close()));
    await db.close();
  });

  it('take up what one without a vocabulary has added', async () => {
    const db = await settledRecord();
    const plain = await openRecord({ databaseUrl: db.databaseUrl });
    await plain.addReleases(releases('2025-12-20-summit'));
    await plain.settled();
    await plain.close();
    expect(await db.record.things.dialogue('ca-jad')).toBeNull();
    await db.record.settled();
    expect(await db.record.things.dialogue('ca-jad')).not.toBeNull();
    await db.close();
  });
});

describe('a release that cannot be settled', () => {
  it('is put aside with the reason, does not hold up the others, and is settled once it is mended', async () => {
    const failures: string[] = [];
    let broken = true;
    const words = {
      ...vocabulary,
      get organisations() {
        if (broken) throw new Error('the bodies are not to be had');
        return vocabulary.organisations;
      },
    };
    const db = await settledRecord(words, (error) => failures.push((error as Error).message));
    // The first names a body (UNDP), the second none.
    await db.record.addReleases(releases('2025-12-20-summit', '2004-08-28-fm1'));
    await db.record.settled();
    expect(failures.length).toBeGreaterThan(0);
    const { rows } = await db.client.query<{ failure: string }>('select failure from unsettled');
    expect(rows).toEqual([{ failure: 'the bodies are not to be had' }]);
    expect((await db.record.things.dialogue('ca-jad'))?.series.map((each) => each.level)).toEqual(['ministerial']);
    broken = false;
    await db.client.query('update unsettled set failure = null');
    await db.record.settled();
    expect((await db.record.things.dialogue('ca-jad'))?.series.map((each) => each.level)).toContain('summit');
    await db.close();
  });
});
