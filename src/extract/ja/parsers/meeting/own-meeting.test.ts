import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const own = (lines: readonly Line[], issued = '2025-12-20') => readingOf(lines, 'ja', issued).meetings[0];

describe('the release’s own meeting', () => {
  it('reads day, start, length, chair, place and those present', () => {
    expect(
      own([
        ['title', 0, '初の「中央アジア+日本」対話・首脳会合（結果）'],
        [
          'paragraph',
          0,
          '12月20日午前9時30分から約80分間、都内のホテルにおいて、「中央アジア+日本」対話の首脳会合が初めて開かれました。',
        ],
        ['paragraph', 0, '会合では高市早苗内閣総理大臣が議長を務め、トカエフ・カザフスタン大統領が出席しました。'],
        ['heading', 0, '（参考）出席者'],
        ['item', 1, 'カザフスタン：カスムジョマルト・トカエフ大統領'],
      ]),
    ).toMatchObject({
      name: '「中央アジア+日本」対話・首脳会合',
      level: 'summit',
      date: '2025-12-20',
      start: 'T09:30',
      duration: 'PT80M',
      ordinal: 1,
      place: '都内のホテル',
      chair: '高市早苗',
      participants: ['高市早苗', 'カスムジョマルト・トカエフ'],
    });
  });
  it.each<[string, string, object]>([
    [
      '日・ブラジル外相電話会談',
      '岩屋毅外務大臣は、本5日、マウロ・ヴィエイラ・ブラジル連邦共和国外務大臣と電話で話しました。会談は午前8時20分に始まり、約20分間続きました。',
      {
        level: 'phone',
        date: '2024-11-05',
        start: 'T08:20',
        duration: 'PT20M',
        participants: ['岩屋毅', 'マウロ・ヴィエイラ'],
      },
    ],
    [
      '第15回日・メコン外相会議',
      '11月5日、ビエンチャンで第15回日・メコン外相会議が開かれました。議長は、上川陽子外務大臣とサルムサイ・コンマシット・ラオス人民民主共和国副首相兼外務大臣の両名です。',
      { level: 'ministerial', ordinal: 15, chair: '上川陽子 / サルムサイ・コンマシット' },
    ],
    [
      '「中央アジア＋日本」対話・第4回外相会合（結果）',
      '本5日（火曜日），玄葉光一郎外務大臣の議長の下，飯倉公館において「中央アジア＋日本」対話・第4回外相会合が開かれました。',
      { level: 'ministerial', ordinal: 4, chair: '玄葉光一郎', place: '飯倉公館' },
    ],
    [
      'G7広島サミットの結果（概要）',
      'G7広島サミットは、11月3日（日）から5日（火）まで、岸田総理大臣を議長として広島市で開かれた。',
      { level: 'summit', date: '2024-11-03/2024-11-05', chair: '岸田' },
    ],
    [
      '日豪防衛相会談について',
      '木原防衛大臣は、本5日11時00分から約50分間、リチャード・マールズ豪州副首相兼国防大臣と会談を行った。',
      { level: 'bilateral', start: 'T11:00', duration: 'PT50M' },
    ],
    [
      '「第3回日EUハイレベル農業政策対話」の結果概要について',
      '農林水産省は、11月5日にブリュッセルにおいて、「第3回日EUハイレベル農業政策対話」を開催しました。',
      { level: 'other', ordinal: 3, date: '2024-11-05' },
    ],
    [
      '岩屋外務大臣とモハンマド・オマーン経済相の会談',
      '本5日、午後3時から約20分間、岩屋外務大臣は会談を行いました。',
      { level: 'bilateral', name: '岩屋外務大臣とモハンマド・オマーン経済相の会談', start: 'T15:00' },
    ],
    [
      '日豪経済協議委員会（経済版「2＋2」）次官級協議を開催しました',
      '11月4日、経済産業省は、日豪経済協議委員会（経済版「2＋2」）次官級協議を開催しました。',
      { level: 'senior-officials', name: '日豪経済協議委員会（経済版「2＋2」）次官級協議', date: '2024-11-04' },
    ],
    [
      '山本大臣が第3回日ラオス教育合同委員会に出席',
      '11月4日、山本大臣は、第3回日ラオス教育合同委員会（於：ビエンチャン）に出席しました。先方からは教育大臣が出席しました。',
      { level: 'other', ordinal: 3, place: 'ビエンチャン', date: '2024-11-04' },
    ],
    [
      '「第4回 日ASEAN交通大臣会合」の結果について',
      '山本国土交通大臣は、11月4日、この会合に議長として出席されました。翌日、ベトナムにおいて、運輸大臣と会われました。\n○場所　ラオス（ビエンチャン）',
      { level: 'ministerial', ordinal: 4, date: '2024-11-04', chair: '山本' },
    ],
    [
      'EAS参加国防災会合（概要）',
      '11月4日、ベトナム・ハノイ（国立会議場）において、会合が開催されました（議長：ロペス・ペルー副首相兼外相、我が国より岡田大臣出席）。',
      { place: 'ベトナム・ハノイ', chair: 'ロペス' },
    ],
    [
      'ソロモン諸島首相による岸田総理大臣表敬',
      '本5日、午後3時から約20分間、岸田文雄内閣総理大臣は、ジェレマイア・マネレ・ソロモン諸島首相による表敬を受けました。',
      { level: 'courtesy', name: 'ソロモン諸島首相による岸田総理大臣表敬', start: 'T15:00' },
    ],
  ])('%s', (title, text, expected) =>
    expect(
      own(
        [
          ['title', 0, title],
          ['paragraph', 0, text],
        ],
        '2024-11-05',
      ),
    ).toMatchObject(expected),
  );
  it('has its hours under a heading of their own', () => {
    expect(
      own([
        ['title', 0, '第2回日本・ラオス環境政策対話の結果について'],
        ['paragraph', 0, '環境省は、12月18日に第2回日本・ラオス環境政策対話を開催した。'],
        ['heading', 0, '日時'],
        ['paragraph', 0, '令和7年12月18日（木）9:30～17:30'],
      ]),
    ).toMatchObject({ date: '2025-12-18', start: 'T09:30', duration: 'PT480M' });
  });
  it('keeps those who only paid or received a courtesy call out of the list', () => {
    expect(
      own([
        ['title', 0, '「中央アジア＋日本」対話・第13回高級実務者会合（SOM）の開催（結果）'],
        [
          'paragraph',
          0,
          '12月18日、東京において、高級実務者会合が開かれました。宇山秀樹外務省中央アジア担当特別代表が出席しました。',
        ],
        ['paragraph', 0, '翌19日、各国の出席者は山田賢司外務大臣政務官を表敬しました。'],
      ])?.participants,
    ).toEqual(['宇山秀樹']);
  });
  it.each([
    '防衛力整備計画の概要',
    'ミャンマーにおける地震被害に対する支援について',
    '無償資金協力「経済社会開発計画」に関する書簡の署名・交換',
  ])('finds none in %s', (title) =>
    expect(
      readingOf([
        ['title', 0, title],
        ['paragraph', 0, '12月20日、日本は支援を決定しました。'],
      ]).meetings,
    ).toEqual([]),
  );
});
