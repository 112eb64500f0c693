import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FreshRecord } from '../support/fresh-record.ts';
import { releases } from './support/settled-release.ts';
import { settledRecord } from './support/settled-record.ts';

let db: FreshRecord;
beforeAll(async () => {
  db = await settledRecord();
  await db.record.addReleases(releases('2025-12-20-summit', '2025-12-20-kg-grants', '2025-12-18-jp-kz'));
  await db.record.settled();
  // Every third has no day, as what an undated page tells has none.
  await db.client.query(`update thing set date = null where key % 3 = 0 and kind in ('commitment', 'instrument')`);
});
afterAll(() => db.close());

it.each(['commitments', 'instruments'] as const)(
  'gives all %s page after page, those without a day last',
  async (kind) => {
    const whole = await db.record.things[kind]({ limit: 200 });
    expect(whole.next).toBeNull();
    const days = whole.items.map((item) => ('said' in item ? item.said : item.date));
    const firstUndated = days.indexOf(null);
    expect(firstUndated).toBeGreaterThan(2);
    expect(new Set(days.slice(firstUndated))).toEqual(new Set([null]));
    for (const limit of [1, 2, firstUndated, firstUndated + 1]) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: { items: readonly { id: string }[]; next: string | null } = await db.record.things[kind]({
          limit,
          ...(after === null ? {} : { after }),
        });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        ids.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(ids).toEqual(whole.items.map(({ id }) => id));
    }
  },
);
