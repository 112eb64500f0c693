import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

describe('talks right before and after the release’s own meeting', () => {
  const { meetings } = readingOf(
    [
      ['title', 0, '第3回日ASEAN観光大臣会合の結果について'],
      [
        'paragraph',
        0,
        '12月18日、森国土交通大臣は、第3回日ASEAN観光大臣会合に出席しました。同会合に先立ち、ラオスのブンミー首相及びカムラー観光大臣と会談しました。同会合の翌日、森大臣は、ラオスのソムチャイ運輸大臣と会談しました。',
      ],
    ],
    'ja',
    '2025-12-22',
  );
  it('the day after is counted from the meeting', () =>
    expect(meetings.map((m) => [m.level, m.date])).toEqual([
      ['ministerial', '2025-12-18'],
      ['bilateral', null],
      ['bilateral', '2025-12-19'],
    ]));
  it('nor has a talk of another day the meeting’s, where that is told further down', () =>
    expect(
      readingOf(
        [
          ['title', 0, '第3回日ASEAN観光大臣会合の結果について'],
          ['paragraph', 0, '第3回日ASEAN観光大臣会合の結果をお知らせします。'],
          ['paragraph', 0, '同会合の翌日、森大臣は、ラオスのソムチャイ運輸大臣と会談しました。'],
          ['paragraph', 0, '日時：2025年12月18日（木）14:00～17:00'],
        ],
        'ja',
        '2025-12-22',
      ).meetings.map((m) => [m.level, m.date]),
    ).toEqual([
      ['ministerial', '2025-12-18'],
      ['bilateral', '2025-12-19'],
    ]));
  it('who was met then took no part in it', () => expect(meetings[0]?.participants).toEqual(['森']));
});

describe('numbers set apart by a blank', () => {
  it.each(['第16 回日ASEAN 観光大臣会合', '第 16 回日ASEAN観光大臣会合'])('%s', (name) =>
    expect(
      readingOf([
        ['title', 0, `${name}の結果`],
        ['paragraph', 0, `12月9日、${name}が開かれました。`],
      ]).meetings.map((m) => [m.name, m.ordinal]),
    ).toEqual([[name, 16]]),
  );
});
