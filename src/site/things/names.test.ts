import { expect, it } from 'vitest';
import { nameWithin, saidOf } from './names.ts';

it.each([
  ['She then announced the launch of the "CA+JAD Tokyo Initiative" in support of industry.', 'CA+JAD Tokyo Initiative'],
  ['Launch of the “Partnership on AI”', 'Partnership on AI'],
  ['「CA+JAD（カジャッド）東京イニシアティブ」を立ち上げる', 'CA+JAD（カジャッド）東京イニシアティブ'],
  ['Launch of a partnership', null],
  ['An opening mark " alone', null],
])('what is launched is called by the name that %s gives it', (words, name) => expect(nameWithin(words)).toBe(name));

it.each([
  ['ja', 'パートナーシップの立ち上げ（※リンク）', 'パートナーシップの立ち上げ'],
  ['en', 'Launch of the Partnership (link)', 'Launch of the Partnership'],
  ['en', 'Launch of a rail (link to the port)', 'Launch of a rail (link to the port)'],
] as const)('a pointer of the issuer’s page is left out of a promise in %s', (lang, words, said) =>
  expect(saidOf({ words: {}, summary: words, lang }, lang).words).toBe(said),
);
