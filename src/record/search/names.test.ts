import { describe, expect, it } from 'vitest';
import { NameBook } from './names.ts';

const book = new NameBook(
  [{ names: { ja: ['トカエフ'], en: ['Tokayev'], ru: ['Токаев'] } }, { names: { ja: ['高市'], en: ['Takaichi'] } }],
  [
    { names: { ja: 'サディル・ジャパロフ', en: 'Sadyr ZHAPAROV' } },
    { names: { ja: '高市早苗', en: 'TAKAICHI Sanae' } },
    { names: { ja: '名前だけ' } },
  ],
);

describe('a name', () => {
  it('is known in every script, whichever is typed', () => {
    expect(book.others('tokayev')).toEqual(['トカエフ', 'токаев']);
    expect(book.others('トカエフ')).toEqual(['tokayev', 'токаев']);
    expect(book.others('токаев')).toEqual(['トカエフ', 'tokayev']);
  });
  it('is taken from the people of the record too', () => {
    expect(book.others('ジャパロフ')).toEqual(['zhaparov']);
    expect(book.others('高市早苗')).toEqual(['takaichi sanae']);
    expect(book.others('名前だけ')).toEqual([]);
  });
  it('is proposed for one typed wrong, in the script that was typed', () => {
    expect(book.near('Tokaev')).toBe('Tokayev');
    expect(book.near('Zhaparof')).toBe('Zhaparov');
    expect(book.near('トカエブ')).toBe('トカエフ');
    expect(book.near('Токаеф')).toBe('Токаев');
  });
  it('is not proposed for itself, nor for words that are none', () => {
    for (const word of ['Tokayev', 'token', 'energy', '', 'a'.repeat(1000), '2025', '協力'])
      expect([word, book.near(word)]).toEqual([word, null]);
  });
});
