import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const meetings = (lines: readonly Line[]) => readingOf(lines, 'ja', '2025-07-12').meetings;

describe('several meetings of one release', () => {
  it('in a row are each one of their own', () =>
    expect(
      meetings([
        ['title', 0, '茂木外務大臣のASEAN関連外相会議出席'],
        [
          'paragraph',
          0,
          '7月10日から11日まで、茂木外務大臣は、日ASEAN外相会議、ASEAN＋3外相会議及びASEAN地域フォーラム閣僚会合に出席しました。',
        ],
      ]).map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['日ASEAN外相会議', 'ASEAN＋3外相会議'])));

  it('each of those with whom somebody talked', () =>
    expect(
      meetings([
        ['title', 0, '茂木外務大臣のマレーシア訪問'],
        ['paragraph', 0, '茂木大臣は、7月11日、ルビオ米国務長官、王毅中国外交部長とそれぞれ会談しました。'],
      ]).map(({ participants }) => participants),
    ).toEqual([
      ['茂木', 'ルビオ'],
      ['茂木', '王毅'],
    ]));

  it('a meal with an hour and a length of its own', () =>
    expect(
      meetings([
        ['title', 0, '日・カザフスタン首脳会談'],
        [
          'paragraph',
          0,
          '7月11日午前10時30分から約60分間、石破茂内閣総理大臣は、トカエフ大統領と首脳会談を行い、続いて午前11時45分から約50分間、ワーキングランチを行いました。',
        ],
      ]).map(({ start, duration }) => [start, duration]),
    ).toEqual([
      ['T10:30', 'PT60M'],
      ['T11:45', 'PT50M'],
    ]));

  it('an hour of a talk before it is not that of a meeting of many', () =>
    expect(
      meetings([
        ['title', 0, '第5回日・EUハイレベル経済対話の開催'],
        [
          'paragraph',
          0,
          '7月11日、東京において、第5回日・EUハイレベル経済対話が開催されました。対話に先立ち、同日午前9時から、岩屋大臣はシェフチョビチ欧州委員と会談しました。',
        ],
      ])[0],
    ).toMatchObject({ ordinal: 5, start: null }));
});
