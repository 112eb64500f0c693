import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('a whole name, then its office in a bracket', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: '田中一郎（環境省地球環境局長）、鈴木 次郎（外務省国際協力局審議官）',
      found: [
        { quote: '田中一郎（環境省地球環境局長）', name: '田中一郎', role: '環境省地球環境局長', country: 'JP' },
        {
          quote: '鈴木 次郎（外務省国際協力局審議官）',
          name: '鈴木次郎',
          role: '外務省国際協力局審議官',
          country: 'JP',
        },
      ],
    },
    {
      text: '出席者：山田　明弘（経済産業省通商政策局長）ほか',
      found: [{ quote: '山田　明弘（経済産業省通商政策局長）', name: '山田明弘', role: '経済産業省通商政策局長' }],
    },
    {
      text: 'ブラジル側：マルコス・シルバ（経済省次官）ほか',
      found: [{ quote: 'マルコス・シルバ（経済省次官）', name: 'マルコス・シルバ', role: '経済省次官', country: 'BR' }],
    },
    {
      text: 'マルコス・シルバ（ブラジル経済省次官）',
      found: [{ quote: 'マルコス・シルバ（ブラジル経済省次官）', name: 'マルコス・シルバ', country: 'BR' }],
    },
  ],
  ignores: [
    '東京（環境省地球環境局長）',
    '開会 挨拶（環境省地球環境局長）',
    '田中一郎（環境省）',
    '田中一郎（局長級）',
    'ネクスト・リーダーズ（共同議長）',
    '田中会館（館長）',
    '本田技研（社長）',
    '会議（議長：局長）',
    'アジア・アフリカ（外務大臣会合）',
  ],
});
