import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../tests/support/release.ts';
import type { Found, FoundLists } from '../found.ts';
import { inside, onlyAmount } from './choose-amount.ts';
import { deadlinesIn, lastOf } from './deadline.ts';
import { quotedIn, quotedInside } from './quoted.ts';
import { words } from './words.ts';

const ja = { byAfter: /^までに/, comingBefore: /今後$/ };
const en = { byBefore: /by $/i, comingBefore: /over the next $/i };
const time = (text: string, quote: string, value: string): Found<'times'> => ({
  list: 'times',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  rule: '',
  certainty: 'certain',
  value: { value },
});
const lists = (times: Found<'times'>[], money: Found<'money'>[] = []) => ({ times, money }) as unknown as FoundLists;

describe('dates by which', () => {
  it.each([
    ['今後5年間で整備する', '5年間', 'P5Y', ja, [['2025', '2030', '今後5年間']]],
    ['5年間で整備した', '5年間', 'P5Y', ja, []],
    ['2030年までに整備する', '2030年', '2030', ja, [[null, '2030', '2030年']]],
    ['2027年度までに備える', '2027年度', '2027-04/2028-03', ja, [[null, '2028-03', '2027年度']]],
    ['2030年に開く', '2030年', '2030', ja, []],
    ['by 2030 it will', '2030', '2030', en, [[null, '2030', '2030']]],
    ['over the next 5 years', '5 years', 'P5Y', en, [['2025', '2030', 'over the next 5 years']]],
    ['since 2030', '2030', '2030', en, []],
  ] as const)('%s', (text, quote, value, language, expected) => {
    const found = deadlinesIn(text, lists([time(text, quote, value)]), 0, text.length, '2025-12-20', language);
    expect(found.map((d) => [d.from, d.until, text.slice(d.start, d.time.end)])).toEqual(expected);
  });
  it('needs the day of issue for a number of years', () => {
    const text = '今後5年間で';
    expect(deadlinesIn(text, lists([time(text, '5年間', 'P5Y')]), 0, text.length, null, ja)).toEqual([]);
  });
  it('ends with the last part of an interval', () => expect(lastOf('2027-04/2028-03')).toBe('2028-03'));
});

describe('what lies inside a stretch', () => {
  const list = [0, 3, 6, 9].map((start) => ({ start, end: start + 2 }));
  it.each([
    [0, 5, [0, 3]],
    [1, 8, [3, 6]],
    [7, 9, []],
  ])('%i–%i', (start, end, starts) => expect(inside(list, start, end).map((i) => i.start)).toEqual(starts));
  it('is the only amount, or none', () => {
    const money = (start: number, value: number, basis: 'ceiling' | 'statistic' = 'ceiling'): Found<'money'> => ({
      list: 'money',
      start,
      end: start + 1,
      rule: '',
      certainty: 'certain',
      value: { value, currency: 'JPY', qualifier: 'exact', basis },
    });
    expect(onlyAmount(lists([], [money(0, 5)]), 0, 9)?.value.value).toBe(5);
    expect(onlyAmount(lists([], [money(0, 5), money(4, 6)]), 0, 9)).toBeNull();
    expect(onlyAmount(lists([], [money(0, 5, 'statistic')]), 0, 9)).toBeNull();
  });
});

describe('titles in brackets', () => {
  const quoted = (text: string) => quotedIn(text).map((q) => text.slice(q.start, q.end));
  it.each([
    ['「甲」と「乙」', ['「甲」', '「乙」']],
    ['「『甲』対話」と『乙』', ['「『甲』対話」', '『乙』']],
    ['「甲「乙」丙」', ['「甲「乙」丙」']],
    ['「甲と乙', []],
    ['甲」と乙', []],
    ['「甲\n乙」', []],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));
  it('gives those inside another', () => {
    const text = '「甲「乙」丙『丁』」';
    const [outer] = quotedIn(text);
    expect(outer && quotedInside(text, outer).map((q) => text.slice(q.start, q.end))).toEqual(['「乙」', '『丁』']);
  });
  it('is linear in unclosed brackets', () => expect(quotedIn('「'.repeat(200_000))).toEqual([]));
});

it('splits a table of words', () => expect(words('\n  甲 乙\n  丙\n')).toEqual(['甲', '乙', '丙']));

it('gives every fact the words of its parts', () => {
  const { commitments } = readingOf([['paragraph', 0, '日本は、今後5年間で10億円の機材を供与する。']]);
  expect(Object.fromEntries(Object.entries(commitments[0]?.parts ?? {}).map(([name, at]) => [name, at.quote]))).toEqual(
    { actor: '日本', deadline: '今後5年間', amount: '10億円' },
  );
});
