import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('aid without the name of a project', {
  lang: 'ja',
  list: 'instruments',
  finds: [
    {
      text: '日本政府は、トンガに対し、総額244万米ドルの緊急無償資金協力を実施することを決定しました。',
      found: [
        {
          quote: '緊急無償資金協力',
          kind: 'grant',
          scheme: 'grant',
          country: 'TO',
          amount: { value: 2_440_000, currency: 'USD', qualifier: 'exact', basis: 'total' },
        },
      ],
    },
  ],
  ignores: [
    '日本政府は、緊急無償資金協力を実施することを決定しました。',
    '円借款は、低い金利で資金を貸し付ける協力です。',
    '日本はこれまでに20億円の支援を行った。',
  ],
});
