import { describe, expect, it } from 'vitest';
import { nameOf } from './person-name.ts';
import { sameSound, soundOf } from './sound.ts';

/** One person a line: kana, Latin and Cyrillic, as releases write them. */
const same = [
  ['トカエフ', 'Tokayev', 'Токаев'],
  ['カシム=ジョマルト', 'カスムジョマルト', 'Kassym-Jomart', 'Касым-Жомарт'],
  ['ジャパロフ', 'ZHAPAROV', 'Japarov', 'Жапаров'],
  ['ベルディムハメドフ', 'Berdimuhamedov', 'Бердымухамедов'],
  ['ミルジヨーエフ', 'Mirziyoyev', 'Мирзиёев'],
  ['ラフモン', 'Rahmon', 'Раҳмон'],
  ['ゼレンスキー', 'Zelenskyy', 'Зеленський'],
  ['グテーレス', 'Guterres'],
  ['ショルツ', 'Scholz'],
];
const different = [
  ['トカエフ', 'Nazarbayev'],
  ['ジャパロフ', 'Rahmon'],
  ['バイデン', 'Biya'],
  ['メレドフ', 'Mirziyoyev'],
];

describe('the sound of a name', () => {
  it.each(same)('%s is %s', (...forms) => {
    for (const form of forms.slice(1))
      expect(sameSound(soundOf(forms[0] ?? ''), soundOf(form)), form).toBeGreaterThan(0.75);
  });
  it.each(different)('%s is not %s', (a, b) => {
    expect(sameSound(soundOf(a), soundOf(b))).toBeLessThan(0.8);
  });
  it('of kanji and other scripts is none, and like nothing', () => {
    expect(soundOf('高市')).toBe('');
    expect(soundOf('习近平')).toBe('');
    expect(sameSound('', '')).toBe(0);
  });
});

describe('a name', () => {
  it('says by capitals which part is the family name', () => {
    expect(nameOf('TAKAICHI Sanae')).toMatchObject({ families: ['takaichi'], full: true });
    expect(nameOf('Kassym-Jomart TOKAYEV').families).toEqual(['tokayev']);
    expect(nameOf('Hideki Uyama').families).toEqual(['uyama', 'hideki']);
  });
  it('in kanji may be cut after one, two or three characters', () => {
    expect(nameOf('高市早苗')).toMatchObject({ families: ['高', '高市', '高市早'], full: true });
    expect(nameOf('高市')).toMatchObject({ families: ['高市'], full: false });
  });
  it('is the same in either order, and without particles', () => {
    expect(nameOf('Kishida Fumio').key).toBe(nameOf('Fumio KISHIDA').key);
    expect(nameOf('フォン・デア・ライエン').full).toBe(false);
  });
});
