import { expect, it } from 'vitest';
import { vocabulary } from '../../../cli/vocabulary.ts';
import { editionOf } from '../../../../tests/support/one-paragraph.ts';
import { extract } from '../../engine.ts';
import { grammars } from '../../grammars.ts';

const sames = (text: string, lang: string) =>
  extract(editionOf(text, lang), { vocabulary, grammars }).people.map(({ name, same }) => [name, same]);

it('gives a later short form the fullest name', () => {
  expect(sames('上川陽子外務大臣は会談した。上川大臣は述べた。', 'ja')).toEqual([
    ['上川陽子', '上川陽子'],
    ['上川', '上川陽子'],
  ]);
});

it('joins the name in Latin letters in the bracket behind it', () => {
  expect(
    sames(
      'セルヒー・マルチェンコ財務大臣（H.E. Mr. Sergii MARCHENKO, Minister of Finance of Ukraine）。マルチェンコ大臣は述べた。',
      'ja',
    ),
  ).toEqual([
    ['セルヒー・マルチェンコ', 'セルヒー・マルチェンコ'],
    ['Sergii MARCHENKO', 'セルヒー・マルチェンコ'],
    ['マルチェンコ', 'セルヒー・マルチェンコ'],
  ]);
});

it('joins English forms in any case and order', () => {
  expect(sames('Prime Minister KISHIDA Fumio of Japan spoke. Prime Minister Kishida agreed.', 'en')).toEqual([
    ['KISHIDA Fumio', 'KISHIDA Fumio'],
    ['Kishida', 'KISHIDA Fumio'],
  ]);
});

it('leaves alone a short form that two persons share, and one form alone', () => {
  expect(sames('林芳正外務大臣と林幹雄経済産業大臣。林大臣は述べた。岸田総理大臣。', 'ja')).toEqual([
    ['林芳正', undefined],
    ['林幹雄', undefined],
    ['林', undefined],
    ['岸田', undefined],
  ]);
});
