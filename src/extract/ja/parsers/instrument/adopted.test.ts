import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const papers = (lines: readonly Line[]) => readingOf(lines).instruments.map((i) => [i.title, i.kind]);
const told = (sentence: string) => papers([['paragraph', 0, sentence]]);

describe('papers by the name under which they are adopted', () => {
  it.each([
    ['「日ASEANみどり協力プラン」が全会一致で採択されました。', [['日ASEANみどり協力プラン', 'other']]],
    ['会合では、「海洋憲章」を採択しました。', [['海洋憲章', 'other']]],
    ['富山・金沢宣言が採択されました。', [['富山・金沢宣言', 'joint-declaration']]],
    [
      '両首脳は、共同声明「未来に向けたパートナーシップ」を発出した。',
      [['未来に向けたパートナーシップ', 'joint-declaration']],
    ],
    ['G20岡山保健大臣宣言が採択されました。', [['G20岡山保健大臣宣言', 'joint-declaration']]],
  ])('%s', (sentence, expected) => expect(told(sentence)).toEqual(expected));
  it.each([
    '石原大臣は、途上国の条約締結を支援します。',
    '「みどりの食料システム戦略」の経験を生かします。',
    '各国は、この宣言を踏まえて取り組みます。',
    '議定書の批准を促すことで一致しました。',
  ])('none: %s', (sentence) => expect(told(sentence)).toEqual([]));
  it('reads the list that a sentence leaves them to', () => {
    expect(
      papers([
        ['paragraph', 0, '署名された文書は以下のとおり。'],
        ['item', 0, '日・ベトナム租税条約'],
        ['item', 0, '「海上保安の協力に関する覚書」'],
      ]),
    ).toEqual([
      ['日・ベトナム租税条約', 'agreement'],
      ['海上保安の協力に関する覚書', 'memorandum'],
    ]);
  });
});
