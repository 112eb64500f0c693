import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshRecord } from '../support/fresh-record.ts';
import { idOf, releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

const pairs = [
  ['2025-12-18-jp-kz', '2025-12-18-jp-kz-en'],
  ['2025-12-20-summit', '2025-12-20-summit-en'],
] as const;
const slugs = ['2025-12-17-summit-notice', ...pairs.flat(), '2025-12-20-kg-grants'];
const urlOf = new Map(releases(...slugs).map((input, n) => [slugs[n] ?? '', input.capture.url ?? '']));
const english = new Map(pairs.map(([ja, en]) => [idOf(ja), urlOf.get(en) ?? '']));
const names = ({ id }: { readonly id: string }) => [english.get(id) ?? []].flat();

let together: FreshRecord;
let apart: FreshRecord;
beforeAll(async () => {
  together = await settledRecord();
  await together.record.addReleases(releases(...slugs));
  await together.record.settled();
});
afterAll(() => together.close());

/** As recorded before the program knew of other languages: each release for itself. */
async function recordedApart(): Promise<FreshRecord> {
  const db = await settledRecord();
  await db.record.addReleases(releases(...slugs).map((input) => ({ ...input, translationOf: null })));
  await db.record.settled();
  return db;
}

const own = async (db: FreshRecord) =>
  (
    await db.client.query<{ kind: string; count: number }>(
      `select kind, count(*)::int as count from thing where joined_into is null and releases > 0 group by 1 order by 1`,
    )
  ).rows;
const proposed = async (db: FreshRecord) =>
  (await db.client.query(`select from told where state = 'proposed'`)).rowCount ?? 0;
const joinedPairs = async (db: FreshRecord) =>
  (
    await db.client.query<{ id: string; of: string }>(
      'select id, translation_of as of from release where translation_of is not null',
    )
  ).rows;

describe('looking over a record whose translations were recorded apart', () => {
  beforeAll(async () => {
    apart = await recordedApart();
  });
  afterAll(() => apart.close());

  it('goes on where it was stopped, and tells how far it is', async () => {
    const first = await apart.record.lookOver({ names, limit: 2 });
    expect(first).toMatchObject({ looked: 2, total: slugs.length, ended: false });
    const steps: number[] = [];
    const rest = await apart.record.lookOver({ names, progress: (done) => steps.push(done) });
    expect(rest).toMatchObject({ looked: slugs.length, total: slugs.length, joined: 2, ended: true });
    expect(steps.at(-1)).toBe(slugs.length);
    expect(await joinedPairs(apart)).toEqual(
      expect.arrayContaining(pairs.map(([ja, en]) => ({ id: idOf(en), of: idOf(ja) }))),
    );
  });

  it('makes one of what the two tell, as if they had been recorded together, or asks the desk', async () => {
    await apart.record.settled();
    const [joined, expected] = [await own(apart), await own(together)];
    const asked = await proposed(apart);
    for (const { kind, count } of expected) {
      const mine = joined.find((row) => row.kind === kind)?.count ?? 0;
      expect(mine - count, `${kind}: ${mine} in place of ${count}`).toBeLessThanOrEqual(asked);
    }
    const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
    expect(sum(joined) - sum(expected)).toBeLessThanOrEqual(2);
    const { rows } = await apart.client.query(
      `select kind, id, releases from thing where joined_into is null and releases <> (select count(distinct release_key) from told
        where thing_key = thing.key and state in ('certain', 'accepted'))`,
    );
    expect(rows).toEqual([]);
  });

  it('done again changes nothing', async () => {
    const before = await own(apart);
    expect(await apart.record.lookOver({ names })).toMatchObject({ looked: slugs.length, joined: 0, ended: true });
    await apart.record.settled();
    expect(await own(apart)).toEqual(before);
  });

  it('leaves out what lists date before a day', async () => {
    expect(await apart.record.lookOver({ names, since: '2025-12-19' })).toMatchObject({
      looked: 3,
      total: 3,
      ended: true,
    });
    expect(await apart.record.lookOver({ names, since: '2035-01-01' })).toMatchObject({
      looked: 0,
      total: 0,
      ended: true,
    });
  });
});

describe('what an editor has decided', () => {
  beforeAll(async () => {
    apart = await recordedApart();
  });
  afterAll(() => apart.close());

  it('holds: two that were put apart are not joined, whatever stands in the same place', async () => {
    const of = async (slug: string) => {
      const things = await apart.record.things.thingsOf(idOf(slug));
      return Object.values(things).find(({ kind }) => kind === 'commitment')?.id ?? '';
    };
    const [ja, en] = [await of('2025-12-18-jp-kz'), await of('2025-12-18-jp-kz-en')];
    expect(ja).not.toBe(en);
    const by = { by: 'editor', reason: 'two promises' };
    const facts = await apart.client.query<{ fact_id: string }>(
      `select told.fact_id from told join thing t on t.key = told.thing_key where t.id = $1`,
      [en],
    );
    await apart.record.join('commitment', ja, en, by);
    const parted = await apart.record.part(
      'commitment',
      ja,
      facts.rows.map((row) => row.fact_id),
      by,
    );
    await apart.record.lookOver({ names });
    await apart.record.settled();
    expect(await apart.record.things.movedTo('commitment', parted.thing)).toBeNull();
  });
});
