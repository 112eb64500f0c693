import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

describe('one meeting, told several times', () => {
  it('keeps the headline’s words and what the sentence adds', () => {
    const { meetings } = readingOf([
      ['title', 0, 'アジア訪問（結果）'],
      ['heading', 0, '日・タジキスタン外相会談'],
      [
        'item',
        1,
        '12月19日午前10時10分から約70分間、茂木敏充外務大臣は、シロジッディン・ムフリッディン・タジキスタン共和国外務大臣と会談しました。',
      ],
    ]);
    expect(meetings.map((m) => [m.quote, m.date, m.start, m.participants.length])).toEqual([
      ['日・タジキスタン外相会談', '2025-12-19', 'T10:10', 2],
    ]);
  });
  it('joins the heading that names whom it was with, the reading of the name in brackets, and the sentence', () => {
    const { meetings } = readingOf([
      ['paragraph', 0, '坂本農林水産大臣は、12月3日、ビクトリア州に出張しました。'],
      ['paragraph', 0, '(1) ビクトリア州ダンカン農業大臣との会談'],
      ['paragraph', 0, '牛肉の産地であるビクトリア州のダンカン農業大臣と会談し、意見を交わしました。'],
      ['paragraph', 0, '(2) 陳立明(ちん・りつめい)商務大臣との会談'],
    ]);
    expect(meetings.map((m) => m.name)).toEqual([
      'ビクトリア州ダンカン農業大臣との会談',
      '陳立明(ちん・りつめい)商務大臣との会談',
    ]);
  });
  it('takes the day of a talk from the line of the programme, not the days of the journey', () => {
    const { meetings } = readingOf([
      ['title', 0, '森国土交通大臣のタイ出張'],
      ['paragraph', 0, '森国土交通大臣は、12月11日から13日まで、タイへ出張し、アーコム運輸大臣と会談しました。'],
      ['item', 1, '12月12日（金）10:00～10:45　アーコム運輸大臣との会談'],
    ]);
    expect(meetings.map((m) => [m.date, m.start, m.duration, m.participants])).toEqual([
      ['2025-12-12', 'T10:00', 'PT45M', ['森', 'アーコム']],
    ]);
  });
  it('keeps talks with different people apart', () => {
    const lines: Line[] = [
      ['item', 0, '12月19日午後2時、林大臣はクルバエフ・キルギス外務大臣と会談した。'],
      ['item', 0, '12月19日午後3時、林大臣はムフリッディン・タジキスタン外務大臣と会談した。'],
    ];
    expect(readingOf(lines).meetings.map((m) => m.participants)).toEqual([
      ['林', 'クルバエフ'],
      ['林', 'ムフリッディン'],
    ]);
  });
  it('keeps meetings of one series with different numbers or days apart', () => {
    const lines: Line[] = [['item', 0, '2012年11月の第4回外相会合と2014年7月の第5回外相会合の成果を確かめた。']];
    expect(readingOf(lines).meetings.map((m) => [m.ordinal, m.date])).toEqual([
      [4, '2012-11'],
      [5, '2014-07'],
    ]);
  });
});

describe('one paper, named several times', () => {
  const papers = (lines: Line[]) => readingOf(lines).instruments.map((i) => i.title);
  it('keeps the fuller name', () => {
    expect(
      papers([
        ['paragraph', 0, '首脳は宣言を採択し、共同宣言を発表した。'],
        ['paragraph', 0, '「対話」・首脳共同宣言（東京宣言）が採択された。'],
      ]),
    ).toEqual(['「対話」・首脳共同宣言（東京宣言）']);
  });
  it('takes a memorandum on cooperation and a cooperation memorandum between the same two for one', () =>
    expect(
      papers([
        ['paragraph', 0, '経済産業省とペルー生産省との協力に関する覚書に署名した。'],
        ['paragraph', 0, '両首脳の立会いの下で、経済産業省とペルー生産省との協力覚書に署名した。'],
      ]),
    ).toEqual(['経済産業省とペルー生産省との協力に関する覚書']));
  it('leaves out one whose anniversary is kept', () =>
    expect(papers([['paragraph', 0, '一行は州を訪問し、友好協定締結10周年の記念行事に参加した。']])).toEqual([]));
  it('keeps papers of different kinds apart', () => {
    expect(papers([['paragraph', 0, '出席者は「共同声明」と「行動計画」に署名した。']])).toEqual([
      '共同声明',
      '行動計画',
    ]);
  });
});
