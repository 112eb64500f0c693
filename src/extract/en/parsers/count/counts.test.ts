import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('counts', {
  lang: 'en',
  list: 'counts',
  finds: [
    {
      text: 'signed by 44 of the 55 Member States',
      found: [
        { quote: '44', value: 44, unit: 'states' },
        { quote: '55 Member States', value: 55 },
      ],
    },
    { text: 'after twenty-two (22) countries have joined', found: [{ quote: 'twenty-two (22) countries', value: 22 }] },
    { text: 'owned by 68 members—49 from the region', found: [{ quote: '68 members', value: 68, unit: 'members' }] },
    { text: 'sent 160 search and rescue personnel', found: [{ quote: '160 search and rescue personnel', value: 160 }] },
    { text: 'the 13th replenishment', found: [{ quote: '13th replenishment', value: 13, ordinal: true }] },
    {
      text: 'The Seventh Consultative Meeting is next. The Fifth was held in Dushanbe.',
      found: [
        { quote: 'Seventh Consultative Meeting', value: 7, unit: 'meeting', ordinal: true },
        { quote: 'Fifth', value: 5, unit: 'meeting', ordinal: true },
      ],
    },
    { text: 'the four pillars of the policy', found: [{ quote: 'four pillars', value: 4, unit: 'pillars' }] },
    {
      text: 'in the five Central Asian countries',
      found: [{ quote: 'five Central Asian countries', value: 5, unit: 'countries' }],
    },
    {
      text: 'Some 200 business people are expected.',
      found: [{ quote: 'Some 200 business people', value: 200, unit: 'people', qualifier: 'about' }],
    },
    {
      text: 'the three newly chosen priority areas',
      found: [{ quote: 'three newly chosen priority areas', value: 3, unit: 'areas' }],
    },
    {
      text: 'eight ministries and agencies took part',
      found: [{ quote: 'eight ministries and agencies', value: 8, unit: 'ministries and agencies' }],
    },
    {
      text: 'a market of 600 million people',
      found: [{ quote: '600 million people', value: 600_000_000, unit: 'people' }],
    },
    { text: '5,500 people or more', found: [{ quote: '5,500 people or more', value: 5500, qualifier: 'at-least' }] },
    {
      text: 'more than 60 commercial agreements',
      found: [{ quote: 'more than 60 commercial agreements', value: 60, unit: 'agreements', qualifier: 'over' }],
    },
    {
      text: 'More than 30 million people need aid and over 12 million have been driven from their homes.',
      found: [
        { quote: 'More than 30 million people', value: 30_000_000 },
        { quote: 'over 12 million', value: 12_000_000, unit: 'people', certainty: 'implied' },
      ],
    },
    { text: 'ten such meetings', found: [{ quote: 'ten such meetings', value: 10, unit: 'meetings' }] },
    { text: 'a dozen projects', found: [{ quote: 'a dozen projects', value: 12 }] },
    { text: 'two patrol vessels', found: [{ quote: 'two patrol vessels', value: 2, unit: 'vessels' }] },
    {
      text: 'two bilateral and regional initiatives',
      found: [{ quote: 'two bilateral and regional initiatives', value: 2, unit: 'initiatives' }],
    },
    { text: 'the first two projects', found: [{ quote: 'two projects', value: 2 }] },
  ],
  ignores: [
    'one of the areas',
    'one country',
    'about 21% of the demand',
    '3,000 square kilometers',
    'a 220 kV substation',
    'segments 2 to 5 of the road',
    'Article 5 countries',
    'G7 countries',
    'a 15-year-old',
    'both countries',
    'for 80 minutes',
    'the “Economic 2+2”',
    '7 pages of notes',
    'over 12 million',
    'Tel. 03 0000 0000',
    'No. 5 lines',
  ],
});

ruleTable('counts in turn', {
  lang: 'en',
  list: 'counts',
  finds: [
    {
      text: 'the Thirteenth Senior Officials Meeting (SOM)',
      found: [{ quote: 'Thirteenth Senior Officials Meeting', value: 13, unit: 'meeting', ordinal: true }],
    },
    {
      text: 'the 24th EU-ASEAN Ministerial Meeting',
      found: [{ quote: '24th EU-ASEAN Ministerial Meeting', value: 24, ordinal: true }],
    },
    { text: 'The 30th Japan-EU Summit', found: [{ quote: '30th Japan-EU Summit', value: 30, ordinal: true }] },
    {
      text: 'the fourth experts’ meeting and the second Business Dialogue',
      found: [
        { quote: 'fourth experts’ meeting', value: 4 },
        { quote: 'second Business Dialogue', value: 2 },
      ],
    },
    {
      text: 'the 2nd Japan-U.S. Strategic Dialogue',
      found: [{ quote: '2nd Japan-U.S. Strategic Dialogue', value: 2, unit: 'dialogue' }],
    },
    {
      text: 'the Fifth Tokyo International Conference on African Development',
      found: [{ quote: 'Fifth Tokyo International Conference', value: 5 }],
    },
    {
      text: 'the 30th anniversary of relations',
      found: [{ quote: '30th anniversary', value: 30, unit: 'anniversary', ordinal: false }],
    },
    { text: 'for the third time', found: [{ quote: 'third time', value: 3, ordinal: true }] },
  ],
  ignores: [
    'the third largest partner',
    'the first Summit of the Dialogue',
    'the 21st century',
    'the second half',
    'a third country',
    'the 10th of May',
  ],
});
