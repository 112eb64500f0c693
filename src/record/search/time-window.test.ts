import { describe, expect, it } from 'vitest';
import { marksSince } from './time-window.ts';

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
