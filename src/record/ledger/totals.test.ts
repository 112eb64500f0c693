import { describe, expect, it } from 'vitest';
import { sumOf } from './decimal.ts';
import { without, type LeftOut, type Sum } from './totals.ts';

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
  const umbrella: LeftOut = {
    id: 'all',
    why: 'umbrella',
    basis: 'total',
    currency: 'JPY',
    amount: '6854',
    inBasis: 'ceiling',
    inCurrency: 'JPY',
  };
  it('name what is left out with the total that its money is in, and take it off its own', () => {
    const sums: Sum[] = [ceiling, { ...ceiling, basis: 'total', count: 2, amount: '7000' }];
    expect(without(sums, [umbrella])).toEqual([
      { ...ceiling, leftOutWhy: { all: 'umbrella' } },
      { basis: 'total', currency: 'JPY', count: 1, amount: '146', leftOutWhy: {} },
    ]);
  });
  it('are none where nothing remains', () => {
    expect(without([{ ...ceiling, basis: 'total', count: 1, amount: '6854' }], [umbrella])).toEqual([]);
  });
  it('stay exact', () => {
    const again: LeftOut = { ...umbrella, id: 'b', why: 'same-project', basis: 'ceiling', amount: '0.5' };
    expect(without([ceiling], [again]).map((total) => total.amount)).toEqual(['21368']);
  });
});
