import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('papers', {
  lang: 'en',
  list: 'instruments',
  finds: [
    {
      text: 'The leaders issued the Japan-EU Joint Statement.',
      found: [{ quote: 'Japan-EU Joint Statement', kind: 'joint-declaration' }],
    },
    {
      text: 'At the close, the Tokyo Declaration was adopted.',
      found: [{ quote: 'Tokyo Declaration', kind: 'joint-declaration', title: 'Tokyo Declaration' }],
    },
    { text: 'They adopted an “Action Plan” for tourism.', found: [{ quote: 'Action Plan', kind: 'other' }] },
    { text: 'A Chairman’s Statement was issued.', found: [{ quote: 'Chairman’s Statement', kind: 'other' }] },
    {
      text: 'The ministers signed a memorandum of cooperation on postal services.',
      found: [{ quote: 'memorandum of cooperation on postal services', kind: 'memorandum' }],
    },
    {
      text: 'Fourteen documents were signed on the occasion.',
      found: [{ quote: 'Fourteen documents were signed', kind: 'other', count: 14 }],
    },
    {
      text: 'The ministers spoke of an early conclusion of the Japan-Tajikistan investment agreement.',
      found: [{ quote: 'Japan-Tajikistan investment agreement', kind: 'agreement', country: 'TJ' }],
    },
    {
      text: 'Notes were exchanged on two grants to Tajikistan by Japan, worth about 1.7 billion yen in total.',
      found: [
        {
          kind: 'exchange-of-notes',
          scheme: 'grant',
          country: 'TJ',
          count: 2,
          quote: 'Notes were exchanged on two grants',
        },
      ],
    },
    {
      text: 'Letters on grant aid of 765 million yen from Japan to Tajikistan for the “Project for disaster risk reduction” were signed and exchanged.',
      found: [
        {
          quote: 'Project for disaster risk reduction',
          kind: 'exchange-of-notes',
          scheme: 'grant',
          country: 'TJ',
          amount: { value: 765_000_000, currency: 'JPY', qualifier: 'exact', basis: 'ceiling' },
        },
      ],
    },
    {
      text: 'Both ministers of Japan and Kenya signed the Exchange of Notes for the grant aid “The Project for Medical Equipment” (grant limit: 1.2 billion yen).',
      found: [
        {
          quote: 'The Project for Medical Equipment',
          kind: 'exchange-of-notes',
          scheme: 'grant',
          amount: { value: 1_200_000_000, currency: 'JPY', qualifier: 'at-most', basis: 'ceiling' },
        },
      ],
    },
    {
      text: 'Japan will provide USD 2 million in Emergency Grant Aid to Myanmar.',
      found: [{ quote: 'Emergency Grant Aid', kind: 'grant', scheme: 'grant', country: 'MM' }],
    },
  ],
  ignores: [
    'They welcomed the Joint Statement.',
    { text: 'They met on the basis of the Joint Statement issued in April.', issued: '2022-07-12' },
    'The Economic Partnership Agreement has raised trade.',
    'She spoke of “Strengthening connectivity”.',
    'More than 150 documents were signed.',
    'The plan of action is good.',
  ],
});

ruleTable('papers that are signed', {
  lang: 'en',
  list: 'instruments',
  finds: [
    {
      text: 'The trade ministers of the 15 countries signed the RCEP Agreement while the leaders looked on.',
      found: [{ quote: 'RCEP Agreement', kind: 'agreement' }],
    },
    {
      text: 'The departure follows the “Initiative on the Safe Transportation of Grain and Foodstuffs from Ukrainian Ports”, signed in Istanbul on 22 July.',
      found: [
        {
          quote: 'Initiative on the Safe Transportation of Grain and Foodstuffs from Ukrainian Ports',
          kind: 'agreement',
        },
      ],
    },
    {
      text: 'During the visit, an agreement on the security of information and a treaty on extradition were signed.',
      found: [
        { quote: 'agreement on the security of information', kind: 'agreement' },
        { quote: 'treaty on extradition', kind: 'agreement' },
      ],
    },
    {
      text: 'The Framework Agreement between the EU and Thailand was signed in Brussels.',
      found: [{ quote: 'Framework Agreement between the EU and Thailand', kind: 'agreement' }],
    },
    {
      text: 'They signed a Statement of Intent on clean energy, and a contract for 20 locomotives was signed.',
      found: [
        { quote: 'Statement of Intent on clean energy', kind: 'other' },
        { quote: 'contract for 20 locomotives', kind: 'contract' },
      ],
    },
    {
      text: 'Both sides signed two memoranda of understanding on energy.',
      found: [{ quote: 'memoranda of understanding on energy', kind: 'memorandum', count: 2 }],
    },
    {
      text: 'JBIC signed today a loan agreement with a company in Yamal.',
      found: [{ quote: 'loan agreement', kind: 'loan', count: 1 }],
    },
  ],
  ignores: [
    'They agreed to begin negotiations on an agreement.',
    'Under the Paris Agreement both will cut emissions.',
    'They signed it in line with the Paris Agreement.',
    {
      text: 'We endorsed the Joint Roadmap adopted at the 19th Ministerial Meeting in Luxembourg on 23 October 2023.',
      issued: '2025-04-04',
    },
  ],
});
