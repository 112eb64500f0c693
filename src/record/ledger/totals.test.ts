import { describe, expect, it } from 'vitest';
import { sumOf } from './decimal.ts';
import { lessOf, without, type LeftOut, type Less, type Sum } from './totals.ts';

describe('a sum of decimals', () => {
  it.each([
    [['1', '2'], '3'],
    [['0.1', '0.2'], '0.3'],
    [['9007199254740993', '1'], '9007199254740994'],
    [['13.41', '0.41', '0.18'], '14'],
    [['0.05'], '0.05'],
    [[], '0'],
  ] as const)('of %j is %s', (values, sum) => expect(sumOf(values)).toBe(sum));
  it('is refused for what is no number', () => expect(() => sumOf(['1e3'])).toThrow('no decimal'));
});

describe('the totals of the ledger', () => {
  const ceiling: Sum = { basis: 'ceiling', currency: 'JPY', count: 3, amount: '21368.5' };
  const total: Sum = { ...ceiling, basis: 'total', count: 2, amount: '7000' };
  const umbrella: LeftOut = {
    id: 'all',
    why: 'umbrella',
    basis: 'total',
    currency: 'JPY',
    amount: '6854',
    inBasis: 'ceiling',
    inCurrency: 'JPY',
  };
  const again: Less = { ...total, count: 1, amount: '0.5', inBasis: 'ceiling', inCurrency: 'JPY' };

  it('name what is left out with the total that its money is in, and take it off its own', () => {
    expect(without([ceiling, total], lessOf(umbrella, null), [umbrella])).toEqual([
      { ...ceiling, leftOutWhy: { all: 'umbrella' }, leftOutCount: 1 },
      { ...total, count: 1, amount: '146', leftOutWhy: {}, leftOutCount: 0 },
    ]);
  });
  it('are none where nothing remains', () => {
    expect(without([{ ...total, count: 1, amount: '6854' }], lessOf(umbrella, null), [umbrella])).toEqual([]);
  });
  it('take an umbrella that was told twice off once', () => {
    const told: Less = { ...total, count: 1, amount: '6854', inBasis: 'total', inCurrency: 'JPY' };
    expect(without([ceiling, total], [told, ...lessOf(umbrella, 'total')], [umbrella])).toEqual([
      { ...ceiling, leftOutWhy: { all: 'umbrella' }, leftOutCount: 1 },
      { ...total, count: 1, amount: '146', leftOutWhy: {}, leftOutCount: 0 },
    ]);
  });
  it('say how many are left out, and name some', () => {
    const named = Array.from({ length: 300 }, (_, n): LeftOut => ({ ...umbrella, id: `${n}`, why: 'same-project' }));
    const [left] = without([ceiling, total], [{ ...again, basis: 'pledge', count: 300 }], named);
    expect(left?.leftOutCount).toBe(300);
    expect(Object.keys(left?.leftOutWhy ?? {})).toHaveLength(100);
  });
  it('stay exact', () => {
    expect(without([ceiling], [{ ...again, basis: 'ceiling' }], []).map((each) => each.amount)).toEqual(['21368']);
  });
});
