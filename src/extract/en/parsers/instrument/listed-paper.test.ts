import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const papers = (lines: readonly Line[]) =>
  readingOf(lines, 'en').instruments.map(({ quote, kind, country, scheme, count }) => ({
    quote,
    kind,
    country,
    scheme,
    count,
  }));

describe('papers in a list', () => {
  it('takes each item under “documents were exchanged” for a paper of the kind that its noun names', () => {
    expect(
      papers([
        ['title', 0, 'Japan-Uzbekistan Summit Meeting'],
        ['paragraph', 0, 'The following documents were signed or exchanged in the presence of the two leaders:'],
        ['item', 0, 'Memorandum of cooperation on transport with Uzbekistan'],
        ['item', 0, 'Exchange of notes on two grants to Uzbekistan'],
        ['item', 0, 'Agreement on mutual legal assistance'],
      ]),
    ).toEqual([
      {
        quote: 'Memorandum of cooperation on transport with Uzbekistan',
        kind: 'memorandum',
        country: 'UZ',
        scheme: null,
        count: null,
      },
      {
        quote: 'Exchange of notes on two grants to Uzbekistan',
        kind: 'exchange-of-notes',
        country: 'UZ',
        scheme: 'grant',
        count: 2,
      },
      { quote: 'Agreement on mutual legal assistance', kind: 'agreement', country: null, scheme: null, count: null },
    ]);
  });

  it('leaves out the line above the list', () => {
    expect(
      papers([
        ['title', 0, 'List of Outcomes: Official Visit of the Prime Minister'],
        ['paragraph', 0, 'MoUs/Agreements exchanged:'],
        ['paragraph', 0, 'Agreement on the transit of grain between the two governments'],
      ]).map(({ quote }) => quote),
    ).toEqual(['Agreement on the transit of grain between the two governments']);
  });

  it('takes a list under a sentence about anything else for none', () => {
    expect(
      papers([
        ['paragraph', 0, 'The two ministers spoke about the following:'],
        ['item', 0, 'Memorandum of cooperation on transport'],
        ['item', 0, 'Agreement on mutual legal assistance'],
      ]),
    ).toEqual([]);
  });
});
