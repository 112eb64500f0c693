import { describe, expect, it } from 'vitest';
import { scoreIdentityIn, type Order } from '../../../src/cli/identity-score.ts';
import { settledRecord } from './support/settled-record.ts';

/** The floors: what corpus/identity.json, written by hand, must at least be reached by. */
const floors = {
  meetings: { precision: 0.99, recall: 0.98 },
  instruments: { precision: 0.99, recall: 0.95 },
  people: { precision: 0.99, recall: 0.93 },
  commitments: { precision: 0.99, recall: 0.93 },
  targets: { precision: 0.99, recall: 0.99 },
} as const;

describe.each<Order>(['as-listed', 'oldest-first', 'newest-first'])(
  'facts that speak of the same thing, %s',
  (order) => {
    it('are held for one, and hardly any others are', async () => {
      const db = await settledRecord();
      try {
        const { kinds, misses } = await scoreIdentityIn(db.record, order);
        for (const [list, floor] of Object.entries(floors)) {
          const { precision, recall, together } = kinds[list as keyof typeof floors];
          expect(together, list).toBeGreaterThan(0);
          expect({
            list,
            low: precision < floor.precision,
            misses: precision < floor.precision ? misses : [],
          }).toMatchObject({ low: false });
          expect({ list, recall, low: recall < floor.recall }).toMatchObject({ low: false });
        }
      } finally {
        await db.close();
      }
    });
  },
);
