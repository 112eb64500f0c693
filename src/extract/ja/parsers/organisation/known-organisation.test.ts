import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('organisations of the vocabulary', {
  lang: 'ja',
  list: 'organisations',
  finds: [
    {
      text: '国連開発計画（UNDP）との連携',
      found: [
        { quote: '国連開発計画', id: 'undp' },
        { quote: 'UNDP', id: 'undp', name: '国連開発計画' },
      ],
    },
    { text: 'UNICEFを通じた支援', found: [{ quote: 'UNICEF', id: 'unicef' }] },
    {
      text: 'アジア開発銀行と世界銀行',
      found: [
        { quote: 'アジア開発銀行', id: 'adb' },
        { quote: '世界銀行', id: 'world-bank' },
      ],
    },
    { text: '独立行政法人国際協力機構', found: [{ quote: '独立行政法人国際協力機構', id: 'jica' }] },
  ],
  ignores: ['AUKUSの会合', 'EUROの値上がり', '外務省と大使館'],
});
