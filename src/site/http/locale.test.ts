import { describe, expect, it } from 'vitest';
import { preferredLocale } from './locale.ts';

describe('the language of a reader', () => {
  it.each([
    ['ja', 'ja'],
    ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['fr;q=0.9,ja;q=0.5,en;q=0.4', 'ja'],
    ['ja;q=0,en', 'en'],
    ['kk,ru', 'en'],
    ['', 'en'],
    ['*', 'en'],
    [`${'x,'.repeat(9_000)}ja`, 'en'],
    [';;q=;=,,ja;q=zzz', 'ja'],
  ])('%.40s asks for %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));
  it('is English where nothing is said', () => expect(preferredLocale(undefined)).toBe('en'));
});
