import { expect, it } from 'vitest';
import { uiFor } from '../ui.ts';
import { placeName } from './place-name.ts';

const countries = new Map([['ZA', { ja: '南アフリカ', en: 'South Africa' }]]);
const labels = { fields: new Map(), dialogues: new Map(), countries };

it.each([
  ['en', { ja: '東京' }, 'Tokyo', undefined],
  ['en', { ja: '来年東京' }, 'Tokyo', undefined],
  ['en', { ja: '新潟市' }, 'Niigata', undefined],
  ['en', { ja: '総理大臣官邸' }, 'Prime Minister’s Office', undefined],
  ['en', { ja: '都内のホテル', en: 'a hotel in Tokyo' }, 'a hotel in Tokyo', undefined],
  ['en', { ja: '南アフリカ' }, 'South Africa', undefined],
  ['en', { ja: '教会の前' }, '教会の前', 'ja'],
  ['en', { en: 'the' }, undefined, undefined],
  ['en', {}, undefined, undefined],
  ['ja', { en: 'the White House' }, 'ホワイトハウス', undefined],
  ['ja', { en: 'Tashkent' }, 'タシケント', undefined],
  ['ja', { en: 'South Africa' }, '南アフリカ', undefined],
  ['ja', { en: 'Lancaster House' }, 'Lancaster House', 'en'],
] as const)('in %s the place %j is %s', (locale, names, words, lang) => {
  const place = placeName(
    uiFor(locale, labels, (name) => name),
    names,
  );
  expect([place?.words, place?.lang]).toEqual([words, lang]);
});
