import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const timesIn = (text: string) =>
  readingOf([['paragraph', 0, text]], 'en', '2024-03-08').times.map(({ quote, value }) => [quote, value]);

describe('weekdays of what is done already', () => {
  it.each([
    // The day of issue is a Friday.
    ['The nurses that were sent on Wednesday will return tomorrow.', ['Wednesday', '2024-03-06']],
    ['Norway will help the islands, following Tuesday’s quake.', ['Tuesday', '2024-03-05']],
    ['The nurses will return on Wednesday.', ['Wednesday', '2024-03-13']],
  ])('%s', (text, found) => expect(timesIn(text)).toContainEqual(found));

  it('“Tuesday’s session” may be any', () => expect(timesIn('It was told at Tuesday’s session.')).toEqual([]));
});

describe('numbers that count', () => {
  const countsIn = (text: string) =>
    readingOf([['paragraph', 0, text]], 'en', '2024-03-08').counts.map(({ value, unit }) => [value, unit]);
  it.each([
    ['He stressed the following five points.', [[5, 'points']]],
    ['It rose by two percentage points.', []],
    ['Press office: (02) 6277 7500 Embassy Media Lines', []],
    ['a plant of 900 MW of gas turbines', []],
  ])('%s', (text, found) => expect(countsIn(text)).toEqual(found));
});
