import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const commitments = (lines: readonly Line[]) =>
  readingOf(lines).commitments.map((c) => [c.quote, c.actor, c.force, c.area]);

describe('items that a sentence introduces', () => {
  it('gives one commitment per item, under the actor and force of the sentence', () => {
    expect(
      commitments([
        ['item', 0, '出席者は、次の2分野で協力を進めることで一致しました。'],
        ['item', 1, '貿易・投資'],
        ['item', 1, '防災協力'],
      ]),
    ).toEqual([
      ['貿易・投資', '出席者', 'agreed', null],
      ['防災協力', '出席者', 'agreed', null],
    ]);
  });
  it('files the leaves of a nested list under their heading, and lets an item say more than the verb', () => {
    expect(
      commitments([
        ['item', 0, '高市総理大臣は次の取組を発表しました。'],
        ['item', 1, 'コネクティビティ'],
        ['item', 2, '「AI協力パートナーシップ」の立ち上げ'],
        ['item', 2, '奨学計画などの継続'],
        ['item', 1, 'その他'],
        ['item', 2, '今後5年間で総額3兆円のビジネス・プロジェクトの目標設定'],
      ]),
    ).toEqual([
      ['「AI協力パートナーシップ」の立ち上げ', 'JP', 'launched', 'コネクティビティ'],
      ['奨学計画などの継続', 'JP', 'continue', 'コネクティビティ'],
      ['今後5年間で総額3兆円のビジネス・プロジェクトの目標設定', 'JP', 'decided', 'その他'],
    ]);
  });
  it('takes the list behind こととされました and behind 決定しています', () => {
    expect(
      commitments([
        ['paragraph', 0, 'プランの下で、次の2つの取組を進めることとされました。'],
        ['item', 0, 'スマート農業の実証'],
        ['item', 0, '農薬の使用の削減'],
      ]),
    ).toEqual([
      ['スマート農業の実証', '双方', 'agreed', null],
      ['農薬の使用の削減', '双方', 'agreed', null],
    ]);
    expect(
      commitments([
        ['paragraph', 0, '我が国はこれまでに以下の支援を決定しています。'],
        ['item', 0, '救助チームの派遣'],
      ]),
    ).toEqual([['救助チームの派遣', 'JP', 'decided', null]]);
  });
  it('takes what is announced as told below', () =>
    expect(
      commitments([
        ['paragraph', 0, '本年については、日本は、当面、次に述べる支援を実施します。'],
        ['item', 0, '防寒具を届けるための600万ドルの人道支援'],
      ]).map(([quote]) => quote),
    ).toEqual(['防寒具を届けるための600万ドルの人道支援']));
  it('takes the run of bullets behind a paragraph', () => {
    expect(
      commitments([
        ['paragraph', 0, '日本は、次の支援を行う。'],
        ['item', 0, '税関における検査機材の設置'],
        ['item', 0, '税関の職員の能力の向上'],
        ['paragraph', 0, '会合は盛会であった。'],
      ]).map(([quote]) => quote),
    ).toEqual(['税関における検査機材の設置', '税関の職員の能力の向上']);
  });
  it('goes on with the one who spoke in the item before where the sentence names nobody', () => {
    expect(
      commitments([
        ['item', 0, '高市総理大臣から、港湾の整備を支援する旨述べました。'],
        ['item', 0, '具体的には、以下の取組を発表しました。'],
        ['item', 1, '防災に関する協力'],
      ]).map(([quote, actor]) => [quote, actor]),
    ).toEqual([
      ['高市総理大臣から、港湾の整備を支援する旨述べました。', 'JP'],
      ['防災に関する協力', 'JP'],
    ]);
  });
  it.each<[string, Line[]]>([
    [
      'what is welcomed',
      [
        ['item', 0, '高市総理大臣は、次の進展を歓迎しました。'],
        ['item', 1, '租税協定への署名'],
      ],
    ],
    [
      'what is proposed',
      [
        ['paragraph', 0, '大統領は次の提案を行いました。'],
        ['item', 0, '専門家フォーラムを設けること'],
      ],
    ],
    [
      'what was discussed',
      [
        ['item', 0, '次の3つを議題とすることが想定されていました。'],
        ['item', 1, '貿易・投資の促進'],
      ],
    ],
    [
      'what a paper deals with',
      [
        ['item', 0, '同声明は、次の事項を取り上げています。'],
        ['item', 1, 'テロ・麻薬対策'],
      ],
    ],
    [
      'what others are interested in',
      [
        ['item', 0, '各国の外相からは、次の分野への関心が示されました。'],
        ['item', 1, '人材の育成'],
      ],
    ],
  ])('leaves alone %s', (_, lines) => expect(commitments(lines)).toEqual([]));
});

describe('what a paper says, in points below its headline', () => {
  const said = (lines: Line[]) =>
    commitments([['paragraph', 0, '林大臣は、覚書に署名しました。'], ...lines])
      .filter(([, , force]) => force !== 'signed')
      .map(([quote, actor, force]) => [quote, actor, force]);
  it('is agreed by those who signed it, an item each', () =>
    expect(
      said([
        ['heading', 0, '覚書の概要'],
        ['item', 1, '次官級の対話を原則として毎年開催。'],
        ['item', 1, '以下の取組を通じて、農産物の貿易の拡大を支援。'],
        ['item', 2, '食品の見本市の開催'],
        ['item', 2, '検疫の専門家の派遣'],
      ]),
    ).toEqual([
      ['次官級の対話を原則として毎年開催。', '双方', 'agreed'],
      ['食品の見本市の開催', '双方', 'agreed'],
      ['検疫の専門家の派遣', '双方', 'agreed'],
    ]));
  it('is not what the paper is for, nor what stands below another headline', () =>
    expect(
      said([
        ['heading', 0, '覚書の概要'],
        ['item', 1, '目的:農産物の貿易の拡大を促進。'],
        ['heading', 0, '会談の様子'],
        ['item', 1, '農場で収穫の体験を実施。'],
      ]),
    ).toEqual([]));
});

describe('sentences without a subject in a list', () => {
  it('are promised by whoever the sentence above them binds', () =>
    expect(
      commitments([
        ['paragraph', 0, '迅速な事業の実施を促すため、以下の改善策を実施する。'],
        ['item', 1, '中進国向けの金利を0.6%引き下げる。'],
        ['item', 1, '災害の復旧にあたっては、手続を簡素化する。'],
        ['item', 1, '金利は国により異なる。'],
      ]).map(([quote, actor, force]) => [quote, actor, force]),
    ).toEqual([
      ['中進国向けの金利を0.6%引き下げる。', 'JP', 'will'],
      ['災害の復旧にあたっては、手続を簡素化する。', 'JP', 'will'],
    ]));
});

describe('sentences below an agreement', () => {
  it('are agreed by those who agreed on the list', () =>
    expect(
      commitments([
        ['paragraph', 0, '両大臣は、次の点に合意した。'],
        ['item', 1, '港の検査の割合を2割から3割に引き上げる。'],
        ['item', 1, '危機を防ぐための仕組みを導入する。'],
      ]).map(([, actor, force]) => [actor, force]),
    ).toEqual([
      ['両大臣', 'agreed'],
      ['両大臣', 'agreed'],
    ]));
});

describe('a speech in headed parts', () => {
  it('binds the one who spoke, in whatever part a sentence stands', () =>
    expect(
      commitments([
        ['heading', 0, '冒頭発言'],
        ['paragraph', 1, '安倍総理から、以下のとおり発言した。'],
        ['heading', 1, '人材の育成'],
        ['paragraph', 2, '新たに8万人規模の人材を育成する。'],
        ['heading', 0, '各国の発言'],
        ['paragraph', 1, '港の設備を近代化する。'],
      ]).map(([quote, actor]) => [quote, actor]),
    ).toEqual([['新たに8万人規模の人材を育成する。', 'JP']]));
});

describe('the points of a statement', () => {
  it('are promises where each ends in what is to be done', () =>
    expect(
      commitments([
        ['paragraph', 0, '共同声明が採択されました。同声明のポイントは以下のとおりです。'],
        ['paragraph', 0, '(ポイント)'],
        ['item', 0, '感染症の発生を24時間以内に通報し、検体を共有していくこと。'],
        ['item', 0, '高齢者の介護が重要であること。'],
      ]).map(([quote, actor, force]) => [quote, actor, force]),
    ).toEqual([['感染症の発生を24時間以内に通報し、検体を共有していくこと。', '双方', 'agreed']]));
  it('are none below a sentence that tells of something else', () =>
    expect(
      commitments([
        ['paragraph', 0, '調査の概要は以下のとおりです。'],
        ['item', 0, '港の利用を毎年調べ、結果を共有していくこと。'],
      ]),
    ).toEqual([]));
});

describe('a summary of a declaration in telegram style', () => {
  const summary = (title: string): Line[] => [
    ['title', 0, title],
    ['item', 0, '進捗を検証するための閣僚級の仕組みを策定。'],
    ['item', 0, '難民の帰還の重要性を確認。'],
    ['item', 0, '地方の道路網の整備を歓迎。'],
  ];
  it('gives a promise for each line that ends in a deed', () =>
    expect(commitments(summary('ナイル流域に関する東京宣言(骨子)')).map(([quote, actor]) => [quote, actor])).toEqual([
      ['進捗を検証するための閣僚級の仕組みを策定。', '双方'],
    ]));
  it('is no summary under another title', () => expect(commitments(summary('ナイル流域の視察について'))).toEqual([]));
});
