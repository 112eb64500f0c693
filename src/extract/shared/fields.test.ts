import { expect, it } from 'vitest';
import { editionOf } from '../../../tests/support/one-paragraph.ts';
import { vocabulary } from '../../cli/vocabulary.ts';
import { fieldsOf } from './fields.ts';
import { sourceOf } from './source.ts';

const fields = (text: string, lang: string) => fieldsOf(sourceOf(editionOf(text, lang)), vocabulary);

it.each([
  ['ja', 'カスピ海ルート上の税関に鉄道用の検査機材を整備し、物流を円滑にする。', ['connectivity']],
  ['ja', '医療コンテナが供与され、保健・医療体制が強化される。', ['health']],
  ['en', 'Exchange of notes on grant aid for a hospital: medical equipment.', ['development', 'health']],
  ['en', 'A defence industry dialogue on cybersecurity and maritime security.', ['security']],
])('names the fields of a %s text: %s', (lang, text, expected) => expect(fields(text, lang)).toEqual(expected));

it('names none where nothing speaks of one, and at most three', () => {
  expect(fields('出席者は記念撮影を行った。', 'ja')).toEqual([]);
  expect(fields('経済と貿易、投資。防衛と安全保障。医療と病院。農業と漁業。気候変動と環境。', 'ja')).toHaveLength(3);
});

it('counts whole words of Latin text only', () =>
  expect(fields('The airport reported a portrait. Airports said it.', 'en')).toEqual([]));
