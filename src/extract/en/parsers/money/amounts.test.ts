import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../../tests/support/release.ts';
import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('amounts', {
  lang: 'en',
  list: 'money',
  finds: [
    {
      text: 'a loan of 3,200 million yen',
      found: [{ quote: '3,200 million yen', value: 3_200_000_000, currency: 'JPY', basis: 'loan' }],
    },
    { text: 'of 9.912 billion JPY', found: [{ quote: '9.912 billion JPY', value: 9_912_000_000, currency: 'JPY' }] },
    {
      text: 'about US $ 300 million',
      found: [{ quote: 'about US $ 300 million', value: 300_000_000, currency: 'USD', qualifier: 'about' }],
    },
    {
      text: 'BANK APPROVES $552.7 MILLION IN LOANS',
      found: [{ quote: '$552.7 MILLION', value: 552_700_000, currency: 'USD', basis: 'loan' }],
    },
    {
      text: 'a grant of USD 250 000 and works of 1 400 000 euros',
      found: [
        { quote: 'USD 250 000', value: 250_000, currency: 'USD' },
        { quote: '1 400 000 euros', value: 1_400_000, currency: 'EUR' },
      ],
    },
    {
      text: 'We pledge DKK 75.5 mill. (app. 10.8 mill. USD), of which CHF 3 Mio and 2,5 M USD for ferries.',
      found: [
        { quote: 'DKK 75.5 mill', value: 75_500_000, currency: 'DKK' },
        { quote: 'app. 10.8 mill. USD', value: 10_800_000, currency: 'USD', qualifier: 'about' },
        { quote: 'CHF 3 Mio', value: 3_000_000, currency: 'CHF' },
        { quote: '2,5 M USD', value: 2_500_000, currency: 'USD' },
      ],
    },
    {
      text: 'CAD$18 million (US$14 million), NZD$250,000 and P157 million',
      found: [
        { quote: 'CAD$18 million', value: 18_000_000, currency: 'CAD' },
        { quote: 'US$14 million', value: 14_000_000, currency: 'USD' },
        { quote: 'NZD$250,000', value: 250_000, currency: 'NZD' },
        { quote: 'P157 million', value: 157_000_000, currency: 'PHP' },
      ],
    },
    {
      text: 'EUR 1.250.000 for ports, Rs. 12,34,567 for wells and between $5 and $10 million for ferries',
      found: [
        { quote: 'EUR 1.250.000', value: 1_250_000, currency: 'EUR' },
        { quote: 'Rs. 12,34,567', value: 1_234_567, currency: 'INR' },
        { quote: '$5', value: 5_000_000, currency: 'USD' },
        { quote: '$10 million', value: 10_000_000, currency: 'USD' },
      ],
    },
    { text: 'less than $2.15 a day', found: [{ quote: 'less than $2.15', basis: 'statistic' }] },
    { text: 'IDA Credit: US$45 million', found: [{ quote: 'US$45 million', basis: 'loan' }] },
    { text: 'US$3,2 Million for schools', found: [{ quote: 'US$3,2 Million', value: 3_200_000, currency: 'USD' }] },
    { text: 'grant aid totaling JPY 4,501,000,000', found: [{ quote: 'JPY 4,501,000,000', basis: 'total' }] },
    { text: 'worth $140 million USD', found: [{ quote: '$140 million USD', value: 140_000_000, currency: 'USD' }] },
    {
      text: '110.8 million Maldivian Rufiyaa and 3 million Egyptian pounds',
      found: [
        { quote: '110.8 million Maldivian Rufiyaa', value: 110_800_000, currency: 'MVR' },
        { quote: '3 million Egyptian pounds', value: 3_000_000, currency: 'EGP' },
      ],
    },
    { text: 'USD 4.8 million', found: [{ quote: 'USD 4.8 million', value: 4_800_000, currency: 'USD' }] },
    { text: 'EUR 21,500,000', found: [{ quote: 'EUR 21,500,000', value: 21_500_000, currency: 'EUR' }] },
    {
      text: '€2bn and £15m',
      found: [
        { quote: '€2bn', value: 2_000_000_000, currency: 'EUR' },
        { quote: '£15m', value: 15_000_000, currency: 'GBP' },
      ],
    },
    {
      text: 'two hundred and fifty million Japanese Yen',
      found: [{ quote: 'two hundred and fifty million Japanese Yen', value: 250_000_000, currency: 'JPY' }],
    },
    { text: 'US$189.5 million', found: [{ quote: 'US$189.5 million', value: 189_500_000, currency: 'USD' }] },
    {
      text: 'grants of up to 1.341 billion yen',
      found: [{ quote: 'up to 1.341 billion yen', value: 1_341_000_000, qualifier: 'at-most', basis: 'ceiling' }],
    },
    {
      text: 'up to a total of 232,209 million yen',
      found: [
        {
          quote: 'up to a total of 232,209 million yen',
          value: 232_209_000_000,
          qualifier: 'at-most',
          basis: 'ceiling',
        },
      ],
    },
    { text: 'more than £230 million', found: [{ quote: 'more than £230 million', qualifier: 'over' }] },
    {
      text: 'at least 5 billion euros',
      found: [{ quote: 'at least 5 billion euros', value: 5_000_000_000, currency: 'EUR', qualifier: 'at-least' }],
    },
    {
      text: 'nearly 45,428,000,000 yen',
      found: [{ quote: 'nearly 45,428,000,000 yen', value: 45_428_000_000, qualifier: 'about' }],
    },
    {
      text: 'Japan will provide US$10 million (approximately 1.1 billion yen).',
      found: [
        { quote: 'US$10 million', value: 10_000_000, currency: 'USD', basis: 'provided' },
        {
          quote: 'approximately 1.1 billion yen',
          value: 1_100_000_000,
          currency: 'JPY',
          qualifier: 'about',
          basis: 'provided',
        },
      ],
    },
    { text: 'a 500-million-yen project', found: [{ quote: '500-million-yen', value: 500_000_000 }] },
    { text: 'Rs. 500 crore', found: [{ quote: 'Rs. 500 crore', value: 5_000_000_000, currency: 'INR' }] },
    { text: 'A$12.5 million', found: [{ quote: 'A$12.5 million', value: 12_500_000, currency: 'AUD' }] },
    { text: '10 million Swiss francs', found: [{ quote: '10 million Swiss francs', currency: 'CHF' }] },
    {
      text: 'assistance of approximately 2 billion yen to the region',
      found: [{ quote: 'approximately 2 billion yen', qualifier: 'about' }],
    },
  ],
  ignores: [
    'US$1 = 150 yen',
    'the presidencies of COP26 and COP 30',
    'progress on SDG 5 and SDG 14',
    'an IRR 15 per cent above it, under SSP 2',
    'in constant 2015 US dollars',
    'a $100 bill',
    'in 2025 yen loans rose',
    '3 pounds of rice',
    'They brought 120,000 pounds of specialized rescue tools.',
    'a 1,000-yen note',
    'the G7 and 5 million people',
    'the dollar and the yen',
    'A4 paper',
    'a yen loan',
  ],
});

ruleTable('what an amount is', {
  lang: 'en',
  list: 'money',
  finds: [
    {
      text: 'letters on grant aid of 765 million yen were signed and exchanged',
      found: [{ quote: '765 million yen', basis: 'ceiling' }],
    },
    {
      text: 'two grants worth about 1.7 billion yen in total',
      found: [{ quote: 'about 1.7 billion yen', basis: 'total' }],
    },
    {
      text: 'letters on two grants totaling 1.382 billion yen were exchanged',
      found: [{ quote: '1.382 billion yen', basis: 'total' }],
    },
    {
      text: 'Bilateral trade stood at 1.8 billion US dollars in 2024.',
      found: [{ quote: '1.8 billion US dollars', basis: 'statistic' }],
    },
    {
      text: 'Trade in goods came to 130.7 billion euros.',
      found: [{ quote: '130.7 billion euros', basis: 'statistic' }],
    },
    { text: 'a target of projects totaling 3 trillion yen', found: [{ quote: '3 trillion yen', basis: 'target' }] },
    { text: 'The EU pledged to mobilise €10 billion.', found: [{ quote: '€10 billion', basis: 'pledge' }] },
    {
      text: 'We will mobilise US$100 billion annually by 2025.',
      found: [{ quote: 'US$100 billion', basis: 'target' }],
    },
    { text: 'The UK will provide £120 million.', found: [{ quote: '£120 million', basis: 'provided' }] },
    { text: 'GNI per capita 4,720 US dollars', found: [{ quote: '4,720 US dollars', basis: 'statistic' }] },
    { text: 'a grant (grant limit: 1.2 billion yen)', found: [{ quote: '1.2 billion yen' }] },
    {
      text: 'to realise JPY 5 trillion of investment in the next five years',
      found: [{ quote: 'JPY 5 trillion', basis: 'target' }],
    },
    { text: 'It spent 5 million dollars on it.', found: [{ quote: '5 million dollars', basis: 'spent' }] },
  ],
  ignores: ['The total is not known.', 'for a total of US$47.6 in new lending'],
});

describe('whose dollar a bare “$” is', () => {
  it.each([
    ['NZ$6 million fund for the islands', 'The Minister opened a $6 million fund for the islands.', ['NZD', 'NZD']],
    [
      'Partners of the Fund announce record funding',
      'It raised $14 billion; Canada pledged CAD$1.2 billion, Kenya $10 million.',
      ['USD', 'CAD', 'USD'],
    ],
    ['A fund for the islands', 'US$6 million and A$2 million were given, and $3 million more.', ['USD', 'AUD', 'USD']],
  ])('%s', (title, text, expected) =>
    expect(
      readingOf(
        [
          ['title', 0, title],
          ['paragraph', 0, text],
        ],
        'en',
        '2023-06-21',
      ).money.map(({ currency }) => currency),
    ).toEqual(expected),
  );
});

it('counts in lakh, lac and crore', () =>
  expect(
    readingOf(
      [['paragraph', 0, 'The school received Rs. 12 lacs, the district Rs 3 crore.']],
      'en',
      '2023-06-21',
    ).money.map(({ value }) => value),
  ).toEqual([1_200_000, 30_000_000]));
