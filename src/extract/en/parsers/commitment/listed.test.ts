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
