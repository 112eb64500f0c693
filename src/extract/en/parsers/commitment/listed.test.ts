import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const promises = (lines: readonly Line[]) =>
  readingOf(lines, 'en').commitments.map(({ quote, actor, force }) => ({ quote, actor, force }));

describe('promises in a list', () => {
  it('takes each single measure under “announced the following” for one', () => {
    expect(
      promises([
        ['paragraph', 0, 'Prime Minister Takaichi announced the following efforts by Japan:'],
        ['item', 0, 'Human resources'],
        ['item', 1, 'Training of 3,000 officials over the next five years'],
        ['item', 1, 'Launch of a scholarship for engineers'],
        ['item', 0, 'Continuation of the demining project'],
      ]),
    ).toEqual([
      { quote: 'Training of 3,000 officials over the next five years', actor: 'JP', force: 'will' },
      { quote: 'Launch of a scholarship for engineers', actor: 'JP', force: 'launched' },
      { quote: 'Continuation of the demining project', actor: 'JP', force: 'continue' },
    ]);
  });
  it('takes who gives what for a promise of each', () => {
    expect(
      promises([
        ['paragraph', 0, 'The other contributions are as follows:'],
        ['item', 0, 'Germany: €75 million'],
        ['item', 0, 'World Bank: US$2 billion over five years'],
        ['item', 0, 'Contact: press office'],
      ]),
    ).toEqual([
      { quote: 'Germany: €75 million', actor: 'DE', force: 'will' },
      { quote: 'World Bank: US$2 billion over five years', actor: 'World Bank', force: 'will' },
    ]);
  });
  it('takes what a body agreed and decided, and not what it requested', () => {
    expect(
      promises([
        ['paragraph', 0, 'The Assembly:'],
        ['item', 0, 'Agreed that the Agreement shall enter into force after thirty days;'],
        ['item', 0, 'Decided to hold an Extraordinary Summit in July 2019;'],
        ['item', 0, 'Requested Member States to conclude the negotiations in time.'],
      ]).map(({ actor, force }) => [actor, force]),
    ).toEqual([
      ['The Assembly', 'agreed'],
      ['The Assembly', 'decided'],
    ]);
  });
  it.each([
    ['The Prime Minister made the following proposals, which the Leaders supported:', 'the Leaders', 'agreed'],
    ['The ministers endorsed the following initiatives:', 'The ministers', 'agreed'],
  ])('takes what was proposed and taken on: %s', (lead, actor, force) => {
    expect(
      promises([
        ['paragraph', 0, lead],
        ['item', 0, 'a round table on ferries;'],
        ['item', 0, 'an annual exchange of 100 pilots.'],
      ]).map((found) => [found.actor, found.force]),
    ).toEqual([
      [actor, force],
      [actor, force],
    ]);
  });
  it('takes “The Government” for the one state of the title that the text begins with', () => {
    expect(
      promises([
        ['title', 0, 'ASEAN-Norway Summit on ferries'],
        ['paragraph', 0, 'Norway today concludes the ASEAN-Norway Summit with the President of Malawi.'],
        ['paragraph', 0, 'The Government will deliver:'],
        ['item', 0, '$3 million for ferries;'],
      ]),
    ).toEqual([{ quote: '$3 million for ferries;', actor: 'NO', force: 'will' }]);
  });
  it('leaves a list of participants or of topics alone', () => {
    expect(
      promises([
        ['paragraph', 0, 'The leaders discussed the following:'],
        ['item', 0, 'Trade and investment'],
        ['item', 0, 'Energy'],
      ]),
    ).toEqual([]);
  });
});
