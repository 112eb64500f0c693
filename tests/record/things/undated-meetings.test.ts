import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesIn } from '../../../src/cli/corpus.ts';
import { inputOf } from '../../../src/cli/examples.ts';
import type { FreshRecord } from '../support/fresh-record.ts';
import { settledRecord } from './support/settled-record.ts';

const cases = new Map(casesIn('corpus/later').map((each) => [each.slug, each]));
const input = (slug: string) => {
  const found = cases.get(slug);
  if (!found) throw new Error(`no release of the corpus is ${slug}`);
  return inputOf(found, cases);
};

let db: FreshRecord;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases([input('2024-08-05-astana-notice'), input('2024-08-09-astana-cancelled')]);
  await db.record.settled();
});
afterAll(() => db.close());

describe('a summit that is told of twice within days, and no day of it', () => {
  it('stands in its series, and an editor is asked whether the two are one', async () => {
    const view = await db.record.things.dialogue('ca-jad');
    const [summits] = view?.series ?? [];
    expect(summits).toMatchObject({ level: 'summit', meetings: [{ date: null }, { date: null }] });
    const { items } = await db.record.proposals({ kind: 'meeting', limit: 10 });
    const ids = summits?.meetings.flatMap((each) => ('id' in each ? [each.id] : []));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ score: expect.closeTo(0.6) as number });
    expect(items[0]?.reasons).toContain('no day is told of either, in releases of the same days');
    expect(new Set([items[0]?.candidate.id, items[0]?.thing.id])).toEqual(new Set(ids));
  });

  it('is one when the editor says so', async () => {
    const { items } = await db.record.proposals({ kind: 'meeting', limit: 10 });
    const [one] = items;
    if (!one) throw new Error('nothing is proposed');
    await db.record.join('meeting', one.candidate.id, one.thing.id, { by: 'editor', reason: 'both in Astana' });
    const view = await db.record.things.dialogue('ca-jad');
    expect(view?.series[0]?.meetings).toHaveLength(1);
    expect((await db.record.proposals({ kind: 'meeting', limit: 10 })).total).toBe(0);
  });
});
