import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';

type Line = readonly ['title' | 'paragraph' | 'item', number, string];
const read = (...lines: Line[]) => readingOf(lines, 'en', '2019-05-14');

describe('notes that bear no project’s name', () => {
  it('have the amount told further down, and are one promise', () => {
    const { instruments, commitments } = read(
      ['title', 0, 'Exchange of Notes between Japan and Tonga'],
      [
        'paragraph',
        0,
        'The Government of Tonga and the Government of Japan signed an exchange of notes today in the capital.',
      ],
      [
        'paragraph',
        0,
        'Japan shall extend to Tonga a grant of four hundred million Japanese Yen for medical equipment.',
      ],
    );
    expect(instruments).toMatchObject([
      { kind: 'exchange-of-notes', scheme: 'grant', country: 'TO', amount: { value: 400_000_000, basis: 'ceiling' } },
    ]);
    expect(commitments.filter(({ force }) => force === 'signed')).toMatchObject([{ actor: 'JP' }]);
  });

  it('are named by what they are for', () =>
    expect(
      read(
        ['title', 0, 'News of the embassy'],
        [
          'paragraph',
          0,
          'Japan and Tonga held a signing ceremony for the Exchange of Notes for a Non-Project Grant Aid for the Provision of Medical Equipment. It is worth 90 million yen.',
        ],
      ).instruments,
    ).toMatchObject([{ project: 'Non-Project Grant Aid for the Provision of Medical Equipment', country: 'TO' }]));

  it('are not told for a talk that only recalls some', () =>
    expect(
      read(
        ['title', 0, 'Japan-Tonga Foreign Ministers’ Meeting'],
        ['paragraph', 0, 'The ministers welcomed progress of the hospital since the exchange of notes of last year.'],
      ).instruments,
    ).toEqual([]));
});

it('a grant contract is told by its title, its sum by the text', () =>
  expect(
    read(
      ['title', 0, 'Signing of the Grant Contract for the Project for the Improvement of Vava Primary School'],
      [
        'paragraph',
        0,
        'The ceremony was held today at the Embassy of Japan in Tonga. The school received a grant of up to USD 98,765.',
      ],
    ).instruments,
  ).toMatchObject([
    {
      kind: 'contract',
      country: 'TO',
      project: 'Project for the Improvement of Vava Primary School',
      amount: { value: 98_765 },
    },
  ]));

describe('loans', () => {
  it('a bank of many states lends to the one that is named', () =>
    expect(
      read(
        ['title', 0, 'ADB, Steppe Bank sign $25 million loan in Mongolia'],
        [
          'paragraph',
          0,
          'ADB has signed a $25 million loan agreement with Steppe Bank, one of the largest of Mongolia.',
        ],
      ).instruments,
    ).toMatchObject([{ kind: 'loan', country: 'MN', amount: { value: 25_000_000 } }]));

  it('a project’s sum may stand in the lines below its name', () =>
    expect(
      read(
        ['title', 0, 'Signing of Japanese ODA Loan Agreement with Tonga'],
        [
          'paragraph',
          0,
          'On May 13, JICA signed a loan agreement with the Government of Tonga for the following two projects.',
        ],
        ['paragraph', 0, 'Coastal Roads Improvement Project (Phase 2)'],
        ['item', 0, 'Maximum Loan Amount'],
        ['paragraph', 0, '4,321 million Japanese Yen'],
      ).instruments.find(({ project }) => project !== null),
    ).toMatchObject({
      project: 'Coastal Roads Improvement Project (Phase 2)',
      amount: { value: 4_321_000_000, basis: 'ceiling' },
    }));
});

it('a memorandum with its short form is one', () =>
  expect(
    read(
      ['title', 0, 'A visit'],
      ['paragraph', 0, 'The ministers signed a Memorandum of Understanding (MoU) on forestry between Tonga and Samoa.'],
    ).instruments.map(({ title }) => title),
  ).toEqual(['Memorandum of Understanding (MoU) on forestry between Tonga and Samoa']));
