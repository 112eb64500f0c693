import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const states = (text: string, ...found: [quote: string, code: string][]) => ({
  text,
  found: found.map(([quote, code]) => ({ quote, code })),
});

ruleTable('states by name', {
  lang: 'en',
  list: 'countryMentions',
  finds: [
    states(
      'the Republic of Kazakhstan and the Kyrgyz Republic',
      ['Republic of Kazakhstan', 'KZ'],
      ['Kyrgyz Republic', 'KG'],
    ),
    states(
      'Türkiye, Turkey, Viet Nam and Vietnam',
      ['Türkiye', 'TR'],
      ['Turkey', 'TR'],
      ['Viet Nam', 'VN'],
      ['Vietnam', 'VN'],
    ),
    states('Côte d’Ivoire', ['Côte d’Ivoire', 'CI']),
    states(
      'the Republic of Korea, the DPRK and North Korea',
      ['Republic of Korea', 'KR'],
      ['DPRK', 'KP'],
      ['North Korea', 'KP'],
    ),
    states('the Democratic Republic of the Congo', ['Democratic Republic of the Congo', 'CD']),
    states(
      'Guinea-Bissau, Papua New Guinea and Guinea',
      ['Guinea-Bissau', 'GW'],
      ['Papua New Guinea', 'PG'],
      ['Guinea', 'GN'],
    ),
    states('South Sudan and Sudan', ['South Sudan', 'SS'], ['Sudan', 'SD']),
    states('Niger and Nigeria', ['Niger', 'NE'], ['Nigeria', 'NG']),
    states('the U.S.-Japan alliance', ['U.S.', 'US'], ['Japan', 'JP']),
    states('the UK and the United Kingdom', ['UK', 'GB'], ['United Kingdom', 'GB']),
    states('Japan’s Kyrgyz partners', ['Japan', 'JP'], ['Kyrgyz', 'KG']),
    states('the customs of a Kazakh port', ['Kazakh', 'KZ']),
    states('JAPAN', ['JAPAN', 'JP']),
    states('the Islamic Republic of Iran', ['Islamic Republic of Iran', 'IR']),
    states('the People’s Republic of China', ['People’s Republic of China', 'CN']),
    states('the Lao PDR', ['Lao PDR', 'LA']),
    {
      text: 'the five Central Asian countries',
      found: ['KZ', 'KG', 'TJ', 'TM', 'UZ'].map((code) => ({ quote: 'five Central Asian countries', code })),
    },
  ],
  ignores: [
    'New Mexico and New England',
    'the Jordan River and Lake Chad',
    'the Taiwan Strait and the South China Sea',
    'two French territories',
    '3.7 billion US dollars, US$189.5 million',
    'the Indian Ocean and the Korean Peninsula',
    'Latin American and African countries',
    'the State of Georgia',
    'Northern Ireland',
    'in Mexico City and Kuwait City',
    'The text is in French.',
    'CONTACT US',
    'Central Asian countries',
    'Tashkent, Astana and London',
    'Hong Kong and Guam',
  ],
});
