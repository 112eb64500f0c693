import { describe, expect, it } from 'vitest';
import { everything, marksBetween, marksSince, windowsOf } from './time-window.ts';

describe('the marks of what came on a day or later', () => {
  it('are those of the later days of its month, of the later months and years', () => {
    expect(marksSince('2024-11-29', '2026-02-01')).toEqual([
      'year:2025',
      'year:2026',
      'month:2024-12',
      'day:2024-11-29',
      'day:2024-11-30',
      'day:2024-11-31',
    ]);
  });
  it('take a month or a year whole where no more is known', () => {
    expect(marksSince('2025-12', '2025-12-20')).toEqual(['month:2025-12']);
    expect(marksSince('2024', '2025')).toEqual(['year:2025', 'year:2024']);
  });
  it('are none where a day is not one, or thousands of years would be named', () => {
    expect(marksSince('', '2025')).toBeNull();
    expect(marksSince('2025-01-01', '9999-12-31')).toBeNull();
  });
});

describe('the marks of what came on a day or later and before another', () => {
  // All that releases can be listed by: years, months and days.
  const listed = ['2023', '2024', '2025'].flatMap((year) => [
    year,
    ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).flatMap((month) => [
      month,
      ...['01', '02', '15', '30', '31'].map((day) => `${month}-${day}`),
    ]),
  ]);
  const marksOfDay = (day: string) => [`year:${day.slice(0, 4)}`, `month:${day.slice(0, 7)}`, `day:${day}`];

  it.each([
    ['2024-03-02', '2024-03-30'],
    ['2024-03', '2024-03-15'],
    ['2024-02-15', '2024-05-02'],
    ['2024-02', '2024-05'],
    ['2024', '2024-05-15'],
    ['2023', '2024'],
    ['2023-11-30', '2025-02-15'],
    ['2023-12', '2025'],
    ['2023-11', '2024-01-01'],
  ])('from %s until %s stand at each release of that time and at no other', (since, before) => {
    const marks = new Set(marksBetween(since, before));
    const had = listed.filter((day) => marksOfDay(day).some((mark) => marks.has(mark)));
    expect(had).toEqual(listed.filter((day) => day >= since && day < before));
  });
});

describe('the windows of time', () => {
  const days = ['2026-11', '2025-06-20', '2019'];
  const sinceOf = (year?: string) => windowsOf(days, '2026-12-03', year).windows.map(({ since }) => since);

  it('begin on the days that are given, and leave the rest behind them', () => {
    expect(sinceOf()).toEqual(days);
    expect(windowsOf(days, '2026-12-03').behind).toEqual({ before: '2019' });
  });
  it('are those that have something of a year, where one is asked for', () => {
    expect(sinceOf('2026')).toEqual(['2026-11', '2025-06-20']);
    expect(sinceOf('2025')).toEqual(['2025-06-20', '2019']);
    expect(windowsOf(days, '2026-12-03', '2025').behind).toBeNull();
    expect(windowsOf(days, '2026-12-03', '2015')).toEqual({ windows: [], behind: { before: '2019' } });
  });
  it('are not there where the last day is not one', () => {
    expect(windowsOf(days, '')).toEqual(everything);
    expect(windowsOf([], '2026-12-03')).toEqual(everything);
  });
});
