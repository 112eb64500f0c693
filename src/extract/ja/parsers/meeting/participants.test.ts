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

describe('a list of those present', () => {
  it('goes on below a line of its own until a sentence ends it', () =>
    expect(
      meetings([
        ['title', 0, '第3回島嶼国会合の結果'],
        ['paragraph', 0, '第3回島嶼国会合が開催されました。'],
        ['paragraph', 0, '(出席者)'],
        ['paragraph', 0, '日本国 : 丸山環境大臣'],
        ['paragraph', 0, 'ケニア共和国 : オティエノ環境森林大臣'],
        ['paragraph', 0, '会合の後、ムサ事務局長の提案が紹介されました。'],
      ])[0]?.participants,
    ).toEqual(['丸山', 'オティエノ']));
  it('takes those who sat beside the two', () =>
    expect(
      meetings([
        ['title', 0, '日・ケニア首脳会談'],
        ['paragraph', 0, '6月30日、小泉総理は、キバキ・ケニア大統領と会談した。日本側は安倍官房副長官が同席した。'],
      ])[0]?.participants,
    ).toEqual(['小泉', 'キバキ', '安倍']));
});

describe('which of a series', () => {
  it('is told by 4回目, whatever else was once the first', () =>
    expect(
      meetings([
        ['title', 0, 'ASEAN+3外相会議（概要）'],
        [
          'paragraph',
          0,
          '6月17日、2002年に続き4回目のASEAN+3外相会議が開催された。97年に首脳会議が初めて開催された際の声もあった。',
        ],
      ])[0]?.ordinal,
    ).toBe(4));
  it('is not presided over by the chair of another body', () =>
    expect(
      meetings([
        ['title', 0, 'G7教育大臣会合'],
        ['paragraph', 0, '5月14日、G7教育大臣会合が開催された。教育改革会議(議長:森内閣総理大臣)の提言も紹介された。'],
      ])[0]?.chair,
    ).toBeNull());
});

describe('talks told by their verb', () => {
  it.each([
    ['松本総務大臣はドイツ連邦共和国のヴィッシング デジタル・交通大臣とバイ会談を実施しました。', 'ヴィッシング'],
    ['西村経済産業大臣は、英国・ベイデノック ビジネス・貿易大臣と会談しました。', 'ベイデノック'],
  ])('%s', (words, other) =>
    expect(meetings([['paragraph', 0, words]]).map((m) => m.participants[1])).toEqual([other]),
  );
  it('have the month where no day is told', () =>
    expect(
      meetings([
        ['title', 0, '覚書の署名'],
        [
          'paragraph',
          0,
          '平成27年5月、高市総務大臣がタイを訪問した際、ポーンチャイ情報通信技術大臣と会談を行いました。',
        ],
      ]).map((m) => m.date),
    ).toEqual(['2015-05']));
  it('of one who met a row of officials are left open', () =>
    expect(
      meetings([
        [
          'paragraph',
          0,
          '米国のスミス副補佐官、ジョーンズ国家サイバー長官、国務省のフィック大使、商務省のブラウン副長官と会談を実施しました。',
        ],
      ]),
    ).toEqual([]));
});

describe('a courtesy call', () => {
  it('has both who called, with 表敬訪問 behind the second', () =>
    expect(
      meetings([
        ['title', 0, 'サイード経済企画大臣等による野田総理大臣表敬'],
        [
          'paragraph',
          0,
          '2月3日、野田佳彦内閣総理大臣は、オマール・サイード・サウジアラビア経済企画大臣及びハサン・ナジル・サウジアラビア商工大臣の表敬訪問を受けました。',
        ],
      ])[0]?.participants,
    ).toEqual(['野田佳彦', 'オマール・サイード', 'ハサン・ナジル']));
});

describe('names with two nouns of meetings', () => {
  it('are one, and the last says what it is', () =>
    expect(
      meetings([
        ['title', 0, '日米豪戦略対話高級事務レベル協議の開催'],
        ['paragraph', 0, '12月5日、キャンベラにおいて、日米豪戦略対話高級事務レベル協議が開催された。'],
      ]).map((m) => [m.name, m.level]),
    ).toEqual([['日米豪戦略対話高級事務レベル協議', 'senior-officials']]));
});

describe('when and where', () => {
  it('is not the day on which something else took effect', () =>
    expect(
      meetings([
        ['title', 0, '第20回日中韓財務大臣会議 共同ステートメント'],
        ['paragraph', 0, '我々は、2025年6月23日に発効した契約書の改訂を歓迎する。'],
      ])[0]?.date,
    ).toBe('2025-12-20'));
  it('is the year right before a name, not the next one’s', () =>
    expect(
      meetings([
        ['title', 0, '第2回世界消防機関長官級会合を開催'],
        [
          'paragraph',
          0,
          '平成29年の第1回世界消防機関長官級会合、平成30年の第1回世界消防機関実務者会合に続いて開催した。',
        ],
      ]).map((m) => [m.level, m.date]),
    ).toContainEqual(['senior-officials', '2017']));
  it('has its rank from the noun before its name, which is no second meeting', () =>
    expect(
      meetings([
        ['title', 0, '「第24回北太平洋海上保安フォーラムサミット」の開催結果'],
        [
          'paragraph',
          0,
          '9月23日、東京において、長官級会合「第24回北太平洋海上保安フォーラムサミット」を開催し、瀬口良夫長官が出席しました。',
        ],
      ]).map((m) => [m.level, m.ordinal, m.place]),
    ).toEqual([['senior-officials', 24, '東京']]));
  it('is where they came together, not where another met', () =>
    expect(
      meetings([
        ['title', 0, '奈良宣言2019'],
        [
          'paragraph',
          0,
          '我々は、第7回島嶼国開発会議のため、2025年8月28日から30日まで日本の奈良において一堂に会した。',
        ],
        ['paragraph', 0, 'フィジーのスバで開催された臨時総会を歓迎する。'],
      ])[0]?.place,
    ).toBe('日本の奈良'));
});
