import { expect, it } from 'vitest';
import { describeReason } from './reasons.ts';

it.each([
  ['countries KZ TJ', '同じ国（カザフスタン、タジキスタン）', 'the same states (Kazakhstan, Tajikistan)'],
  ['amount JPY 719000000', '同じ金額（￥719,000,000）', 'the same amount (¥719,000,000)'],
  ['day 2025-12-18', '表明の日（2025年12月18日）に言及', 'it names the day of the promise (December 18, 2025)'],
  ['matter customs, x-ray', '同じ事柄（税関、x線）', 'the same matter (customs, x-ray)'],
  ['something else', 'something else', 'something else'],
])('%s is said in the reader’s language', (reason, ja, en) => {
  expect(describeReason(reason, 'ja')).toBe(ja);
  expect(describeReason(reason, 'en')).toBe(en);
});
