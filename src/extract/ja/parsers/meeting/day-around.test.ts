import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const meetings = (title: string, ...texts: readonly string[]) =>
  readingOf([['title', 0, title], ...texts.map((text) => ['paragraph', 0, text] as const)], 'ja', '2025-12-20')
    .meetings;

describe('the day of a meeting that has none beside its name', () => {
  it.each([
    [
      'of the stay in which it was attended',
      '大臣は、11月8日から9日にかけてマレーシアを訪問し、第12回アジア海上安全会議に出席しました。',
      '第12回アジア海上安全会議',
      '2025-11-08/2025-11-09',
    ],
    [
      'of the sentence before, where this one goes on from it',
      '12月4日、大臣は現地の工場を視察しました。また、第3回日・マレーシア海洋対話が行われました。',
      '第3回日・マレーシア海洋対話',
      '2025-12-04',
    ],
  ])('is that %s', (_, text, name, date) => {
    expect(meetings('大臣の外国出張', text).map((m) => [m.name, m.date])).toContainEqual([name, date]);
  });
});

describe('a talk that everyday words name', () => {
  it('has the day of its own sentence, not of the first meeting after it', () => {
    expect(
      meetings(
        '環境大臣とケリー気候担当特使との意見交換',
        '大臣は、12月11日(木)に米国のケリー気候担当特使とオンラインで意見交換を行いました。',
        '12月15日には、閣僚会合が開かれる予定です。',
      )[0],
    ).toMatchObject({ name: '環境大臣とケリー気候担当特使との意見交換', date: '2025-12-11', level: 'bilateral' });
  });
  it('is counted by a number in the text, and was not where the one before it was', () => {
    const [own, last] = meetings(
      '日EU競争政策に関する意見交換',
      '委員会は、12月2日及び3日、ブリュッセルにおいて第28回日EU競争当局意見交換を行った。',
      '前回の意見交換は、昨年2月に東京で行われた。',
    );
    expect(own).toMatchObject({ ordinal: 28, place: 'ブリュッセル', date: '2025-12-02/2025-12-03' });
    expect(last).toMatchObject({ date: '2024-02' });
  });
  it('was in the city that its day leads to', () => {
    expect(
      meetings('日中韓農業大臣会合', '第4回日中韓農業大臣会合が12月3日(水)に仁川で開催され、共同声明が採択された。')[0],
    ).toMatchObject({ ordinal: 4, place: '仁川' });
  });
  it('of a caller without more words is a courtesy call by him', () => {
    expect(meetings('大臣の動き', '午後2時、ドイツのレムケ環境大臣の表敬を受けた。').map((m) => m.name)).toContain(
      'レムケ環境大臣による表敬',
    );
  });
});

describe('a meeting that the headline does not name', () => {
  it('is the one that the first sentence says was held', () => {
    expect(
      meetings(
        '議長サマリー',
        '第5回アジア漁業資源会議は、2025年10月31日に名古屋で開催された。',
        '次回会合を来年に東京で開くことで一致した。',
      ).map((m) => [m.name, m.date, m.place]),
    ).toEqual([
      ['第5回アジア漁業資源会議', '2025-10-31', '名古屋'],
      ['アジア漁業資源会議（次回会合）', '2026', '東京'],
    ]);
  });
  it('is another where its name begins with other letters', () => {
    expect(
      meetings(
        'APEC貿易担当大臣会合',
        '12月4日、APEC貿易担当大臣会合が開かれました。',
        '大臣は、12月5日、IPEF閣僚級会合に出席しました。',
      ).map((m) => m.name),
    ).toEqual(['APEC貿易担当大臣会合', 'IPEF閣僚級会合']);
  });
  it('is still to come where a call is only planned', () => {
    expect(
      meetings('外務大臣のインド訪問', '林芳正外務大臣は、12月19日、モディ首相を表敬する予定です。').map((m) => [
        m.level,
        m.date,
      ]),
    ).toEqual([['courtesy', '2025-12-19']]);
  });
});
