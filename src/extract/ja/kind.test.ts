import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../tests/support/release.ts';

const kind = (title: string, text = '本日、概要が公表された。', issued = '2025-12-17') =>
  readingOf(
    [
      ['title', 0, title],
      ['paragraph', 0, text],
    ] as Line[],
    'ja',
    issued,
  ).kind;

describe('what a release reports', () => {
  it.each<[title: string, expected: string, text?: string]>([
    ['初の「中央アジア+日本」対話・首脳会合（結果）', 'summit'],
    ['G7広島サミットの結果（概要）', 'summit'],
    ['「中央アジア+日本」対話・第9回外相会合（結果）', 'ministerial'],
    ['第24回日中韓三カ国環境大臣会合（TEMM24）の結果について', 'ministerial'],
    ['「中央アジア＋日本」対話・第9回高級実務者会合（SOM）（結果）', 'senior-officials'],
    ['「中央アジア＋日本」対話・第10回東京対話の開催（結果）', 'symposium'],
    ['日系社会ネクストリーダーズ・フォーラムの開催について', 'symposium'],
    ['第9回日中韓保健大臣会合を開催します', 'announcement'],
    ['日・カザフスタン首脳会談（結果）', 'bilateral-talk'],
    ['日英外相会談', 'bilateral-talk'],
    ['第6回日本・ラオス環境政策対話の実施', 'other', '12月14日、第6回日本・ラオス環境政策対話が実施されました。'],
    [
      '城内副大臣の第3回ASEAN農業大臣会合出席について',
      'announcement',
      '12月20日に開かれる第3回ASEAN農業大臣会合に城内副大臣が出席する。',
    ],
    ['周総領事、別府市長と会見', 'bilateral-talk'],
    ['第6回「日蘭次官級定期対話」を開催しました', 'senior-officials'],
    ['日豪防衛相会談について', 'bilateral-talk'],
    ['日・ブラジル外相電話会談', 'phone-call'],
    ['大西外務大臣政務官によるアンゴラ大統領表敬等', 'courtesy-call'],
    ['キルギス共和国に対する無償資金協力4件に関する書簡の署名・交換', 'aid-signing'],
    ['パラグアイへの円借款「回廊整備計画」', 'aid-signing'],
    ['バングラデシュ向け円借款貸付契約の調印', 'aid-signing'],
    ['首脳共同宣言（東京宣言）の要点', 'joint-statement'],
    ['日印首脳会談における共同文書の骨子', 'joint-statement'],
    ['G7外相コミュニケ（骨子）', 'joint-statement'],
    ['第12回東京対話（公開シンポジウム）のお知らせ', 'announcement'],
    ['防衛力整備計画の概要', 'announcement'],
    ['ミャンマーにおける地震被害に対する支援について', 'announcement'],
    ['トンガにおける噴火被害に対する緊急無償資金協力', 'announcement'],
  ])('%s: %s', (title, expected, text) => expect(kind(title, text)).toBe(expected));
  it('is an announcement while the meeting is to come', () => {
    const text = '来る12月19日から20日まで、東京において、「中央アジア+日本」対話・首脳会合が開かれます。';
    expect(kind('「中央アジア+日本」対話・首脳会合の開催について', text)).toBe('announcement');
    expect(kind('「中央アジア+日本」対話・首脳会合の開催について', text, '2025-12-21')).toBe('summit');
  });
  it('is a talk where a visit is told by its talks', () => {
    expect(
      kind(
        '上川外務大臣のマダガスカル訪問（結果）',
        '12月16日、上川外務大臣は、ラサタ・マダガスカル外務大臣と会談を行いました。',
      ),
    ).toBe('bilateral-talk');
  });
});
