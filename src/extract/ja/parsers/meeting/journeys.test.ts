import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const meetings = (lines: readonly Line[]) => readingOf(lines, 'ja', '2024-06-28').meetings;

describe('releases on journeys', () => {
  it('a day in the heading above a meeting is worth more than the days of the journey', () =>
    expect(
      meetings([
        ['title', 0, '山田経済産業大臣がカナダに出張しました'],
        [
          'paragraph',
          0,
          '山田経済産業大臣は6月24日から6月27日にかけて、カナダを訪問しました。滞在中は、日米加エネルギー大臣会合に出席しました。',
        ],
        ['heading', 0, '（1）日米加エネルギー大臣会合（6月25日）'],
        ['paragraph', 1, '会合では、三か国の協力の意義を確かめました。'],
      ]).map(({ name, date }) => [name, date]),
    ).toEqual([['日米加エネルギー大臣会合', '2024-06-25']]));

  it('a day in the bracket of a heading on holding it is its day, and a list below names who came', () =>
    expect(
      meetings([
        ['title', 0, '山田農林水産大臣がチリに出張しました'],
        ['paragraph', 0, '山田農林水産大臣は6月24日から27日にかけて、チリを訪れ、会合に臨みました。'],
        ['heading', 0, '(1)第4回日中韓農業大臣会合の開催(26日)'],
        ['paragraph', 1, '会合では、家畜の病気について意見を交わしました。'],
        ['paragraph', 1, '(出席者)'],
        ['paragraph', 1, '日本側:山田太郎農林水産大臣'],
        ['paragraph', 1, '韓国側:李明哲(イ・ミョンチョル)農林畜産食品部長官'],
        ['heading', 0, '(2)視察'],
      ]).map(({ ordinal, date, participants }) => [ordinal, date, participants]),
    ).toEqual([[4, '2024-06-26', ['山田太郎', '李明哲']]]));

  it('the day beside the place where it was held is worth more than the journey’s', () =>
    expect(
      meetings([
        ['title', 0, '山田経済産業大臣がカナダに出張しました'],
        [
          'paragraph',
          0,
          '山田経済産業大臣は、第2回日加資源フォーラムに出席するため、6月24日から27日にかけて、カナダを訪問しました。',
        ],
        ['paragraph', 0, '6月26日(水曜日)、オタワにて、「第2回日加資源フォーラム」を開催しました。'],
      ]).map(({ ordinal, date }) => [ordinal, date]),
    ).toEqual([[2, '2024-06-26']]));

  it('a talk on the sidelines is the meeting, and its hour is not that of what they had come for', () =>
    expect(
      meetings([
        ['title', 0, '日豪外相立ち話'],
        [
          'paragraph',
          0,
          '6月27日午前9時20分から約5分間、核軍縮に関する国連の非公式会合に出席するためウィーンを訪れていた森外務大臣は、会場でケリー・ウォン豪州外務大臣と立ち話を行いました。',
        ],
      ]).map(({ name, level, start, duration }) => [name, level, start, duration]),
    ).toEqual([['日豪外相立ち話', 'bilateral', 'T09:20', 'PT5M']]));

  it('who presides, and where, stands around the name, and a space behind letters does not cut it', () =>
    expect(
      meetings([
        ['title', 0, '森経済産業大臣政務官がペルーを訪問しました'],
        [
          'paragraph',
          0,
          'リマ通商観光大臣及びカスティジョ女性大臣の議長のもと、APEC 貿易・女性担当大臣合同会合が、6月17日（月曜日）にペルーのアレキパにて開催されました。',
        ],
      ]).map(({ name, level, chair, place }) => [name, level, chair, place]),
    ).toEqual([['APEC 貿易・女性担当大臣合同会合', 'ministerial', 'リマ / カスティジョ', 'ペルーのアレキパ']]));

  it('「関連会合」 and 「二国間首脳会談」 stand for several and are none', () =>
    expect(
      meetings([
        ['title', 0, '森大臣が神戸サミット関連会合に出席しました'],
        [
          'paragraph',
          0,
          '森経済産業大臣は6月24日から26日の日程で、神戸サミット関連会合に出席するため神戸に出張しました。',
        ],
        ['heading', 0, '2.二国間首脳会談への出席'],
      ]).map(({ name }) => name),
    ).toEqual(['神戸サミット']));
});

it('day, place and host of what is announced are no promises', () => {
  const { commitments, meetings: found } = readingOf(
    [
      ['title', 0, '「第7回日蒙運輸協議」の開催について'],
      ['paragraph', 0, '下記のとおり「第7回日蒙運輸協議」を開催し、日本とモンゴルとの間で次官級の政策対話を行います。'],
      ['item', 1, '○日 程 ：令和6年7月19日（金）'],
      ['item', 1, '○場 所 ：三番町共用会議所'],
      ['item', 1, '○主 催 ：国土交通省'],
    ],
    'ja',
    '2024-06-28',
  );
  expect(commitments.map(({ quote }) => quote)).not.toContainEqual(expect.stringContaining('○'));
  expect(found[0]?.place).toBe('三番町共用会議所');
});

it('papers of several kinds, signed here and there, are no paper and no promise', () => {
  const { instruments, commitments } = readingOf([
    ['title', 0, '森経済産業大臣が三か国を訪問しました'],
    ['paragraph', 0, '各地で、関係閣僚との会合や共同声明・覚書の署名を実施したほか、企業を視察しました。'],
  ]);
  expect([instruments, commitments]).toEqual([[], []]);
});

it('a paper that was made years ago and has been renewed since is no paper of the release', () =>
  expect(
    readingOf([
      ['title', 0, '環境政策対話の開催'],
      [
        'paragraph',
        0,
        '我が国環境省は、2011年に同国環境省と環境協力に関する覚書を署名・締結し、2015年にこれを更新しています。',
      ],
    ]).instruments,
  ).toEqual([]));

it('a talk with several who sat on the same side has them all', () =>
  expect(
    meetings([
      ['title', 0, '森大臣が出張しました'],
      [
        'paragraph',
        0,
        '6月20日、森経済再生担当大臣は、ルボワ財務大臣、モロー商務大臣及びプティ通商担当大臣と会談しました。',
      ],
    ]).map(({ participants }) => participants),
  ).toEqual([['森', 'ルボワ', 'モロー', 'プティ']]));
