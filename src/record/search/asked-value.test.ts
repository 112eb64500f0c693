import { describe, expect, it } from 'vitest';
import { readValue } from './asked-value.ts';

const amounts: readonly [string, number, string][] = [
  ['3兆円', 3e12, 'JPY'],
  ['三兆円', 3e12, 'JPY'],
  ['３兆円', 3e12, 'JPY'],
  ['¥3兆', 3e12, 'JPY'],
  ['3,000,000,000,000円', 3e12, 'JPY'],
  ['3 trillion yen', 3e12, 'JPY'],
  ['three trillion yen', 3e12, 'JPY'],
  ['JPY 3 trillion', 3e12, 'JPY'],
  ['3 trillion JPY', 3e12, 'JPY'],
  ['¥3trillion', 3e12, 'JPY'],
  ['42億8,800万円', 4_288_000_000, 'JPY'],
  ['4,288百万円', 4_288_000_000, 'JPY'],
  ['4.288 billion yen', 4_288_000_000, 'JPY'],
  ['US$ 500 million', 500_000_000, 'USD'],
  ['$500m', 500_000_000, 'USD'],
  ['5億ドル', 500_000_000, 'USD'],
  ['五億米ドル', 500_000_000, 'USD'],
  ['500 million US dollars', 500_000_000, 'USD'],
  ['€3bn', 3e9, 'EUR'],
  ['20億テンゲ', 2e9, 'KZT'],
  ['10 billion Indonesian rupiahs', 1e10, 'IDR'],
];
const times: readonly [string, string][] = [
  ['令和7年12月', '2025-12'],
  ['令和七年十二月', '2025-12'],
  ['2025年12月', '2025-12'],
  ['２０２５年１２月', '2025-12'],
  ['二〇二五年十二月', '2025-12'],
  ['December 2025', '2025-12'],
  ['Dec. 2025', '2025-12'],
  ['2025-12', '2025-12'],
  ['2025/12/20', '2025-12-20'],
  ['R7.12.20', '2025-12-20'],
  ['令和7年12月20日', '2025-12-20'],
  ['20 December 2025', '2025-12-20'],
  ['December 20, 2025', '2025-12-20'],
  ['20th Dec 2025', '2025-12-20'],
  ['令和元年', '2019'],
  ['平成31年4月', '2019-04'],
  ['2025年', '2025'],
];
const neither = [
  '3兆',
  '3 trillion',
  '円',
  '0円',
  '円卓会議',
  'yen',
  '2025',
  '12月20日',
  '令和99年99月',
  '平成31年5月',
  '2025年13月',
  '2025-02-30',
  'December',
  'summit 2025',
  '3兆円の目標',
  '',
  '9'.repeat(300),
];

describe('what a query names', () => {
  it.each(amounts)('%s is an amount', (typed, value, currency) =>
    expect(readValue(typed)).toEqual({ is: 'amount', value, currency }),
  );
  it.each(times)('%s is a time', (typed, value) => expect(readValue(typed)).toEqual({ is: 'time', value }));
  it.each(neither.map((typed) => [typed]))('%j is neither', (typed) => expect(readValue(typed)).toBeNull());
});
