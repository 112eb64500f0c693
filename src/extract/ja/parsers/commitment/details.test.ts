import { expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const first = (text: string, heading = '重点協力') =>
  readingOf([
    ['heading', 0, heading],
    ['item', 1, text],
  ]).commitments[0];

it.each([
  ['日本は、2030年までに太陽光発電の設備を整備する。', '2030'],
  ['日本は、今後5年間で港湾の検査機材を整備する。', '2030'],
  ['政府は、2027年度末までに港湾の設備を整備する。', '2028-03-31'],
  ['日本は、港湾の検査機材を整備する。', null],
])('%s by %s', (text, deadline) => expect(first(text)?.deadline).toBe(deadline));

it.each([
  ['コネクティビティ', 'コネクティビティ'],
  ['【人的交流】', '人的交流'],
  ['概要', null],
])('under the heading %s: %s', (heading, area) =>
  expect(first('日本は、港湾の検査機材を整備する。', heading)?.area).toBe(area),
);

it('carries the one amount of the sentence with its words', () => {
  const found = first('日本は、道路整備に363億8,000万円を上限とする円借款を供与します。');
  expect(found?.amount).toMatchObject({ value: 36_380_000_000, currency: 'JPY', qualifier: 'at-most' });
  expect(found?.parts['amount']?.quote).toContain('363億8,000万円');
});

it('leaves the amount open where several are stated', () => {
  expect(first('日本は、港湾に10億円、道路に20億円を供与する。')?.amount).toBeNull();
});
