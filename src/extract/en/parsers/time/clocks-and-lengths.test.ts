import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';
const today = '2025-12-20';

ruleTable('times of day', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'from 9:30 a.m. they met', issued, found: [{ quote: '9:30 a.m.', value: `${today}T09:30` }] },
    { text: 'at 18:30 p.m. sharp', issued, found: [{ quote: '18:30 p.m.', value: `${today}T18:30` }] },
    { text: 'at 9:30 a.m. (local time)', issued, found: [{ quote: '9:30 a.m.', value: `${today}T09:30` }] },
    {
      text: 'from 10:10 a.m. local time (2:10 p.m. Japan time)',
      issued,
      found: [
        { quote: '10:10 a.m. local time', value: `${today}T10:10` },
        { quote: '2:10 p.m. Japan time', value: `${today}T14:10` },
      ],
    },
    { text: 'began at 9:15 a.m. JST and ended', issued, found: [{ quote: '9:15 a.m. JST', value: `${today}T09:15` }] },
    {
      text: 'from 6 p.m. until 8:50 p.m.',
      issued,
      found: [{ quote: '6 p.m. until 8:50 p.m.', value: `${today}T18:00/${today}T20:50` }],
    },
    { text: 'from 10 to 11 a.m.', issued, found: [{ quote: '10 to 11 a.m.', value: `${today}T10:00/${today}T11:00` }] },
    {
      text: 'from 10:00 to 18:30',
      issued,
      found: [{ quote: '10:00 to 18:30', value: `${today}T10:00/${today}T18:30` }],
    },
    { text: 'at 12 noon', issued, found: [{ quote: '12 noon', value: `${today}T12:00` }] },
    { text: 'at 12:15 a.m.', issued, found: [{ quote: '12:15 a.m.', value: `${today}T00:15` }] },
    {
      text: 'December 20, 2025, 9:30 a.m.',
      found: [{ quote: 'December 20, 2025, 9:30 a.m.', value: '2025-12-20T09:30' }],
    },
    {
      text: 'They met at 4 p.m. on 5 May 2024.',
      found: [
        { quote: '4 p.m.', value: '2024-05-05T16:00' },
        { quote: '5 May 2024', value: '2024-05-05' },
      ],
    },
  ],
  ignores: [
    { text: 'Press line +32 2 000 00 00 (8.30-19.00)', issued },
    { text: 'a ratio of 16:9', issued },
    { text: 'Luke 12:30 says', issued },
    'at 9:30 a.m.',
  ],
});

ruleTable('lengths of time', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'thirty (30) days after that', found: [{ quote: 'thirty (30) days', value: 'P30D' }] },
    { text: 'for about 80 minutes', found: [{ quote: 'about 80 minutes', value: 'PT80M' }] },
    { text: 'for approximately 45 minutes', found: [{ quote: 'approximately 45 minutes', value: 'PT45M' }] },
    { text: '47 years of dialogue', found: [{ quote: '47 years', value: 'P47Y' }] },
    { text: 'for about one hour and a half', found: [{ quote: 'about one hour and a half', value: 'PT1H30M' }] },
    { text: 'one and a half hours', found: [{ quote: 'one and a half hours', value: 'PT1H30M' }] },
    { text: 'for half an hour', found: [{ quote: 'half an hour', value: 'PT30M' }] },
    { text: 'for 1 hour and 30 minutes', found: [{ quote: '1 hour and 30 minutes', value: 'PT1H30M' }] },
    { text: 'a one-day conference', found: [{ quote: 'one-day', value: 'P1D' }] },
    { text: 'a five-year plan', found: [{ quote: 'five-year', value: 'P5Y' }] },
    { text: 'over the next five years', found: [{ quote: 'five years', value: 'P5Y' }] },
    { text: 'fifteen years of cooperation', found: [{ quote: 'fifteen years', value: 'P15Y' }] },
    { text: 'within six months', found: [{ quote: 'six months', value: 'P6M' }] },
    { text: 'two and a half years', found: [{ quote: 'two and a half years', value: 'P2Y6M' }] },
  ],
  ignores: [
    'Read time: 2 mins',
    '3 min read',
    'a 15-year-old school',
    'people 18 years old',
    'children under 5 years of age',
    'the next few years',
    '24/7',
  ],
});
