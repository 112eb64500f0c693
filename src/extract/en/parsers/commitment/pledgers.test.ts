import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

const given = (text: string) =>
  readingOf(
    [
      ['title', 0, 'Conference on wells'],
      ['paragraph', 0, text],
    ],
    'en',
    '2024-03-08',
  ).commitments.map(({ actor, amount, summary }) => [actor, amount?.value, summary]);

describe('several who promise money in one sentence', () => {
  it.each([
    [
      'Norway pledged $5 million for wells, Malawi pledged a further €3 million and Chile promised up to $2 million.',
      [
        ['NO', 5_000_000, '$5 million for wells'],
        ['MW', 3_000_000, 'a further €3 million'],
        ['CL', 2_000_000, 'up to $2 million'],
      ],
    ],
    [
      'Norway announced $5 million, the European Union an additional €3 million, and Chile $2 million for schools.',
      [
        ['NO', 5_000_000, '$5 million'],
        ['EU', 3_000_000, 'an additional €3 million'],
        ['CL', 2_000_000, '$2 million for schools'],
      ],
    ],
    // One giver and two sums stay one promise, whoever receives them.
    [
      'Norway pledged $5 million for Malawi and $3 million for Chile.',
      [['NO', undefined, '$5 million for Malawi and $3 million for Chile']],
    ],
  ])('%s', (text, expected) => expect(given(text)).toEqual(expected));
});
