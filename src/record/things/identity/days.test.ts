import { describe, expect, it } from 'vitest';
import { daysApart, daysOf, monthsOf } from './days.ts';
import { meetingDate } from './meeting-date.ts';

describe('the days of a date', () => {
  it.each([
    ['2025-12-20', '2025-12-20', '2025-12-20', 'day'],
    ['2025-12-19/2025-12-20', '2025-12-19', '2025-12-20', 'day'],
    ['2004-08', '2004-08-01', '2004-08-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2016', '2016-01-01', '2016-12-31', 'year'],
    ['2025-12-20T09:30', '2025-12-20', '2025-12-20', 'day'],
  ])('%s', (date, from, to, precision) => {
    expect(daysOf(date)).toEqual({ from, to, precision });
  });
  it.each(['PT80M', 'P5Y', 'soon', ''])('%s is none', (date) => {
    expect(daysOf(date)).toBeNull();
  });
  it('are so many apart, over the end of a year', () => {
    const days = (a: string, b: string) => {
      const [x, y] = [daysOf(a), daysOf(b)];
      return x && y ? daysApart(x, y) : null;
    };
    expect(days('2025-12-31', '2026-01-02')).toBe(2);
    expect(days('2026-01-02', '2025-12-31')).toBe(2);
    expect(days('2004-08', '2004-08-28')).toBe(0);
  });
  it('touch months, at most a year of them', () => {
    const days = daysOf('2025-11-30/2026-02-01');
    expect(days && monthsOf(days)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    const long = daysOf('1993/2025');
    expect(long && monthsOf(long)).toHaveLength(12);
  });
});

describe('the date of a meeting', () => {
  it('is the span of the notice where the day of the result lies in it', () => {
    expect(meetingDate({ date: '2025-12-20', span: '2025-12-19/2025-12-20' })).toBe('2025-12-19/2025-12-20');
  });
  it('is the day of the result where it was put off', () => {
    expect(meetingDate({ date: '2026-02-01', span: '2025-12-19/2025-12-20' })).toBe('2026-02-01');
  });
});
