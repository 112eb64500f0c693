import { describe, expect, it } from 'vitest';
import { stockActor, stockUnit } from './stock-words.ts';

describe('stock words of releases', () => {
  it('are given in the reader’s language', () => {
    expect(stockActor('出席者', 'en')).toBe('The participants');
    expect(stockActor('the leaders', 'ja')).toBe('首脳');
    expect(stockActor('出席者', 'ja')).toBe('出席者');
    expect([stockUnit('名', 1000, 'en'), stockUnit('件', 1, 'en'), stockUnit('people', 5, 'ja')]).toEqual([
      'people',
      'item',
      '人',
    ]);
  });
  it('leave names alone', () => {
    expect(stockActor('JICA', 'en')).toBeNull();
    expect(stockUnit('ha', 2, 'en')).toBeNull();
  });
});
