import { describe, expect, it } from 'vitest';
import { readingOf, type Line } from '../../../../../tests/support/release.ts';

const papers = (lines: readonly Line[]) =>
  readingOf(lines, 'en').instruments.map(({ title, kind, country, amount, project, count }) => ({
    title,
    kind,
    country,
    sum: amount && `${amount.value} ${amount.currency}`,
    project,
    count,
  }));
const plain = { country: null, sum: null, project: null, count: null };

describe('papers named line by line', () => {
  it('takes the lines under “List of MoUs signed” that are names of papers, and not what explains them', () => {
    expect(
      papers([
        ['title', 0, 'List of Agreements/MoUs signed between Fiji and Tonga during the visit of the King'],
        ['paragraph', 0, 'Signatory from Fiji: Mr. Jone Vakaloloma, Secretary for Trade'],
        ['paragraph', 0, 'Memorandum of Understanding between Fiji and Tonga on fisheries patrols'],
        ['paragraph', 0, 'This MoU will let patrol boats of either side use the harbours of the other.'],
        ['paragraph', 0, 'Protocol on the export of taro from Tonga'],
        ['paragraph', 0, 'Cultural Exchange Programme for the years 2024-26'],
      ]),
    ).toEqual([
      {
        ...plain,
        title: 'Memorandum of Understanding between Fiji and Tonga on fisheries patrols',
        kind: 'memorandum',
        country: 'TO',
      },
      { ...plain, title: 'Protocol on the export of taro from Tonga', kind: 'agreement', country: 'TO' },
      { ...plain, title: 'Cultural Exchange Programme for the years 2024-26', kind: 'other' },
    ]);
  });

  it('takes the projects of grant contracts with the sums in the lines below them', () => {
    expect(
      papers([
        ['title', 0, 'Japan signs two grant contracts in Tonga'],
        ['paragraph', 0, 'The Ambassador of Japan to Tonga signed two grant contracts at his residence yesterday.'],
        ['item', 0, 'The Project for the Construction of a School Building on the Island of Eua'],
        ['item', 1, 'Grant Amount: USD 47,228 (TOP 114,475)'],
      ]),
    ).toContainEqual({
      title: 'The Project for the Construction of a School Building on the Island of Eua',
      kind: 'contract',
      country: 'TO',
      sum: '47228 USD',
      project: 'The Project for the Construction of a School Building on the Island of Eua',
      count: 1,
    });
  });

  it('ends a name in a list where its explanation begins', () => {
    expect(
      papers([
        ['title', 0, 'Visit of the Prime Minister'],
        ['paragraph', 0, 'The following documents were signed:'],
        ['item', 0, 'MoU on Weather Services: The two offices will share their radar pictures.'],
      ]),
    ).toEqual([{ ...plain, title: 'MoU on Weather Services', kind: 'memorandum' }]);
  });

  it('knows a list by an exchange of documents, and keeps out whose paper it was in whose name', () => {
    expect(
      papers([
        ['title', 0, 'Talks in Bern'],
        ['paragraph', 0, 'They witnessed an exchange of the following intergovernmental documents:'],
        ['item', 0, 'Cooperation programs between the two ministries of justice'],
        ['item', 0, 'Letter of Intent on schools'],
        ['paragraph', 0, 'Mr. Abdi signed the agreements on behalf of the government on Wednesday.'],
      ]).map(({ title }) => title),
    ).toEqual(['Cooperation programs between the two ministries of justice', 'Letter of Intent on schools']);
  });

  it('ends a paper before its sum, and takes with whom it was signed', () => {
    expect(
      papers([
        ['title', 0, 'Agreements signed'],
        [
          'paragraph',
          0,
          'The Fund signed an amended agreement for an additional $7.2 million. It also signed a letter of intent with the Republic of San Marino.',
        ],
        ['paragraph', 0, 'They adopted the Declaration on the Transition to a new partnership.'],
      ])
        .map(({ title, country }) => [title, country])
        .toSorted((a, b) => `${a[0]}`.localeCompare(`${b[0]}`)),
    ).toEqual([
      ['amended agreement', null],
      ['Declaration on the Transition', null],
      ['letter of intent', 'SM'],
    ]);
  });

  it('names an agreement by what it is to do, and tells none by its sort or of another day', () => {
    expect(
      papers([
        ['title', 0, 'Zambia and the EU'],
        ['paragraph', 0, 'They signed an agreement to support the Free Education Initiative, with a grant.'],
        ['paragraph', 0, 'They agreed to work on the implementation of signed agreements on customs.'],
        ['paragraph', 0, 'They saw the signing of papers, including three intergovernmental agreements.'],
      ]).map(({ title }) => title),
    ).toEqual(['agreement to support the Free Education Initiative']);
  });

  it('tells an amendment for what it is, and no paper that is still to be signed', () => {
    expect(
      papers([
        ['title', 0, 'Visit to Malé'],
        ['paragraph', 0, 'Both sides signed the seventh amendment to the Development Objective Grant Agreement.'],
        ['paragraph', 0, 'That is a development cooperation agreement signed between the two in 2019.'],
      ]).map(({ title }) => title),
    ).toEqual(['seventh amendment to the Development Objective Grant Agreement']);
    expect(
      papers([
        ['title', 0, 'Japan to help Laos'],
        [
          'paragraph',
          0,
          'The Exchange of Notes on grant aid of 900 million yen for the Economic and Social Development Programme will be signed tomorrow.',
        ],
      ]),
    ).toEqual([]);
  });

  it('gives a declaration of many no one state for a partner', () => {
    expect(
      papers([
        ['title', 0, 'Prime Minister at the Summit of Central Asia and Japan'],
        ['paragraph', 0, 'Japan and the five countries adopted the Tokyo Declaration. Japan will help Uzbekistan.'],
      ]),
    ).toEqual([{ ...plain, title: 'Tokyo Declaration', kind: 'joint-declaration' }]);
    expect(
      papers([
        ['title', 0, 'Prime Minister at the Tokyo summit'],
        ['paragraph', 0, 'The leaders of the six countries adopted the Tokyo Declaration. Japan will help Uzbekistan.'],
      ]),
    ).toEqual([{ ...plain, title: 'Tokyo Declaration', kind: 'joint-declaration' }]);
  });

  it('takes an item of its own for each grant of an exchange of notes, with the sum in the donor’s money', () => {
    expect(
      papers([
        ['title', 0, 'Laos and Japan sign documents'],
        [
          'paragraph',
          0,
          'The Foreign Minister of Laos and the Ambassador of Japan signed an Exchange of Notes on Japanese grant aid as follows:',
        ],
        [
          'item',
          0,
          'Up to JPY 900,000,000 (approximately US$6 million) for the purpose of contributing to the implementation of the Project for the Renewal of River Ferries;',
        ],
        [
          'item',
          0,
          'Up to JPY 400,000,000 (approximately US$2.7 million) for the purpose of contributing to the implementation of the Rural Clinics Programme.',
        ],
      ]),
    ).toMatchObject([
      { project: 'Project for the Renewal of River Ferries', country: 'LA', sum: '900000000 JPY' },
      { project: 'Rural Clinics Programme', country: 'LA', sum: '400000000 JPY' },
    ]);
  });
});

describe('loans told by their sum', () => {
  it.each([
    [
      'Malta: EIB backs a harbour',
      'The European Investment Bank today signed a new EUR 80 million loan with the Port Bank of Malta.',
      { title: 'loan with the Port Bank of Malta', kind: 'loan', country: 'MT', sum: '80000000 EUR' },
    ],
    [
      'Gabon and BADEA sign',
      'Gabon and the Arab Bank for Economic Development in Africa (BADEA) signed a pact for a loan of US$12 million to build a road.',
      { title: 'pact for a loan', kind: 'loan', country: 'GA', sum: '12000000 USD' },
    ],
  ])('%s', (title, text, expected) => {
    expect(
      papers([
        ['title', 0, title],
        ['paragraph', 0, text],
      ]),
    ).toEqual([{ ...plain, ...expected }]);
  });

  it('tells several loans with their number and one with whom it was signed', () => {
    expect(
      papers([
        ['title', 0, 'Saudi Fund for Development signs loan agreements with island states'],
        [
          'paragraph',
          0,
          'The Chairman signed in Riyadh three development loan agreements worth $61 million with Belize and Dominica.',
        ],
        [
          'paragraph',
          0,
          'The first two loan agreements, worth $16 million, were signed with the Prime Minister of Dominica; he ended the day signing a loan agreement worth $45 million with the Prime Minister of Belize.',
        ],
      ]).map(({ title, sum, count }) => [title, sum, count]),
    ).toEqual([
      ['development loan agreements', '61000000 USD', 3],
      ['loan agreements', '16000000 USD', 2],
      ['loan agreement', '45000000 USD', null],
    ]);
  });

  it('gives the one agreement the one sum that the release calls a loan, and the title’s state', () => {
    expect(
      papers([
        ['title', 0, 'EBRD helps Kazakh city with its water'],
        [
          'paragraph',
          0,
          'The loan of 2.2 billion tenge (€7 million equivalent) will enable the city to mend its pipes.',
        ],
        [
          'paragraph',
          0,
          'The EBRD loan agreement was signed today by Olga Petrova, Director for Infrastructure in Russia and Central Asia.',
        ],
      ]),
    ).toEqual([{ ...plain, title: 'loan agreement', kind: 'loan', country: 'KZ', sum: '2200000000 KZT', count: 1 }]);
  });

  it('leaves a loan alone that nobody signed', () => {
    expect(
      papers([
        ['title', 0, 'Bank considers request'],
        ['paragraph', 0, 'The Board will discuss a EUR 80 million loan to Malta in May.'],
      ]),
    ).toEqual([]);
  });

  it('gives each project the sum before it, and tells the loan agreement itself once', () => {
    expect(
      papers([
        ['title', 0, 'ADB and Nepal sign loans'],
        [
          'paragraph',
          0,
          'Nepal and the Asian Development Bank signed a loan of 50 million US dollars for the Hill Roads Project, and 20 million US dollars for the Lowland Canals Project.',
        ],
        ['paragraph', 0, 'After signing the loan agreement, the minister spoke of the monsoon.'],
      ]).map(({ title, sum }) => `${title}: ${sum}`),
    ).toEqual(['Hill Roads Project: 50000000 USD', 'Lowland Canals Project: 20000000 USD']);
  });
});

describe('papers that are only counted', () => {
  it.each([
    [
      'In addition, 27 documents on trade, customs and the fight against crime were signed.',
      { kind: 'other', count: 27 },
    ],
    [
      'The ministers signed three agreements on air traffic.',
      { kind: 'agreement', count: 3, title: 'agreements on air traffic' },
    ],
  ])('%s', (text, expected) => {
    expect(
      papers([
        ['title', 0, 'Visit concluded'],
        ['paragraph', 0, text],
      ]),
    ).toMatchObject([expected]);
  });

  it('knows a state with a hyphen for one state', () => {
    expect(
      papers([
        ['title', 0, 'EU and Timor-Leste sign visa agreement'],
        ['paragraph', 0, 'The EU and Timor-Leste signed a short-stay visa agreement in Brussels.'],
      ]).map(({ title, country }) => [title, country]),
    ).toEqual([['short-stay visa agreement', 'TL']]);
  });
});
