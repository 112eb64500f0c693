import { describe, expect, it } from 'vitest';
import { type Line, readingOf } from '../../../../../tests/support/release.ts';

const papers = (...lines: Line[]) =>
  readingOf(lines, 'en', '2024-03-08').instruments.map(({ kind, title }) => [kind, title]);
const said = (text: string) => papers(['title', 0, 'Norway and Malawi meet'], ['paragraph', 0, text]);

describe('papers named in the sentences after their signing', () => {
  it.each([
    [
      'They also signed two Memorandums of Understanding (MOU). The first is the MOU on the Training of Pilots which will open a school. The second is the MOU on Fisheries Ports which will be renewed.',
      [
        ['memorandum', 'MOU on the Training of Pilots'],
        ['memorandum', 'MOU on Fisheries Ports'],
      ],
    ],
    [
      'The ministers inked three MoUs on Monday. The MoU on river ferries is between the two transport ministries.',
      [['memorandum', 'MoU on river ferries']],
    ],
    [
      'The ministers witnessed the signing of three agreements; namely a Cooperation Agreement on Ferries, a Memorandum of Guidance on Pilots and a Protocol on Fisheries.',
      [
        ['memorandum', 'Memorandum of Guidance on Pilots'],
        ['agreement', 'Cooperation Agreement on Ferries'],
        ['agreement', 'Protocol on Fisheries'],
      ],
    ],
  ])('%s', (text, expected) => expect(new Set(said(text))).toEqual(new Set(expected)));

  it('not where nothing was signed', () => {
    expect(said('The ministers met. The MoU on river ferries is between the two transport ministries.')).toEqual([]);
  });
});

describe('papers that the headline tells of', () => {
  it.each([
    [
      'Norway and Malawi Sign a Memorandum of Understanding on Wells',
      'The two ministers signed this new MOU today.',
      [['memorandum', 'Memorandum of Understanding on Wells']],
    ],
    [
      'Norway and Malawi sign Fisheries Partnership Agreement',
      'A ceremony was held in Oslo.',
      [['agreement', 'Fisheries Partnership Agreement']],
    ],
    [
      'Signing of the Treaty on Extradition with Malawi',
      'The treaty is the first of its kind.',
      [['agreement', 'Treaty on Extradition']],
    ],
    // The text tells it by its name.
    [
      'Norway, Malawi sign agreement on ferries',
      'The ministers signed the Ferries and Ports Agreement in Oslo.',
      [['agreement', 'Ferries and Ports Agreement']],
    ],
    // No name, or nothing signed.
    ['Norway and Malawi sign agreement', 'A ceremony was held in Oslo.', []],
    ['Norway calls for a treaty on ferries', 'The minister spoke in Oslo.', []],
  ])('%s', (title, text, expected) => expect(papers(['title', 0, title], ['paragraph', 0, text])).toEqual(expected));
});

it('the name of a listed paper ends where its explanation begins', () => {
  expect(
    papers(
      ['title', 0, 'List of agreements signed in Oslo'],
      [
        'paragraph',
        0,
        'Protocol between Norway and Malawi for the import of mango The aim of this Protocol is to ease trade.',
      ],
    ),
  ).toEqual([['agreement', 'Protocol between Norway and Malawi for the import of mango']]);
});

it('a statement of leaders is one of the papers of a list', () => {
  expect(
    papers(
      ['title', 0, 'Summit in Oslo'],
      ['paragraph', 0, 'The following documents were adopted at the Summit:'],
      ['item', 0, 'Oslo Declaration'],
      ['item', 0, 'Leaders’ Statement on Ferries'],
    ),
  ).toEqual([
    ['joint-declaration', 'Oslo Declaration'],
    ['joint-declaration', 'Leaders’ Statement on Ferries'],
  ]);
});

describe('papers by other nouns, verbs and sums', () => {
  it.each([
    [
      'The ministers issued a Joint Vision Statement on Ferries.',
      [['joint-declaration', 'Joint Vision Statement on Ferries']],
    ],
    [
      'The ministers signed a Memorandum of Discussion (MOD) in Oslo.',
      [['memorandum', 'Memorandum of Discussion (MOD)']],
    ],
    ['A Letter of Cooperation was also signed by the two ports.', [['other', 'Letter of Cooperation']]],
    ['The two ministers signed a Declaration of Intent on hydrogen.', [['other', 'Declaration of Intent on hydrogen']]],
    [
      'The Bank has entered into a €5 million financing agreement with Malawi Rail.',
      [['loan', 'financing agreement with Malawi Rail']],
    ],
    ['The Bank has signed a €4 million contract with the port.', [['contract', 'contract']]],
    [
      'Norway has signed a Memorandum of Understanding (MoU) with Malawi for promoting ferries.',
      [['memorandum', 'Memorandum of Understanding (MoU) with Malawi for promoting ferries']],
    ],
    [
      'Malawi has signed a financial agreement with the World Bank for $4 million to build a port.',
      [['loan', 'financial agreement with the World Bank']],
    ],
    [
      'Today the two ministers signed the Ferry Access Agreement in the town hall.',
      [['agreement', 'Ferry Access Agreement']],
    ],
    [
      'The ministers welcomed the exchange of papers: (i) an MoU on ferries; (ii) an Agreement on wells.',
      [['memorandum', 'MoU on ferries']],
    ],
    [
      'The ministers signed (i) an MoU on ferries; (ii) an Agreement on wells; and (iii) a Protocol on pilots.',
      [
        ['memorandum', 'MoU on ferries'],
        ['agreement', 'Agreement on wells'],
        ['agreement', 'Protocol on pilots'],
      ],
    ],
    ['Both signed the Work Plan on Fisheries for 2023-2025.', [['other', 'Work Plan on Fisheries for 2023-2025']]],
    [
      'The visit saw the signing of a Ferry Access Agreement and of an MoU on wells.',
      [
        ['agreement', 'Ferry Access Agreement'],
        ['memorandum', 'MoU on wells'],
      ],
    ],
    [
      'The ministers welcomed the signing of the Agreement on Pilots and the conclusion of the Ferry Access Agreement.',
      [
        ['agreement', 'Agreement on Pilots'],
        ['agreement', 'Ferry Access Agreement'],
      ],
    ],
    ['A joint communiqué was issued after the talks.', [['joint-declaration', 'joint communiqué']]],
    ['Norway deposited its instrument of accession to the Oslo Convention.', [['agreement', 'Oslo Convention']]],
    ['Both sides initialled the text of the Ferry Access Agreement.', [['agreement', 'Ferry Access Agreement']]],
    [
      'The ministers adopted the Action Plan on Oceans and the Roadmap for Green Ferries.',
      [
        ['other', 'Action Plan on Oceans'],
        ['other', 'Roadmap for Green Ferries'],
      ],
    ],
    ['Norway signed a $3 million compact with Malawi.', [['agreement', 'compact with Malawi']]],
    [
      'An agreement was signed between the Port of Oslo and the Harbour Board of Riga.',
      [['agreement', 'agreement between the Port of Oslo and the Harbour Board of Riga']],
    ],
    [
      'A memorandum of understanding was signed today on the safety of ferries, which both praised.',
      [['memorandum', 'memorandum of understanding on the safety of ferries']],
    ],
    [
      'An amendatory agreement was signed to reduce the fees of the harbour.',
      [['agreement', 'amendatory agreement to reduce the fees of the harbour']],
    ],
    [
      'They welcomed the signing of an agreement on the safety of ferries and of their crews in the northern waters of both countries, a memorandum of understanding on the yearly consultations between the two harbour ministries and a letter of intent on the negotiation of a pact on pilots.',
      [
        ['agreement', 'agreement on the safety of ferries and of their crews in the northern waters of both countries'],
        ['memorandum', 'memorandum of understanding on the yearly consultations between the two harbour ministries'],
        ['other', 'letter of intent on the negotiation of a pact on pilots'],
      ],
    ],
    [
      'This is inscribed in the Bergen Declaration on Clean Ferries, issued yesterday during the summit.',
      [['joint-declaration', 'Bergen Declaration on Clean Ferries']],
    ],
    [
      'Leaders also adopted the Ferry Safety (FS) Framework and an Oslo Strategy for Green Ports.',
      [
        ['other', 'Ferry Safety (FS) Framework'],
        ['other', 'Oslo Strategy for Green Ports'],
      ],
    ],
    [
      'The Bank signed an agreement with Malawi to provide an Official Development Assistance (ODA) loan of 30 billion yen for ferries.',
      [['loan', 'agreement with Malawi to provide an Official Development Assistance (ODA) loan']],
    ],
    // The one that was named before.
    ['They welcomed the signing of bilateral Agreements/MOUs in many fields.', []],
    ['They endorsed a plan that builds on their 30 September Vision Statement.', []],
    ['Norway and the Agency signed two agreements worth $11 million.', [['agreement', 'agreements']]],
    ['The ambassador signed four grant contracts for schools.', [['contract', 'grant contracts for schools']]],
    [
      'The Assembly also adopted a protocol to the Treaty Establishing the Ferry Community and its Draft Roadmap.',
      [['agreement', 'protocol to the Treaty Establishing the Ferry Community']],
    ],
    [
      'The ministers signed a bilateral agreement on the exchange of ferry data.',
      [['agreement', 'bilateral agreement on the exchange of ferry data']],
    ],
    [
      'The ministers signed the ‘Memorandum of Understanding on Ferry Safety’ and the ‘Oslo Action Plan on Ports’.',
      [
        ['memorandum', 'Memorandum of Understanding on Ferry Safety'],
        ['other', 'Oslo Action Plan on Ports'],
      ],
    ],
    ['The two sides finalised the Agreement on Air Services.', [['agreement', 'Agreement on Air Services']]],
    ['The Council approved the accession of Malawi to the Ferry Convention.', [['agreement', 'Ferry Convention']]],
    // Papers of an earlier day, or still to come.
    ['Chile is the ninth state that Norway has concluded a visa agreement with.', []],
    [
      'They emphasised their commitment to the Oslo Declaration and the Bergen Communiqué adopted at the previous meetings.',
      [],
    ],
    ['Forty states have now signed the agreement establishing the Ferry Union.', []],
    ['The Assembly decided to meet in order to consider its rules and sign the Ferry Access Agreement.', []],
    ['Norway expressed its readiness to sign the Ferry Access Agreement.', []],
    ['The MOU has been concluded after two years.', []],
    ['The Minister of Fisheries signed the Agreement on behalf of Norway.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});
