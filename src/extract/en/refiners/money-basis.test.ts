import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../tests/support/release.ts';

const bases = (text: string) => readingOf([['paragraph', 0, text]], 'en', '2023-06-21').money.map(({ basis }) => basis);

describe('what an amount is', () => {
  it.each([
    ['The EU announced a Global Gateway investment package of €12 billion.', ['pledge']],
    ['Germany said it would give an additional €381m in humanitarian aid.', ['pledge']],
    ['The United States pledged $20.3 billion, Japan $1.5 billion in grants.', ['pledge', 'pledge']],
    ['The United States and Japan will provide at least $8 million for field trials.', ['provided']],
    ['The UK will also spend £240m on bilateral assistance.', ['provided']],
    ['The proposed Ukraine Facility is of up to €50bn.', ['ceiling']],
    ['The UK will provide loan guarantees worth $3bn.', ['loan']],
    ['The Bank will provide a grant of $30 million and a loan of $70 million.', ['provided', 'loan']],
    ['The World Bank put the cost of recovery at $411bn in March.', ['statistic']],
    ['It covers a market of 2.2 billion people with a combined output of US$26.2 trillion.', ['statistic']],
    ['To revive the Ukrainian economy, the UK will provide £10 million.', ['provided']],
    ['The EU disbursed €1.5 billion in macro-financial assistance.', ['spent']],
    ['Norway will also invest $4 million in wells.', ['pledge']],
    ['The Bank will continue to invest around €2 billion a year in ferries.', ['pledge']],
    ['Governments and others announced an estimated US$2.2 million in new funding.', ['total']],
    ['Norwegian firms commit £7 million to two harbours.', ['total']],
    ['The Bank lent far more than its plan to reach €3 billion by then.', ['target']],
    ['Norway has earmarked $4 million for ferries.', ['pledge']],
    ['Norway will double its contribution to $8 million.', ['pledge']],
    ['The facility will mobilise $9 million in private investment.', ['target']],
    ['Since 2015, Norway has given $30 million.', ['spent']],
    ['Total pledges came to over $33 billion.', ['total']],
    ['Notes were exchanged on two grants worth about 1.7 billion yen in total.', ['total']],
    ['Donors agreed on a $93 billion replenishment.', ['total']],
    ['The UK intends to mobilise $3 billion of investment by 2027.', ['target']],
    ['The two sides aim to increase trade to $100 billion by 2030 from $50 billion in 2022.', ['target', 'statistic']],
    ['Shareholders backed a €2 billion capital increase.', ['total']],
    ['It will bring the capital base of the Bank to €15 billion.', ['total']],
    ['To date the Bank has invested €2.1 billion in 40 projects of the Uzbek economy.', ['spent']],
    ['The Bank invested almost $300 million there last year.', ['spent']],
    ['Earlier the agency had provided 1,200 million yen for engineering services.', ['spent']],
    ['Trade with the region came to $4 billion.', ['statistic']],
    ['The immediate response now totals €40 million.', ['total']],
    ['Food aid through WFP (Total: JPY 2.5 billion)', ['total']],
    ['The amendment will add an estimated US$7.2 million of U.S. assistance to Tonga.', ['provided']],
    [
      'It brings the total U.S. support since the first agreement was signed in 2019 to approximately US$36 million.',
      ['total'],
    ],
    ['To date, US$ 41.7 million has been disbursed.', ['spent']],
    ['She said that, to date, the agency has donated close to US$1,800 million to the country.', ['spent']],
    ['Norway gives a total of $12 million in contributions.', ['total']],
    [
      'Malawi: a 5 billion yen (approximately US$ 40 million) line of credit to the bank and 220 thousand dollars in technical assistance.',
      ['loan', 'loan', 'provided'],
    ],
    ['Between 2020 and 2025, €2 billion will be contributed to the partnership.', ['pledge']],
    ['It brings the total investment from the U.S. Government since the storm to more than $70 million.', ['total']],
    ['Nine donors pledged $45 million for 2017 and $21 million for 2018.', ['total', 'total']],
    [
      'The Board approved a new arrangement for a total amount of SDR 27 million (about US$ 41 million) for Malawi.',
      ['loan', 'loan'],
    ],
    ['The appeal outlines the need for $42 million for food aid, of which Norway gave its part.', ['statistic']],
    ['€3 billion to be mobilised for ports.', ['target']],
    ['The projects will generate up to US$1.3 billion in investments.', ['target']],
    ['The Bank has financed ferries to the tune of €16.5 billion globally over the last decade.', ['spent']],
    ['The Board approved six proposals amounting to $16.7 million in funding.', ['total']],
    ["With it, Norway's assistance to the islands now amounts to $7 million.", ['total']],
    ['As of March, the fund from various donors had reached $11.5 million.', ['total']],
    ['Norway will help with $3.3 billion in the Ferry Response Support Loan programme.', ['loan']],
    ['The trend will continue with a proposed increase of NOK 15 million.', ['pledge']],
    ['At the conference Norway announced $20 million in financial contributions to the islands.', ['pledge']],
    ['Kenya increased its pledge by two thirds to $10 million.', ['pledge']],
    ['World leaders commit US$ 4.8 billion to end it.', ['total']],
    ['To date the Bank has allocated more than $1.2 billion to ferries.', ['spent']],
    ['The budget request included over $80 million for ferries.', ['pledge']],
    ['It is part of the $9 million in ferry financing that the Bank has committed to provide.', ['pledge']],
    ['To help deliver on its $30 million global commitment, Norway opened an office.', ['pledge']],
    [
      'Norway has provided over $12 million in health, ferry and security assistance to its allies and partners there since 2002.',
      ['spent'],
    ],
  ])('%s', (text, expected) => expect(bases(text)).toEqual(expected));

  it.each([
    // What is promised first and told again as given is one amount.
    [
      ['Norway will commit $7 million to a new fund.', 'Norway will also provide $7 million for the fund, she said.'],
      ['pledge'],
    ],
    // A noun of help says nothing by itself; the same amount further down does.
    [['New funding of £90 million', 'The UK will provide a further £90 million this year.'], ['provided']],
    // A part of what was told before is of its basis, whatever it is to provide.
    [
      ['Norway pledged $40 million for the port.', 'This includes $7 million in assistance to help provide shelter.'],
      ['pledge'],
    ],
    [['Norway pledged $40 million for ports.', 'Malawi: 5 million euros to support the ports.'], ['pledge']],
    [['Norway announced a package today.', 'It includes $3 million in support for clinics.'], ['pledge']],
  ])('%s', (texts, expected) =>
    expect([
      ...new Set(
        readingOf(
          [['title', 0, 'Norway helps'], ...texts.map((text) => ['paragraph', 0, text] as const)],
          'en',
          '2023-06-21',
        ).money.map(({ basis }) => basis),
      ),
    ]).toEqual(expected),
  );

  it('is told by a label on the line above', () => {
    expect(
      readingOf(
        [
          ['title', 0, 'Signing of a loan agreement'],
          ['item', 0, 'Maximum Loan Amount'],
          ['paragraph', 0, '12,300 million Japanese Yen'],
        ],
        'en',
        '2023-06-21',
      ).money,
    ).toMatchObject([{ basis: 'ceiling', qualifier: 'at-most' }]);
  });

  it.each([
    ['Norway will deliver:', 'pledge'],
    ['Norway will provide:', 'provided'],
  ])('%s above a list', (lead, basis) => {
    expect(
      readingOf(
        [
          ['paragraph', 0, lead],
          ['item', 0, '$3 million for ferries;'],
          ['item', 0, '$2 million for wells.'],
        ],
        'en',
        '2025-04-04',
      ).money.map((m) => m.basis),
    ).toEqual([basis, basis]);
  });

  it('of a sum in the title is what the text says of it', () => {
    expect(
      readingOf(
        [
          ['title', 0, 'Conference on ferries: €7.5 million pledged'],
          ['paragraph', 0, 'Donors pledged €7.5 million in total.'],
        ],
        'en',
        '2025-04-04',
      ).money.map((m) => m.basis),
    ).toEqual(['total']);
  });

  it('is told for a list by the sentence above it', () => {
    expect(
      readingOf(
        [
          ['paragraph', 0, 'The EU announced the following investments:'],
          ['item', 0, 'transport: €3 billion;'],
          ['item', 0, 'digital connectivity: €100 million.'],
        ],
        'en',
        '2025-04-04',
      ).money.map(({ basis }) => basis),
    ).toEqual(['pledge', 'pledge']);
  });
});
