import { describe, expect, it } from 'vitest';
import { isZone, periodOf } from './periods.ts';

describe('the day to whose digest a moment belongs', () => {
  it.each([
    ['Asia/Tokyo', '2025-12-19T21:59:00Z', '2025-12-19'],
    ['Asia/Tokyo', '2025-12-19T22:00:00Z', '2025-12-20'],
    // Clocks go forward at 01:00 UTC on 29 March 2026, back on 25 October.
    ['Europe/London', '2026-03-29T05:59:00Z', '2026-03-28'],
    ['Europe/London', '2026-03-29T06:00:00Z', '2026-03-29'],
    ['Europe/London', '2026-10-25T06:59:00Z', '2026-10-24'],
    ['Europe/London', '2026-10-25T07:00:00Z', '2026-10-25'],
    ['UTC', '2026-01-01T06:59:59Z', '2025-12-31'],
  ])('in %s at %s is %s', (zone, moment, day) => {
    expect(periodOf(new Date(moment), 'daily', zone)).toBe(day);
  });
  it('goes from Monday to Monday for weekly ones', () => {
    expect(periodOf(new Date('2025-12-21T21:59:00Z'), 'weekly', 'Asia/Tokyo')).toBe('2025-12-15');
    expect(periodOf(new Date('2025-12-21T22:00:00Z'), 'weekly', 'Asia/Tokyo')).toBe('2025-12-22');
  });
  it('takes a zone that there is not for UTC', () => {
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(periodOf(new Date('2026-01-01T08:00:00Z'), 'daily', 'Mars/Olympus')).toBe('2026-01-01');
  });
});
