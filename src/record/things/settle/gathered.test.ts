import { describe, expect, it } from 'vitest';
import { fromColumn, gather, nothing, toColumn, unite, type Contribution } from './gathered.ts';

const notice: Contribution = {
  claims: {
    date: { rank: 8, value: '2025-12-19' },
    'name ja': { rank: 10, value: '首脳会合の開催' },
    chair: { rank: 8, value: null },
  },
  sets: { names: ['b', 'a'] },
  spans: { seen: ['2025-12-17', '2025-12-17'] },
};
const result: Contribution = {
  claims: {
    date: { rank: 12, value: '2025-12-20' },
    'name en': { rank: 14, value: 'Summit' },
    chair: { rank: 12, value: '高市早苗' },
  },
  sets: { names: ['c', 'a'] },
  spans: { seen: ['2025-12-20', '2025-12-20'] },
};
const other: Contribution = { claims: { date: { rank: 12, value: '2025-12-21' } } };

describe('what releases say of a thing', () => {
  it('comes to the same in whatever order they come in', () => {
    const all = [
      [notice, '2025-12-17', 'aaa'],
      [result, '2025-12-20', 'bbb'],
      [other, '2025-12-22', 'ccc'],
    ] as const;
    const inOrder = all.reduce((known, [says, day, id]) => gather(known, says, day, id), nothing);
    const backwards = all.toReversed().reduce((known, [says, day, id]) => gather(known, says, day, id), nothing);
    expect(backwards.values).toEqual(inOrder.values);
    expect(inOrder.values).toEqual({
      date: '2025-12-20',
      'name ja': '首脳会合の開催',
      'name en': 'Summit',
      chair: '高市早苗',
      names: ['a', 'b', 'c'],
      seen: ['2025-12-17', '2025-12-20'],
    });
  });

  it('said twice is said once', () => {
    const once = gather(nothing, result, '2025-12-20', 'bbb');
    expect(gather(once, result, '2025-12-20', 'bbb')).toEqual(once);
  });

  it('keeps only the releases whose claims hold, and comes back from its column', () => {
    const both = gather(
      gather(nothing, { claims: { date: { rank: 1, value: '2025' } } }, '2025-01-01', 'old'),
      other,
      '2025-12-22',
      'ccc',
    );
    expect(both.by).toEqual(['2025-12-22 ccc']);
    expect(fromColumn(JSON.parse(JSON.stringify(toColumn(both))))).toEqual(both);
  });

  it('of two things that are one is put together from both', () => {
    const a = gather(nothing, notice, '2025-12-17', 'aaa');
    const b = gather(nothing, result, '2025-12-20', 'bbb');
    expect(unite(a, b).values).toEqual(gather(a, result, '2025-12-20', 'bbb').values);
    expect(unite(b, a).values).toEqual(unite(a, b).values);
  });
});
