import { describe, expect, it } from 'vitest';
import { fullDate, listDate, shortDate, timeWords } from './dates.ts';

describe('dates of a page', () => {
  it('are short as each language has them', () => {
    expect(shortDate('2025-12-20T15:40', 'ja')).toBe('12.20 (土) 15:40');
    expect(shortDate('2025-12-20T15:40', 'en')).toBe('Sat, Dec 20, 15:40');
    expect(shortDate('2026-01-05', 'ja')).toBe('1.5 (月)');
  });
  it('are full with the era in Japanese', () => {
    expect(fullDate('2025-12-20', 'ja')).toBe('令和7年12月20日');
    expect(fullDate('2019-05-01', 'ja')).toBe('令和元年5月1日');
    expect(fullDate('2019-04-30', 'ja')).toBe('平成31年4月30日');
    expect(fullDate('2025-12-20', 'en')).toBe('December 20, 2025');
  });
  it('are compact in a list', () => {
    expect(listDate('2025-12-20', 'ja')).toBe('2025.12.20 (土)');
    expect(listDate('2025-12-20', 'en')).toBe('Dec 20, 2025');
  });
  it('are given back as they are where they are none', () => {
    for (const value of ['', 'soon', '2025-13-45', '<b>'])
      for (const say of [shortDate, fullDate, listDate, timeWords])
        for (const locale of ['ja', 'en'] as const) expect(say(value, locale)).toBe(value);
  });
});

describe('times of the text', () => {
  it.each([
    ['2004', '2004年', '2004'],
    ['2004-08', '2004年8月', 'August 2004'],
    ['2025-12-20T09:30', '2025年12月20日 09:30', 'December 20, 2025, 09:30'],
    ['2025-12-19/2025-12-20', '2025年12月19日〜2025年12月20日', 'December 19, 2025 – December 20, 2025'],
    ['PT80M', '80分', '80 minutes'],
    ['PT1H30M', '1時間30分', '1 hour 30 minutes'],
    ['P5Y', '5年', '5 years'],
    ['P3M', '3か月', '3 months'],
    ['T09:30', '09:30', '09:30'],
  ])('%s keeps its own precision', (value, ja, en) => {
    expect(timeWords(value, 'ja')).toBe(ja);
    expect(timeWords(value, 'en')).toBe(en);
  });
});
