import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('targets', {
  lang: 'en',
  list: 'targets',
  finds: [
    {
      text: 'The four countries have pledged to donate more than 2 million vaccine doses to the islands.',
      issued: '2023-12-15',
      found: [{ quote: 'more than 2 million vaccine doses', value: 2_000_000, unit: 'doses', until: null }],
    },
    {
      text: 'We agree to the goal of reducing the gap in participation rates between women and men on the ferries of our countries by 25 percent by 2035.',
      issued: '2023-12-15',
      found: [{ quote: '25 percent by 2035', value: 25, unit: '%', until: '2035' }],
    },
    {
      text: 'Members will invest more than two per cent of GDP in the safety of ferries.',
      issued: '2023-12-15',
      found: [{ quote: 'two per cent', value: 2, unit: '%', until: null }],
    },
    {
      text: 'The partners will resettle 1 million refugees by 2030.',
      issued: '2023-12-15',
      found: [{ quote: '1 million refugees by 2030', value: 1_000_000, unit: 'refugees', until: '2030' }],
    },
    {
      text: 'By 2030, the ministries will build 10,000 kilometres of roads.',
      issued: '2023-12-15',
      found: [{ quote: '10,000 kilometres', subject: 'roads', value: 10_000, unit: 'kilometres', until: '2030' }],
    },
    {
      text: 'The Union aims to install 500 GW of offshore wind by 2030.',
      issued: '2023-12-15',
      found: [{ quote: '500 GW of offshore wind by 2030', subject: 'offshore wind', value: 500, unit: 'GW' }],
    },
    {
      text: 'Exports of dairy products are to double by 2030, and the partners pledged to triple training places by 2032.',
      issued: '2023-12-15',
      found: [
        { quote: 'double by 2030', subject: 'Exports of dairy products', value: 2, unit: 'times', until: '2030' },
        { quote: 'triple training places by 2032', subject: 'training places', value: 3, unit: 'times', until: '2032' },
      ],
    },
    {
      text: 'The plan foresees halving food waste by 2030.',
      issued: '2023-12-15',
      found: [{ quote: 'halving food waste by 2030', subject: 'food waste', value: 50, unit: '%', until: '2030' }],
    },
    {
      text: 'The ministers set a target of reducing emissions by at least 35% by 2030, compared to 1990 levels.',
      issued: '2023-12-15',
      found: [{ quote: '35% by 2030', subject: 'emissions', value: 35, unit: '%', until: '2030' }],
    },
    {
      text: 'Emissions are to fall to 20 per cent below 2010 levels by 2035.',
      issued: '2023-12-15',
      found: [{ quote: '20 per cent below 2010 levels by 2035', value: 20, unit: '%', until: '2035' }],
    },
    {
      text: 'The share of girls in upper schools will rise from 42% to 60% by 2028.',
      issued: '2023-12-15',
      found: [
        { quote: '60% by 2028', subject: 'share of girls in upper schools', value: 60, unit: '%', until: '2028' },
      ],
    },
    {
      text: 'At least 70% of electricity is to be renewable by 2035.',
      issued: '2023-12-15',
      found: [{ quote: '70% of electricity is to be renewable by 2035', value: 70, unit: '%', until: '2035' }],
    },
    {
      text: 'The programme will have trained 5,000 nurses by 2026.',
      issued: '2023-12-15',
      found: [{ quote: '5,000 nurses by 2026', value: 5000, unit: 'nurses', until: '2026' }],
    },
    {
      text: 'The roadmap foresees a 40% reduction in road deaths by 2030.',
      issued: '2023-12-15',
      found: [{ quote: '40% reduction in road deaths by 2030', value: 40, unit: '%', until: '2030' }],
    },
    {
      text: 'They set a goal of raising trade to $10 billion by 2027.',
      issued: '2023-12-15',
      found: [{ quote: '$10 billion by 2027', subject: 'trade', value: 10_000_000_000, until: '2027' }],
    },
    {
      text: 'A target of business projects totaling 3 trillion yen over the next five years',
      issued,
      found: [
        {
          quote: 'business projects totaling 3 trillion yen over the next five years',
          value: 3e12,
          unit: 'JPY',
          from: '2025',
          until: '2030',
        },
      ],
    },
    {
      text: 'The Government plans to reduce spending from 0.5% to 0.3% of national income by 2027.',
      found: [{ quote: '0.3% of national income by 2027', value: 0.3, unit: '%', until: '2027' }],
    },
    {
      text: 'The new funding will reach over 650,000 people.',
      found: [{ quote: 'over 650,000 people', value: 650_000, unit: 'people', until: null }],
    },
    {
      text: 'We will protect 30% of land and sea by 2030.',
      found: [{ quote: '30% of land and sea by 2030', value: 30, unit: '%', until: '2030' }],
    },
    {
      text: 'Japan will train 1,000 officials over the next three years.',
      issued,
      found: [{ quote: '1,000 officials over the next three years', value: 1000, unit: 'officials', until: '2028' }],
    },
    {
      text: 'It had exceeded the figure of 5,500 people or more announced before.',
      found: [{ quote: '5,500 people or more', value: 5500, unit: 'people' }],
    },
    {
      text: 'Norway plans to double its funding, to a total of NOK 1 billion by 2029, and seeks a 50 % increase for the fund by 2031.',
      issued,
      found: [
        { quote: 'a total of NOK 1 billion by 2029', value: 1e9, unit: 'NOK', until: '2029' },
        { quote: '50 % increase for the fund by 2031', value: 50, unit: '%', until: '2031' },
      ],
    },
    {
      text: 'The presidents set the task to increase trade turnover to $35 billion by 2030.',
      issued,
      found: [{ quote: '$35 billion by 2030', value: 35e9, unit: 'USD', until: '2030' }],
    },
    {
      text: 'The minister proposed increasing the trade turnover of the two to $10 billion.',
      found: [{ quote: '$10 billion', value: 10e9, unit: 'USD', until: null }],
    },
    {
      text: 'A further US$100 million will be jointly raised by 2030.',
      issued,
      found: [{ quote: 'US$100 million will be jointly raised by 2030', value: 1e8, unit: 'USD', until: '2030' }],
    },
    {
      text: 'Norway keeps its commitment to spend 0.7 per cent of national income on aid.',
      found: [{ quote: '0.7 per cent', value: 0.7, unit: '%', until: null }],
    },
    {
      text: 'The project is expected to bring water to about 570,000 people and better drains to around 720,000 people.',
      found: [
        { quote: 'about 570,000 people', value: 570_000, unit: 'people' },
        { quote: 'around 720,000 people', value: 720_000, unit: 'people' },
      ],
    },
  ],
  ignores: [
    'The Board approved the doubling of the line from SDR 18 billion to SDR 36 billion for a period from 2026 to 2030.',
    'The line is 300 kilometres long and was opened by the minister in 2020.',
    'Japan has trained 1,000 officials.',
    'Through fiscal year 2031, the fund committed $157 million to protect the poor, while helping over 100 countries.',
    'The two have the potential for bringing trade to $30 billion in the near future.',
    'On 29 May 2017 ministers from 194 countries endorsed a paper on the goals of the plan for wells, which is to be done by 2030.',
    'We will provide £139 million for wells in fiscal years 2026 to 2028, an increase of £27 million on last year.',
    'Aid will provide food in a region where more than 19 million people are in need.',
    'Trade rose by over 20%.',
    'Exports have doubled since 2015, and a double taxation treaty enters into force by 2030.',
    'The number of flights doubled by 2019.',
    'The leaders encourage efforts to triple solar capacity by 2030.',
    'Japan will provide USD 2 million.',
    'Some 200 people attended.',
    'by 2030',
  ],
});

ruleTable('people to be reached', {
  lang: 'en',
  list: 'targets',
  finds: [
    {
      text: 'The programme will immunize up to 180 million children, and it will support some 50 million farmers.',
      found: [
        { quote: 'up to 180 million children', value: 180_000_000, unit: 'children', until: null },
        { quote: 'some 50 million farmers', value: 50_000_000, unit: 'farmers' },
      ],
    },
    {
      text: 'Some 18,000 villagers will get clean water.',
      found: [{ quote: 'Some 18,000 villagers', value: 18_000, unit: 'villagers', until: null }],
    },
    {
      text: 'Norway will train 2,000 teachers from Malawi.',
      found: [{ quote: '2,000 teachers', value: 2000, unit: 'teachers' }],
    },
    {
      text: 'The basic plan aims at 3 trillion yen for travel within the country.',
      found: [{ quote: '3 trillion yen', value: 3e12, unit: 'JPY', until: null }],
    },
    {
      text: 'Japan will train 300,000 people in three years.',
      issued: '2022-08-28',
      found: [{ quote: '300,000 people in three years', value: 300_000, unit: 'people', from: '2022', until: '2025' }],
    },
  ],
  ignores: [
    'The UK will provide up to £13.5m over the next three years to the World Food Programme.',
    'The project has trained over 20,000 people.',
    'The fund will support grants in 2025–2028 and is an increase of 18% from the last one.',
    'The hall will support 200 people.',
    'The show will bring guests and 2,000 students together.',
  ],
});
