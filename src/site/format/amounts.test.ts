import { describe, expect, it } from 'vitest';
import { amountWords, byteSize, figureWords, japaneseNumber, qualified } from './amounts.ts';

describe('amounts', () => {
  it.each([
    [3_000_000_000_000, '3兆'],
    [6_845_000_000, '68億4,500万'],
    [625_000_000, '6億2,500万'],
    [10_001, '1万1'],
    [150, '150'],
    [0, '0'],
  ])('%d is written in fours', (value, words) => expect(japaneseNumber(value)).toBe(words));

  it('are exact in both languages', () => {
    expect(amountWords({ value: 6_845_000_000, currency: 'JPY' }, 'ja')).toBe('68億4,500万円');
    expect(amountWords({ value: 6_845_000_000, currency: 'JPY' }, 'en')).toBe('¥6.845 billion');
    expect(amountWords({ value: 500_000, currency: 'USD', qualifier: 'about' }, 'ja')).toBe('約50万米ドル');
    expect(amountWords({ value: 2_000_000, currency: 'KZT', qualifier: 'at-most' }, 'en')).toBe('up to KZT 2 million');
  });
  it('keep a currency that nobody knows', () => {
    expect(amountWords({ value: 1, currency: '<b>' }, 'ja')).toBe('1<b>');
    expect(amountWords({ value: 1, currency: 'XQX' }, 'ja')).toBe('1XQX');
  });
  it('say how exact they are where each language says it', () => {
    expect(qualified('150', 'at-least', 'ja')).toBe('150以上');
    expect(qualified('150', 'at-least', 'en')).toBe('at least 150');
  });
  it('take the unit of a target', () => {
    expect(figureWords(3_000_000_000_000, 'JPY', 'en')).toBe('¥3 trillion');
    expect(figureWords(30, '%', 'en')).toBe('30%');
    expect(figureWords(500, 'people', 'en')).toBe('500 people');
    expect(figureWords(500, '人', 'ja')).toBe('500人');
  });
  it('give sizes in the unit that fits', () => {
    expect([999, 8_400, 20_000_000].map(byteSize)).toEqual(['999 B', '8.4 kB', '20.0 MB']);
  });
});
