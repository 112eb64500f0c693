import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('months', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'between April and June 2024', found: [{ quote: 'April and June 2024', value: '2024-04/2024-06' }] },
    {
      text: 'expected in the second half of this year',
      issued,
      found: [{ quote: 'second half of this year', value: '2025-07/2025-12' }],
    },
    {
      text: 'in the third quarter of next year',
      issued,
      found: [{ quote: 'third quarter of next year', value: '2026-07/2026-09' }],
    },
    { text: 'announced in November 2024', found: [{ quote: 'November 2024', value: '2024-11' }] },
    { text: 'planned for August last year', issued, found: [{ quote: 'August last year', value: '2024-08' }] },
    {
      text: 'the meeting held in January this year',
      issued,
      found: [{ quote: 'January this year', value: '2025-01' }],
    },
    {
      text: 'The UK announced it last November.',
      issued: '2025-04-15',
      found: [{ quote: 'last November', value: '2024-11' }],
    },
    { text: 'the statement issued in April', issued: '2022-07-12', found: [{ quote: 'April', value: '2022-04' }] },
    { text: 'It will be held in March.', issued, found: [{ quote: 'March', value: '2026-03' }] },
    {
      text: 'We look forward to the conference in August.',
      issued: '2022-04-18',
      found: [{ quote: 'August', value: '2022-08' }],
    },
    {
      text: 'Japan launched it in 2004. The first was held in August of that year.',
      issued,
      found: [
        { quote: '2004', value: '2004' },
        { quote: 'August of that year', value: '2004-08' },
      ],
    },
    {
      text: 'Launched in 2004; it met in August of the same year.',
      issued,
      found: [
        { quote: '2004', value: '2004' },
        { quote: 'August of the same year', value: '2004-08' },
      ],
    },
    { text: 'by the end of March 2026', found: [{ quote: 'end of March 2026', value: '2026-03-31' }] },
    {
      text: 'A team will leave at the end of February.',
      issued,
      found: [{ quote: 'end of February', value: '2026-02-28' }],
    },
    {
      text: 'They deepened their partnership ahead of the Leaders’ Meeting in Tuvalu in February.',
      issued,
      found: [{ quote: 'February', value: '2026-02' }],
    },
    { text: 'from April to June 2025', found: [{ quote: 'April to June 2025', value: '2025-04/2025-06' }] },
    { text: 'from April 2023 to March 2024', found: [{ quote: 'April 2023 to March 2024', value: '2023-04/2024-03' }] },
    { text: 'later this month', issued, found: [{ quote: 'this month', value: '2025-12' }] },
    { text: 'a team will leave next month', issued, found: [{ quote: 'next month', value: '2026-01' }] },
  ],
  ignores: ['The parties may agree.', 'They march on.', 'Prime Minister May spoke.', 'in April', 'August of that year'],
});

ruleTable('years', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'The body was set up in 2016.', found: [{ quote: '2016', value: '2016' }] },
    { text: 'by 2030', found: [{ quote: '2030', value: '2030' }] },
    { text: 'since late 2024', found: [{ quote: 'late 2024', value: '2024' }] },
    { text: 'aid so far in 2013 comes to more', found: [{ quote: '2013', value: '2013' }] },
    { text: 'from 2025 to 2027', found: [{ quote: '2025 to 2027', value: '2025/2027' }] },
    { text: 'between 2020 and 2025', found: [{ quote: '2020 and 2025', value: '2020/2025' }] },
    { text: 'The EU will give it for 2024 and 2025.', found: [{ quote: '2024 and 2025', value: '2024/2025' }] },
    { text: 'The fund covers 2025–2028.', found: [{ quote: '2025–2028', value: '2025/2028' }] },
    { text: 'at a meeting in the coming year', issued, found: [{ quote: 'the coming year', value: '2026' }] },
    {
      text: 'in 2010 and 2015',
      found: [
        { quote: '2010', value: '2010' },
        { quote: '2015', value: '2015' },
      ],
    },
    { text: 'the 2024 elections', found: [{ quote: '2024', value: '2024' }] },
    {
      text: 'this year and last year',
      issued,
      found: [
        { quote: 'this year', value: '2025' },
        { quote: 'last year', value: '2024' },
      ],
    },
    { text: 'In 2016 Japan began.', found: [{ quote: '2016', value: '2016' }] },
    {
      text: 'to meet again in two years’ time',
      issued,
      found: [{ quote: 'two years’ time', value: '2027' }],
    },
    { text: 'three years ago', issued, found: [{ quote: 'three years ago', value: '2022' }] },
  ],
  ignores: [
    'the Roadmap for the Development of Regional Cooperation for 2025–2027',
    'over the coming year',
    'the PIF’s “2050 Strategy”',
    'Expo 2025 Osaka, Kansai',
    'Agenda 2030',
    'the 2030 Agenda for Sustainable Development',
    'in 2000 villages',
    'in the early 2030s',
    'the 1990s',
    '2000 people',
    'in 2023 Global Refugee Forum',
    'EU-Japan Summit 2025: joint statement',
    'last year',
    { text: 'within the next year', issued },
  ],
});

ruleTable('fiscal years and quarters', {
  lang: 'en',
  list: 'times',
  finds: [
    { text: 'the JFY2025 budget', found: [{ quote: 'JFY2025', value: '2025-04/2026-03' }] },
    {
      text: 'The UK will pay in the 2025/26 financial year.',
      found: [{ quote: '2025/26 financial year', value: '2025-04/2026-03' }],
    },
    { text: 'The Government of Japan in FY2024', found: [{ quote: 'FY2024', value: '2024-04/2025-03' }] },
    {
      text: 'The United States provided it in fiscal year 2023.',
      found: [{ quote: 'fiscal year 2023', value: '2022-10/2023-09' }],
    },
    {
      text: 'In Japan, the third quarter of FY2024',
      found: [{ quote: 'the third quarter of FY2024', value: '2024-10/2024-12' }],
    },
    {
      text: 'The World Bank sets it for fiscal years 2023 to 2025 (FY23-FY25).',
      found: [
        { quote: 'fiscal years 2023 to 2025', value: '2022-07/2025-06' },
        { quote: 'FY23-FY25', value: '2022-07/2025-06' },
      ],
    },
    {
      text: 'The UK will pay £240m this financial year.',
      issued: '2023-06-21',
      found: [{ quote: 'this financial year', value: '2023-04/2024-03' }],
    },
    { text: 'the first half of 2025', found: [{ quote: 'first half of 2025', value: '2025-01/2025-06' }] },
    { text: 'growth in Q3 2024', found: [{ quote: 'Q3 2024', value: '2024-07/2024-09' }] },
    { text: 'the first quarter of 2024', found: [{ quote: 'the first quarter of 2024', value: '2024-01/2024-03' }] },
  ],
  ignores: ['the FY2024 plan', 'a quarter of the budget', 'fiscal policy'],
});
