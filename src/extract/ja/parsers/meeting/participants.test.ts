import { describe, expect, it } from 'vitest';
import { type Line, readingOf } from '../../../../../tests/support/release.ts';

const meetings = (lines: Line[]) => readingOf(lines).meetings;

describe('who took part', () => {
  it('is not whom the guest came with', () => {
    const [talk, ...more] = meetings([
      ['title', 0, '日・ザンビア外相会談'],
      [
        'paragraph',
        0,
        '3月4日午後3時10分から約20分間、岸田文雄外務大臣は、ルング・ザンビア大統領に同行して来日中のハリー・カラバ・ザンビア共和国外務大臣と会談を行いました。',
      ],
    ]);
    expect(talk?.participants).toEqual(['岸田文雄', 'ハリー・カラバ']);
    expect(more).toEqual([]);
  });
  it('is each by the fullest name, though a caption comes first', () => {
    const [talk] = meetings([
      ['title', 0, '日・ペルー首脳会談'],
      ['paragraph', 0, 'ボルアルテ大統領と会談する岸田総理大臣'],
      ['paragraph', 0, '5月7日、岸田文雄内閣総理大臣は、ディナ・ボルアルテ・ペルー共和国大統領と会談を行いました。'],
    ]);
    expect(talk?.participants).toEqual(['ディナ・ボルアルテ', '岸田文雄']);
  });
  it('is named below a heading that names only the office', () => {
    const [talk, ...more] = meetings([
      ['title', 0, '山田農林水産副大臣の海外出張の結果'],
      ['heading', 0, 'ペルー農業大臣との会談'],
      ['paragraph', 1, 'ペルーのキスペ農業大臣と会談を行い、灌漑について意見を交わしました。'],
    ]);
    expect(talk).toMatchObject({ name: 'ペルー農業大臣との会談', participants: ['キスペ', '山田'] });
    expect(more).toEqual([]);
  });
});

describe('a meal with one person', () => {
  it('is a talk between two', () => {
    const { meetings: found, kind } = readingOf([
      ['title', 0, 'バヤル・モンゴル鉱業大臣との昼食会'],
      [
        'paragraph',
        0,
        '6月9日正午から約1時間、中根一幸外務副大臣は、バヤル・モンゴル国鉱業大臣と昼食を交えつつ懇談しました。',
      ],
    ]);
    expect(kind).toBe('bilateral-talk');
    expect(found).toMatchObject([
      { name: 'バヤル・モンゴル鉱業大臣との昼食会', level: 'bilateral', participants: ['中根一幸', 'バヤル'] },
    ]);
  });
  it('with several ambassadors is none', () => {
    const { meetings: found } = readingOf([
      ['title', 0, '在京アフリカ各国大使との昼食会'],
      ['paragraph', 0, '6月9日、河野大臣は在京のアフリカ各国の大使と昼食を共にしました。'],
    ]);
    expect(found.map((m) => m.level)).not.toContain('bilateral');
  });
});

describe('the noun alone', () => {
  const lines = (more: string): Line[] => [
    ['title', 0, '日・モロッコ外相会談'],
    ['paragraph', 0, '5月8日午後2時から、林芳正外務大臣はブリタ・モロッコ王国外務大臣と会談を行いました。'],
    ['paragraph', 0, more],
  ];
  it('with another day before it is another meeting', () =>
    expect(meetings(lines('双方は、昨年8月の外相会談で述べた提案について話し合いました。')).map((m) => m.date)).toEqual(
      ['2025-05-08', '2024-08'],
    ));
  it('with its own day or none is the same', () =>
    expect(meetings(lines('今回の外相会談では、5月8日に到着した使節団にも触れました。'))).toHaveLength(1));
});

describe('numbers and chairs', () => {
  it('takes the latest number for its own, also before a name in brackets', () => {
    const found = meetings([
      ['title', 0, 'セネガルとの「質の高い農業対話」を開催'],
      [
        'paragraph',
        0,
        '本省は、4月の第1回「質の高い農業対話」の成果を踏まえ、7月3日に東京にて、第2回「質の高い農業対話」を実施しました。',
      ],
    ]);
    expect(found.map((m) => [m.ordinal, m.date, m.place])).toEqual([
      [2, '2025-07-03', '東京'],
      [1, '2025-04', null],
    ]);
  });
  it.each([
    '日本側議長を務めた木下国土交通審議官と、ケニア側議長を務めたオティエノ道路局長が総括しました。',
    '第3回会合(共同議長:木下国土交通審議官、オティエノ道路局長)を開き、総括しました。',
  ])('%s', (words) =>
    expect(
      meetings([
        ['title', 0, '日・ケニア道路対話第3回会合（結果）'],
        ['paragraph', 0, words],
      ])[0]?.chair,
    ).toBe('木下 / オティエノ'),
  );
});
