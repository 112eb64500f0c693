import { expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';
import { severalInOne } from './several-in-one.ts';

const titles = (words: string) =>
  readingOf([['paragraph', 0, words]], 'en').instruments.map(({ title, quote }) => [title, quote]);

it('tells papers of a row one by one', () =>
  expect(titles('The two ministers signed agreements on customs, on air transport and on student visas.')).toEqual([
    ['agreement on customs', 'agreements on customs'],
    ['agreement on air transport', 'on air transport'],
    ['agreement on student visas', 'on student visas'],
  ]));

it.each([
  'agreements on trade and investment',
  'agreement on trade and on ports',
  'agreements between A and B on ports',
])('is no row: %s', (words) => expect(severalInOne(words)).toBeNull());
