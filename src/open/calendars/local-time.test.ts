import { describe, expect, it } from 'vitest';
import { lengthOf, momentOf } from './local-time.ts';

describe('the moment of a local time', () => {
  it.each([
    ['2025-12-20T09:30', 'Asia/Tokyo', '2025-12-20T00:30:00.000Z'],
    ['2025-12-20T00:15', 'Asia/Tashkent', '2025-12-19T19:15:00.000Z'],
    ['2024-07-16T10:00', 'Europe/Paris', '2024-07-16T08:00:00.000Z'],
    ['2024-01-16T10:00', 'America/New_York', '2024-01-16T15:00:00.000Z'],
    // The hour before the clocks of London went on, and the one after.
    ['2024-03-31T00:30', 'Europe/London', '2024-03-31T00:30:00.000Z'],
    ['2024-03-31T02:30', 'Europe/London', '2024-03-31T01:30:00.000Z'],
    ['2023-05-01T12:00', 'Asia/Kolkata', '2023-05-01T06:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(momentOf(local, zone)?.toISOString()).toBe(moment);
  });
  it('is not made up of what is no time', () => {
    expect(momentOf('2025-12-20T25:00', 'Asia/Tokyo')).toBeNull();
  });
});

describe('a length', () => {
  it.each([
    ['PT80M', 80],
    ['PT1H30M', 90],
    ['PT2H', 120],
  ])('%s is %i minutes', (duration, minutes) => {
    expect(lengthOf(duration)).toBe(minutes * 60_000);
  });
  it.each(['P5Y', 'PT', null])('%s is none in hours and minutes', (duration) => {
    expect(lengthOf(duration)).toBeNull();
  });
});
