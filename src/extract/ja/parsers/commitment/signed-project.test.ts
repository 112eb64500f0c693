import { expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

it('takes project headings with their amounts for the commitments, and the sentence above for their frame', () => {
  const { commitments } = readingOf([
    ['title', 0, 'キルギス共和国に対する無償資金協力2件に関する書簡の署名・交換'],
    [
      'paragraph',
      0,
      '12月12日、ビシュケクで、計2件、合計33億円の無償資金協力を供与するための書簡が署名・交換されました。',
    ],
    ['heading', 0, '「研修施設整備計画」（供与限度額15億円）'],
    ['item', 1, '訓練棟を建てるものです。'],
    ['heading', 0, '「病院医療機材整備計画」（供与限度額18億円）'],
  ]);
  expect(commitments.map((c) => [c.quote, c.actor, c.force, c.amount?.value])).toEqual([
    ['「研修施設整備計画」（供与限度額15億円）', 'JP', 'signed', 1_500_000_000],
    ['「病院医療機材整備計画」（供与限度額18億円）', 'JP', 'signed', 1_800_000_000],
  ]);
});

it('takes no heading without an amount, and none where no letters were signed', () => {
  const lines = [
    ['title', 0, '無償資金協力について'],
    ['heading', 0, '「研修施設整備計画」'],
    ['heading', 0, '「病院医療機材整備計画」（事業費18億円）'],
  ] as const;
  expect(readingOf(lines).commitments).toEqual([]);
});
