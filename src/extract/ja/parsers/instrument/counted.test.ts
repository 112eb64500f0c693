import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const papers = (lines: readonly Line[]) =>
  readingOf(lines).instruments.map((i) => [i.kind, i.count, i.amount?.value ?? null, i.country]);

describe('papers that are counted', () => {
  it.each<[string, Line[], unknown[]]>([
    [
      'projects with their total',
      [
        ['title', 0, 'キルギス共和国に対する無償資金協力4件に関する書簡の署名・交換'],
        [
          'paragraph',
          0,
          'ビシュケクで、計4件、合計68.45億円の無償資金協力を供与するための書簡が署名・交換されました。',
        ],
      ],
      ['exchange-of-notes', 4, 6_845_000_000, 'KG'],
    ],
    [
      'projects of a list of papers',
      [['item', 0, 'タジキスタン共和国に対する無償資金協力2件に関する書簡']],
      ['exchange-of-notes', 2, null, 'TJ'],
    ],
    [
      'projects in a quoted title',
      [['item', 0, '「タジキスタン共和国に対する無償資金協力2件に関する書簡の署名・交換」']],
      ['exchange-of-notes', 2, null, 'TJ'],
    ],
    [
      'papers signed at a talk',
      [
        ['title', 0, '日・カザフスタン首脳会談（結果）'],
        ['item', 0, '会談に際して署名された文書は14件です。'],
      ],
      ['other', 14, null, 'KZ'],
    ],
  ])('%s', (_, lines, expected) => expect(papers(lines)).toEqual([expected]));
  it.each<[string, Line[]]>([
    ['one project of another kind', [['paragraph', 0, 'このほかの1件は、人材の育成に関するものです。']]],
    ['business deals', [['paragraph', 0, '両国の企業などが結んだ商業上の合意は60件を超えました。']]],
    ['papers of no certain number', [['paragraph', 0, '署名された文書は、官民を合わせて150件以上に上りました。']]],
  ])('leaves alone %s', (_, lines) => expect(papers(lines)).toEqual([]));
});
