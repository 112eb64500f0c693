import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const others = (lines: readonly Line[]) =>
  readingOf([
    ['title', 0, '第１０回太平洋・島サミット（ＰＡＬＭ１０）結果概要'],
    ['paragraph', 0, '第１０回太平洋・島サミット（ＰＡＬＭ１０）は、１２月１８日、東京で開かれた。'],
    ...lines,
  ])
    .meetings.slice(1)
    .map((m) => [m.quote, m.name, m.date, m.level, m.ordinal]);

describe('meetings of a series that are only counted', () => {
  it.each<[string, Line[], unknown[]]>([
    [
      'the next one',
      [['paragraph', 0, '次回会合は、２０２７年に日本で開かれる予定である。']],
      ['次回会合は、２０２７年', '太平洋・島サミット（次回会合）', '2027', 'summit', null],
    ],
    [
      'the last one',
      [['paragraph', 0, '前回（令和３年）はオンライン形式であった。']],
      ['前回（令和３年）', '太平洋・島サミット（前回）', '2021', 'summit', null],
    ],
    [
      'one by its number',
      [
        ['heading', 0, '最近の東京対話'],
        ['item', 1, '第8回（平成28年3月2日）'],
      ],
      ['第8回（平成28年3月2日）', '第8回東京対話', '2016-03-02', 'symposium', 8],
    ],
  ])('%s', (_, lines, expected) => expect(others(lines)).toEqual([expected]));
  it.each(['次回は未定である。', '前回表明した目標を上回った。', '第3回となる今回は盛会であった。'])(
    'nothing in %s',
    (text) => expect(others([['paragraph', 0, text]])).toEqual([]),
  );
});
