import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('organisations of the vocabulary', {
  lang: 'en',
  list: 'organisations',
  finds: [
    {
      text: 'the World Food Programme (WFP)',
      found: [
        { quote: 'World Food Programme', id: 'wfp' },
        { quote: 'WFP', id: 'wfp' },
      ],
    },
    { text: 'UNICEF’s work', found: [{ quote: 'UNICEF', id: 'unicef' }] },
    {
      text: 'the European Council and the EU',
      found: [
        { quote: 'European Council', id: 'european-council' },
        { quote: 'EU', id: 'eu' },
      ],
    },
    {
      text: 'the Japan International Cooperation Agency',
      found: [{ quote: 'Japan International Cooperation Agency', id: 'jica' }],
    },
  ],
  ignores: ['AUKUS partners', 'EUR 10 billion', 'the United nations of old', 'who said so'],
});
