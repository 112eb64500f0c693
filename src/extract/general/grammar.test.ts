import { expect, it } from 'vitest';
import { dice } from '../../../tests/support/mutated-text.ts';
import { editionOf } from '../../../tests/support/one-paragraph.ts';
import { vocabulary } from '../../cli/vocabulary.ts';
import { extract } from '../engine.ts';
import { grammars } from '../grammars.ts';

const reading = (text: string, lang: string) => extract(editionOf(text, lang), { vocabulary, grammars });

it('says which lists are not read in a language without rules', () => {
  const { unread, countries } = reading('Le Japon et le Pérou sont amis.', 'fr');
  expect(countries).toEqual(['JP', 'PE']);
  expect(unread).toContain('people');
  expect(unread).toContain('commitments');
  expect(unread).not.toContain('times');
});

it('says nothing of it where there are rules', () => {
  expect(reading('Japan will build a school.', 'en')).not.toHaveProperty('unread');
  expect(reading('日本は学校を建設する。', 'ja')).not.toHaveProperty('unread');
});

it('reads nothing and breaks on nothing where the language is no language', () => {
  for (const lang of ['tlh', 'x_y', '', 'und', '*'])
    expect(reading('Japan, 20 December 2025, EUR 1,200,000', lang)).toMatchObject({ countries: [] });
});

it('stays whole on text that nobody would write, in any script', () => {
  const roll = dice(7);
  const said =
    'Le 20 décembre 2025, 12 500 000 EUR ; 2025 жылғы 20 желтоқсан Қазақстанда 日本 1,000,000 日本은 Японии'.split(' ');
  const languages = ['fr', 'de', 'es', 'ru', 'ko', 'zh', 'uz', 'kk', 'th', 'ar', 'vi', 'hi'];
  for (let n = 0; n < 600; n++) {
    const words = Array.from(
      { length: 1 + roll(60) },
      () => `${said[roll(said.length)] ?? ''}${[' ', '', '\n', '\u202e', '-'][roll(5)] ?? ''}`,
    );
    const edition = editionOf(words.join(''), languages[n % languages.length] as string);
    const { times, money, countryMentions } = extract(edition, { vocabulary, grammars });
    for (const { at, also } of [...times, ...money, ...countryMentions])
      for (const { start, end, quote } of [at, ...also]) expect(edition.text.slice(start, end)).toBe(quote);
  }
});
