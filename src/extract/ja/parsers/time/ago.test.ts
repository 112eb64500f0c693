import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('ja: points in time told by their distance', {
  lang: 'ja',
  list: 'times',
  finds: [
    { text: '２年前に始まった協力', issued: '2006-06-05', found: [{ quote: '２年前', value: '2004' }] },
    { text: '11年前に外務大臣に就いた', issued: '2023-12-17', found: [{ quote: '11年前', value: '2012' }] },
    { text: '3か月前に発表した', issued: '2025-12-20', found: [{ quote: '3か月前', value: '2025-09' }] },
    { text: '10日前に到着した', issued: '2025-12-20', found: [{ quote: '10日前', value: '2025-12-10' }] },
    { text: '2週間前に到着した', issued: '2025-12-20', found: [{ quote: '2週間前', value: '2025-12-06' }] },
    {
      text: '本年六月五日、会合が開かれた。同会合の二か月後に署名した。',
      issued: '2006-08-10',
      found: [
        { quote: '本年六月五日', value: '2006-06-05' },
        { quote: '二か月後', value: '2006-08' },
      ],
    },
    {
      text: '条約は、50か国が締結してから90日後に効力を生じる。',
      issued: '2013-10-11',
      found: [{ quote: '90日', value: 'P90D' }],
    },
    {
      text: '協定は、通告を受領した日から6か月後に終了する。',
      issued: '2013-10-11',
      found: [{ quote: '6か月', value: 'P6M' }],
    },
    {
      text: '批准書の寄託から三十日後に発効する。',
      issued: '2013-10-11',
      found: [{ quote: '三十日', value: 'P30D' }],
    },
  ],
  ignores: [
    { text: '数年前から', issued: '2025-12-20' },
    '2年前に始まった',
    { text: '5年後に実現する', issued: '2025-12-20' },
    '何年前か',
  ],
});
