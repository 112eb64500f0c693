import { describe, expect, it } from 'vitest';
import { sumOf } from './decimal.ts';
import { keyOf, withoutLeftOut, type LedgerEntry } from './totals.ts';

const entry = (id: string, amount: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  amount,
  partOf: null,
  basis: 'ceiling',
  currency: 'JPY',
  country: 'KG',
  projects: [],
  date: '2025-12-12',
  ...more,
});

/** The totals of papers of which each may stand for the money of another; ids are those of what is left out. */
const totalsOf = (entries: readonly LedgerEntry[]) =>
  withoutLeftOut(
    Array.from(Map.groupBy(entries, ({ basis, currency }) => keyOf(basis, currency)).values()).flatMap((group) =>
      group.slice(0, 1).map(({ basis, currency }) => ({
        basis,
        currency,
        count: group.length,
        amount: sumOf(group.map((each) => each.amount)),
      })),
    ),
    entries,
  ).totals;

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
  it('never mix basis or currency', () => {
    const totals = totalsOf([
      entry('a', '100'),
      entry('b', '50', { basis: 'provided' }),
      entry('c', '7', { currency: 'USD' }),
      entry('d', '1'),
    ]);
    expect(totals.map((t) => `${t.basis} ${t.currency} ${t.amount} of ${t.count}`)).toEqual([
      'ceiling JPY 101 of 2',
      'provided JPY 50 of 1',
      'ceiling USD 7 of 1',
    ]);
  });
  it('leave an umbrella out where its parts are summed, and say so beside them', () => {
    const totals = totalsOf([
      entry('all', '6854', { basis: 'total' }),
      entry('a', '1535', { partOf: 'all' }),
      entry('b', '3190', { partOf: 'all' }),
    ]);
    expect(totals).toEqual([
      {
        basis: 'ceiling',
        currency: 'JPY',
        count: 2,
        amount: '4725',
        leftOutWhy: { all: 'umbrella' },
      },
    ]);
  });
  it('sum an umbrella of which no part is known with an amount', () => {
    expect(totalsOf([entry('all', '1700', { basis: 'total' })]).map((t) => t.amount)).toEqual(['1700']);
  });
  it('count the notes and the loan agreement on one project once', () => {
    const projects = ['畜産振興・家畜衛生強化事業'];
    const totals = totalsOf([
      entry('agreement', '21368.0', { projects, basis: 'loan', date: '2025-12-18' }),
      entry('notes', '21368', { projects: ['「畜産振興・家畜衛生強化事業」'] }),
      entry('other', '21368', { projects, country: 'UZ' }),
    ]);
    expect(totals.map((t) => `${t.basis} ${t.amount} without ${Object.keys(t.leftOutWhy).join()}`)).toEqual([
      'ceiling 42736 without agreement',
    ]);
  });
});
