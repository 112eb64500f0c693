import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cases: readonly (readonly [lang: string, text: string, sentences: readonly string[]])[] = [
  ['ja', '会合が開かれた。両者は一致した。', ['会合が開かれた。', '両者は一致した。']],
  ['ja', '大臣は「感謝する。続けたい。」と述べた。', ['大臣は「感謝する。続けたい。」と述べた。']],
  [
    'ja',
    '協力（昨年開始。）を説明し、合意した。次に進んだ。',
    ['協力（昨年開始。）を説明し、合意した。', '次に進んだ。'],
  ],
  ['ja', '終わった。（注：仮訳である。）次に', ['終わった。', '（注：仮訳である。）', '次に']],
  ['ja', '（注）仮訳である。続く。', ['（注）仮訳である。', '続く。']],
  ['ja', '「閉じない括弧。次の文。', ['「閉じない括弧。', '次の文。']],
  ['ja', '（了。）\n　次の行', ['（了。）', '次の行']],
  ['ja', '支援は10億円。「重点」を定めた。', ['支援は10億円。', '「重点」を定めた。']],
  ['en', 'They met. Mr. Sato spoke at 9:30 a.m. in Tokyo.', ['They met.', 'Mr. Sato spoke at 9:30 a.m. in Tokyo.']],
  [
    'en',
    'H.E. Dr. Aliev and J. R. Smith signed. Both agreed.',
    ['H.E. Dr. Aliev and J. R. Smith signed.', 'Both agreed.'],
  ],
  ['en', 'He left the U.S. The talks went on.', ['He left the U.S.', 'The talks went on.']],
  [
    'en',
    'Grants of 3.5 billion yen. "We agree." They left!',
    ['Grants of 3.5 billion yen.', '"We agree."', 'They left!'],
  ],
  ['en', '1. The two sides met. 2. They ate.', ['1. The two sides met.', '2. They ate.']],
  ['en', 'See No. 5 and Art. 3 of it.', ['See No. 5 and Art. 3 of it.']],
  ['en', '', []],
  ['ja', ' \n\n ', []],
];

describe('sentencesOf', () => {
  for (const [lang, text, sentences] of cases)
    it(`${lang}: ${text}`, () =>
      expect(sentencesOf(text, lang).map((s) => text.slice(s.start, s.end))).toEqual(sentences));

  it('covers everything but white space, in order, whatever the text', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('。', '「', '」', '（', '）', '.', ' ', '\n', 'A', 'b', '日', 'Mr', '1') }),
        fc.constantFrom('ja', 'en'),
        (text, lang) => {
          const spans = sentencesOf(text, lang);
          for (const [i, s] of spans.entries()) expect(s.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(
            spans
              .map((s) => text.slice(s.start, s.end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
        },
      ),
    ));
});
