import { describe, expect, it } from 'vitest';
import { type Line, readingOf } from '../../../../../tests/support/release.ts';

const papers = (lines: Line[]) => readingOf(lines).instruments.map((i) => [i.title, i.kind, i.amount?.value ?? null]);

describe('whose amount it is', () => {
  it('is no single project’s where it is the sum of two', () =>
    expect(
      papers([
        ['title', 0, 'ガーナに対する無償資金協力に関する書簡の交換'],
        [
          'paragraph',
          0,
          '「北部給水計画」及び「沿岸道路改修計画」のため、総額12億3,000万円を限度とする無償資金協力を行うこととし、このための書簡の交換が行われた。',
        ],
      ]),
    ).toEqual([
      ['北部給水計画', 'exchange-of-notes', null],
      ['沿岸道路改修計画', 'exchange-of-notes', null],
    ]));
  it('is each kind of aid’s that stands on a line of its own below their sum', () =>
    expect(
      papers([
        ['title', 0, 'ラオスに対するノン・プロジェクト無償資金協力に関する交換公文の署名'],
        [
          'paragraph',
          0,
          '本20日、我が方森次郎駐ラオス大使と先方ソムサック外務大臣との間でノン・プロジェクト無償資金協力2案件(総額5億円)に関する交換公文の署名が行われました。',
        ],
        ['paragraph', 0, '1 農業機材ノン・プロジェクト無償資金協力(供与限度額:3億円)'],
        ['paragraph', 0, '国産の農業機材を買うための資金です。'],
        ['paragraph', 0, '2 地方産品ノン・プロジェクト無償資金協力(供与限度額:2億円)'],
      ]).map(([, kind, amount]) => [kind, amount]),
    ).toEqual([
      ['exchange-of-notes', 500_000_000],
      ['exchange-of-notes', 300_000_000],
      ['exchange-of-notes', 200_000_000],
    ]));
  it('is each scheme’s where a loan and a grant are told in one sentence', () =>
    expect(
      papers([
        ['title', 0, 'ケニアに対する円借款及び無償資金協力に関する書簡の交換'],
        [
          'paragraph',
          0,
          'ケニアの開発を支援するため総額200億円を限度とする円借款、及び総額15億2,000万円を限度とする無償資金協力を供与することとし、このための書簡の交換が行われました。',
        ],
      ]),
    ).toEqual([
      ['円借款', 'exchange-of-notes', 20_000_000_000],
      ['無償資金協力', 'exchange-of-notes', 1_520_000_000],
    ]));
  it('stands in a list of names and amounts', () =>
    expect(
      papers([
        ['title', 0, '草の根・人間の安全保障無償資金協力2案件の贈与契約署名式'],
        ['paragraph', 0, '案件名/供与金額'],
        ['item', 1, 'ムンガ郡小学校整備計画 (118,200米ドル)'],
        ['item', 1, 'キボコ井戸改修計画 (91,400米ドル)'],
      ]),
    ).toEqual([
      ['ムンガ郡小学校整備計画', 'grant', 118_200],
      ['キボコ井戸改修計画', 'grant', 91_400],
    ]));
});

describe('names of papers', () => {
  it('hold nouns that end in kana', () =>
    expect(papers([['paragraph', 0, '両省は、港湾分野での協力枠組みに関する覚書に署名しました。']])[0]?.[0]).toBe(
      '港湾分野での協力枠組みに関する覚書',
    ));
  it('are not 各協定 of several', () =>
    expect(papers([['paragraph', 0, '各協定の署名式が行われました。']])).toEqual([]));
  it('are those of papers that are signed, not of those that will be', () =>
    expect(papers([['paragraph', 0, '赤羽大臣は、航空分野に係る協力覚書の署名式に出席します。']])).toEqual([]));
  it('are one where the agency’s contract for the only project is all that is signed', () =>
    expect(
      papers([
        ['title', 0, '草の根・人間の安全保障無償資金協力の署名式'],
        ['paragraph', 0, '佐野大使と団体の代表は、贈与契約の署名を行いました。'],
        ['paragraph', 0, '案件名:「ベンゲラ州地雷除去計画」'],
      ]).map(([title]) => title),
    ).toEqual(['ベンゲラ州地雷除去計画']));
});

describe('where a name begins', () => {
  it.each([
    ['アジア調査事務局(ARO(アロ))設立協定を締結した。', 'アジア調査事務局(ARO(アロ))設立協定'],
    ['署名国会合の実施及び共同声明を発出しました。', '共同声明'],
    ['両省は、以下の項目に係る協力覚書に署名しました。', '協力覚書'],
    ['双方の覚書に署名した。', '覚書'],
  ])('%s', (words, name) => expect(papers([['paragraph', 0, words]]).map(([title]) => title)).toEqual([name]));
});

describe('food aid', () => {
  it('is one project, whatever stands in the bracket of its name', () =>
    expect(
      papers([
        ['title', 0, '令和元年度無償資金協力「食糧援助（KR）」に関する書簡の交換'],
        ['paragraph', 0, '両者の間で、無償資金協力「食糧援助（4億円）」に関する書簡の交換が行われました。'],
      ]),
    ).toEqual([['食糧援助', 'exchange-of-notes', 400_000_000]]));
  it('is one entry a state where several get it', () =>
    expect(
      readingOf([
        ['title', 0, '食糧援助の実施に関する交換公文署名式'],
        ['paragraph', 0, '下記の2か国に対する総額9億円の食糧援助に関する交換公文の署名式が行われました。'],
        ['item', 1, 'ケニア共和国 (5億円)'],
        ['item', 1, 'ザンビア共和国 (4億円)'],
      ]).instruments.map((i) => [i.title, i.country, i.amount?.value]),
    ).toEqual([
      ['食糧援助', null, 900_000_000],
      ['食糧援助', 'KE', 500_000_000],
      ['食糧援助', 'ZM', 400_000_000],
    ]));
  it('is signed for where no paper is named', () => {
    const { instruments, commitments, kind } = readingOf([
      ['title', 0, '平成27年度対ガボン食糧援助署名式'],
      [
        'paragraph',
        0,
        '10月12日、北原大使及びムサ外務大臣により、平成27年度対ガボン食糧援助(2.5億円)の署名式が行われました。',
      ],
    ]);
    expect([instruments.length, commitments.map((c) => [c.actor, c.force]), kind]).toEqual([
      1,
      [['JP', 'signed']],
      'aid-signing',
    ]);
  });
});

describe('papers and their names', () => {
  it.each([
    ['両行は、脱炭素化に対応していくための覚書を締結いたしました。', ['覚書']],
    ['両国は、50億ドルの通貨スワップ取極を締結した。', ['通貨スワップ取極']],
    ['特定技能に関する協力覚書が近く署名予定であることを歓迎した。', []],
  ])('%s', (words, names) => expect(papers([['paragraph', 0, words]]).map(([title]) => title)).toEqual(names));
  it('stand in the headline of a declaration', () =>
    expect(
      papers([
        ['title', 0, '奈良宣言2019 海をひらく'],
        ['paragraph', 0, '我々は、奈良に集まった。'],
      ]),
    ).toEqual([['奈良宣言2019', 'joint-declaration', null]]));
});
