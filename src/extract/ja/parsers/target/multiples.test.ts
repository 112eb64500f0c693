import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2024-05-10';

ruleTable('figures told as a multiple, as a tenth or against a base year', {
  lang: 'ja',
  list: 'targets',
  finds: [
    {
      text: '両首脳は、2032年までに両国間の貿易額を倍増させることで一致しました。',
      issued,
      found: [
        { quote: '2032年までに両国間の貿易額を倍増', subject: '両国間の貿易額', value: 2, unit: '倍', until: '2032' },
      ],
    },
    {
      text: '県は、2030年度までに食品の廃棄量を半減することを目指します。',
      issued,
      found: [{ quote: '2030年度までに食品の廃棄量を半減', value: 50, unit: '%', until: '2031-03' }],
    },
    {
      text: '政府は、地熱発電の設備容量を2035年に3倍にします。',
      issued,
      found: [{ quote: '2035年に3倍', subject: '地熱発電の設備容量', value: 3, unit: '倍', until: '2035' }],
    },
    {
      text: '2030年までに林産物の輸出額を800億円に倍増させる。',
      issued,
      found: [{ quote: '2030年までに林産物の輸出額を800億円', value: 8e10, unit: 'JPY', until: '2030' }],
    },
    {
      text: '国際会議の開催件数を2031年までに4割以上増やすことを目標とする。',
      issued,
      found: [{ quote: '2031年までに4割', value: 40, unit: '%', until: '2031' }],
    },
    {
      text: '我が国は、2035年において排出量を2015年から55％削減する目標を掲げ、更に65％の高みを目指すと表明した。',
      issued,
      found: [
        { quote: '55％', value: 55, unit: '%', until: '2035' },
        { quote: '65％', value: 65, unit: '%', until: '2035' },
      ],
    },
    {
      text: '大麦は20万トンから30万トンへ、ソバは4万トンから6万トンへ増やす。',
      issued,
      found: [
        { quote: '30万トン', value: 300_000, unit: 'トン', until: null },
        { quote: '6万トン', value: 60_000, unit: 'トン', until: null },
      ],
    },
    {
      text: '2031年までに茶の輸出の目標を、2023年実績の3万トンの4倍の12万トンとする。',
      issued,
      found: [
        { quote: '2031年までに茶の輸出の目標を、2023年実績の3万トンの4倍の12万トン', value: 120_000, until: '2031' },
      ],
    },
    {
      text: '県は、2032年までに派遣する生徒数1,200人、迎える生徒数900人の実現を目指します。内訳は、高校の700人（前年300人）、大学の500人。',
      issued,
      found: [
        { quote: '2032年までに派遣する生徒数1,200人', value: 1200, until: '2032' },
        { quote: '900人', value: 900, until: '2032' },
        { quote: '700人', value: 700, until: '2032' },
        { quote: '500人', value: 500, until: '2032' },
      ],
    },
    {
      text: '就職率を48％（以前は40％）、定着率を60％（以前は55％）とすることが目標です。',
      issued,
      found: [
        { quote: '48％', value: 48, until: null },
        { quote: '60％', value: 60, until: null },
      ],
    },
  ],
  ignores: [
    { text: '両国間の便数は、2020年までに倍増しました。', issued },
    { text: '議長国は、2030年までに風力発電を3倍にする目標を支持した。', issued },
  ],
});
