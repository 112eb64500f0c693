import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const promises = (lines: readonly Line[]) =>
  readingOf(lines, 'en', '2023-06-21').commitments.map(({ quote, actor, force, amount, deadline }) => ({
    quote,
    actor,
    force,
    amount: amount && `${amount.value} ${amount.basis}`,
    deadline,
  }));

describe('promises in the style of headlines', () => {
  it('reads “UK to guarantee …”', () => {
    expect(
      promises([
        ['title', 0, 'UK and Ukraine host conference'],
        ['paragraph', 0, 'The conference opened in London this morning, with new loans announced.'],
        ['item', 0, 'UK to guarantee $3bn of World Bank lending over the next three years'],
        ['item', 0, 'up to £250m of new capital for British International Investment'],
      ]),
    ).toEqual([
      {
        quote: 'UK to guarantee $3bn of World Bank lending over the next three years',
        actor: 'GB',
        force: 'will',
        amount: '3000000000 loan',
        deadline: '2026',
      },
    ]);
  });
  it('reads sums under a sentence that announces a package', () => {
    expect(
      promises([
        ['title', 0, 'UK steps up support for Kenya'],
        ['paragraph', 0, 'The UK announced a package worth £35 million for Kenya.'],
        ['item', 0, '£13 million to help farmers'],
        ['item', 0, 'new friends'],
      ]),
    ).toEqual([
      {
        quote: 'The UK announced a package worth £35 million for Kenya.',
        actor: 'GB',
        force: 'will',
        amount: '35000000 pledge',
        deadline: null,
      },
      { quote: '£13 million to help farmers', actor: 'GB', force: 'will', amount: '13000000 pledge', deadline: null },
    ]);
  });
  it('leaves items that tell no deed alone', () => {
    expect(
      promises([
        ['paragraph', 0, 'The participants were:'],
        ['item', 0, 'UK Ambassador to Japan'],
        ['item', 0, '£5 entrance fee'],
      ]),
    ).toEqual([]);
  });
});
