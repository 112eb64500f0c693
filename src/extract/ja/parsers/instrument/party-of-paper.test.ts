import { expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const papers = (...lines: (readonly ['heading' | 'paragraph' | 'title', string])[]) =>
  readingOf(lines.map(([kind, text]) => [kind, 0, text] as const)).instruments.map((i) => [i.title, i.country]);

it('takes the state that a journey has come to', () => {
  expect(
    papers(
      ['title', '大臣の海外出張'],
      ['paragraph', '大臣は、インドネシア及びケニアを訪問しました。'],
      ['paragraph', 'ケニアでは、水資源大臣と会談しました。また、河川の浄化に関する協力覚書に署名しました。'],
    ),
  ).toEqual([['河川の浄化に関する協力覚書', 'KE']]);
});
it('follows a name back over nouns made of two verbs', () => {
  expect(papers(['paragraph', 'ケニアの労働省と、看護師の受け入れに関する覚書を締結しました。'])).toEqual([
    ['看護師の受け入れに関する覚書', 'KE'],
  ]);
});
it('takes a text that speaks of itself for the paper of its headline', () => {
  expect(
    papers(
      ['title', '第三回海洋サミット共同行動計画'],
      ['paragraph', 'この共同行動計画は、首脳が承認したものである。'],
    ),
  ).toEqual([['第三回海洋サミット共同行動計画', null]]);
  expect(papers(['title', '海洋サミット共同行動計画'], ['paragraph', '首脳は、漁業について議論した。'])).toEqual([]);
});
it('takes 今回の覚書 for the one that was named', () => {
  expect(
    papers([
      'paragraph',
      '大臣は、ケニアの大臣と河川の浄化に関する協力覚書に署名し、今回の覚書の締結を光栄に思うと述べました。',
    ]),
  ).toEqual([['河川の浄化に関する協力覚書', 'KE']]);
});
