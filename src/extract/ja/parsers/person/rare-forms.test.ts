import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('names and offices in forms met seldom', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: '防衛省の山田国際政策課長が参加した。',
      found: [{ quote: '山田国際政策課長', name: '山田', role: '国際政策課長' }],
    },
    {
      text: '王毅・中国外交部長と会談した。',
      found: [{ quote: '王毅・中国外交部長', name: '王毅', role: '外交部長', country: 'CN' }],
    },
    {
      text: '隈丸優次駐カンボジア大使が出席した。',
      found: [{ quote: '隈丸優次駐カンボジア大使', name: '隈丸優次', role: '駐カンボジア大使' }],
    },
    {
      text: '𠮷野農林水産大臣は出張した。',
      found: [{ quote: '𠮷野農林水産大臣', name: '𠮷野', role: '農林水産大臣', country: 'JP' }],
    },
    {
      text: '佐々木財務大臣兼南極経済分野協力担当大臣は',
      found: [{ quote: '佐々木財務大臣兼南極経済分野協力担当大臣', name: '佐々木' }],
    },
    {
      text: 'ロッシュ仏農業・林業大臣が',
      found: [{ quote: 'ロッシュ仏農業・林業大臣', name: 'ロッシュ', role: '農業・林業大臣', country: 'FR' }],
    },
    {
      text: '小川地球環境審議官が出席した。',
      found: [{ quote: '小川地球環境審議官', name: '小川', role: '地球環境審議官', country: 'JP' }],
    },
    {
      text: '加藤農林水産大臣と伊藤環境大臣は',
      found: [
        { quote: '加藤農林水産大臣', name: '加藤', country: 'JP' },
        { quote: '伊藤環境大臣', name: '伊藤', country: 'JP' },
      ],
    },
  ],
  ignores: ['兼ねて担当大臣が述べた'],
});
