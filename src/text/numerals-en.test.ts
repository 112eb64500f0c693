import { describe, expect, it } from 'vitest';
import { englishNumber, englishOrdinal, numberPatterns } from './numerals-en.ts';

describe('englishNumber', () => {
  it.each([
    ['232,209', 'million', 232_209_000_000],
    ['1.341', 'billion', 1_341_000_000],
    ['9.912', 'billion', 9_912_000_000],
    ['189.5', 'million', 189_500_000],
    ['0.41', 'bn', 410_000_000],
    ['21,500,000', null, 21_500_000],
    ['two hundred and fifty million', null, 250_000_000],
    ['twenty-five', null, 25],
    ['one thousand two hundred', null, 1200],
    ['fourteen', null, 14],
    ['three', 'trillion', 3_000_000_000_000],
    ['0.5', null, 0.5],
  ])('%s %s', (number, scale, value) => expect(englishNumber(number, scale)).toBe(value));

  it.each(['two three', 'million', 'ten five', 'twenty thirty', 'hundred', 'few'])('no number: %s', (text) =>
    expect(englishNumber(text)).toBeNull(),
  );
});

describe('englishOrdinal', () => {
  it.each([
    ['24th', 24],
    ['1st', 1],
    ['Tenth', 10],
    ['twenty-first', 21],
    ['THIRTEENTH', 13],
  ])('%s', (text, value) => expect(englishOrdinal(text)).toBe(value));

  it.each(['ten', '24', 'largest'])('no ordinal: %s', (text) => expect(englishOrdinal(text)).toBeNull());
});

describe('numberPatterns', () => {
  const whole = (source: string) => new RegExp(`^(?:${source})$`, 'i');
  it('match whole numbers', () => {
    expect('two hundred and fifty million').toMatch(whole(numberPatterns.words));
    expect('1,234,567.8').toMatch(whole(numberPatterns.digits));
    expect('twenty-first').toMatch(whole(numberPatterns.ordinal));
  });
});
