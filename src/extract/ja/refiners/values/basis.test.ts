import { ruleTable } from '../../../../../tests/support/rule-table.ts';
import type { Basis, Qualifier } from '../../../../model/kinds.ts';

const one = (text: string, quote: string, basis: Basis, qualifier: Qualifier = 'exact') => ({
  text,
  found: [{ quote, basis, qualifier }],
});

ruleTable('ja: what an amount is', {
  lang: 'ja',
  list: 'money',
  finds: [
    one('交換できる額の上限額は従前と同額の30億米ドルとなります。', '30億米ドル', 'ceiling', 'at-most'),
    {
      text: '供与限度額は①北線建設計画（第二期）に139億円②南線建設計画に1,300億円です。',
      found: [
        { quote: '139億円', basis: 'ceiling', qualifier: 'at-most' },
        { quote: '1,300億円', basis: 'ceiling', qualifier: 'at-most' },
      ],
    },
    one('840万ドルの緊急無償資金協力を実施することを決定しました。', '840万ドル', 'provided'),
    {
      text: '840万ドル（10億800万円）の緊急無償資金協力を実施することを決定しました。',
      found: [
        { quote: '840万ドル', basis: 'provided' },
        { quote: '10億800万円', basis: 'provided' },
      ],
    },
    one('これまでに6,800万米ドルの食糧援助を実施済みである。', '6,800万米ドル', 'provided'),
    {
      text: '基金の規模を、1,200億ドルから2,400億ドルに倍増する。',
      found: [
        { quote: '1,200億ドル', basis: 'statistic' },
        { quote: '2,400億ドル', basis: 'pledge' },
      ],
    },
    {
      text: '2021年に定めた80兆円から引き上げて、100兆円とする目標を掲げる。',
      found: [
        { quote: '80兆円', basis: 'target' },
        { quote: '100兆円', basis: 'target' },
      ],
    },
    one('資本金7億ドルの機構は、年内に保証を始めることを目指す。', '7億ドル', 'statistic'),
    one('先月調印された借款130億円と合わせる。', '130億円', 'loan'),
    one('協調融資総額は1,000億円です。', '1,000億円', 'total'),
    one('対外債務は40億ドルです。', '40億ドル', 'statistic'),
    one('（供与限度額：79億2,900万円）', '79億2,900万円', 'ceiling', 'at-most'),
    one('供与限度額合計1,139億2,900万円', '1,139億2,900万円', 'ceiling', 'at-most'),
    one('総額195億500万円を供与限度額とする円借款', '195億500万円', 'ceiling', 'at-most'),
    one('363億8,000万円を上限とする円借款を供与します。', '363億8,000万円', 'ceiling', 'at-most'),
    one('50億4,200万円の無償資金協力に関する書簡を交換した。', '50億4,200万円', 'ceiling'),
    one('供与額10億円の無償資金協力に関する書簡が交換された。', '10億円', 'provided'),
    one('供与額は計約14億円である。', '約14億円', 'provided', 'about'),
    one('600万米ドルの緊急無償資金協力を実施する。', '600万米ドル', 'pledge'),
    one('日本はこれまでに600万米ドルの緊急無償資金協力を実施した。', '600万米ドル', 'provided'),
    one('総額400億円の無償資金協力を実施することを表明していました。', '400億円', 'total'),
    one('各国から表明された支援は、45億ドルを超えた。', '45億ドル', 'total', 'over'),
    one('10億円の支援に謝意を表明した。', '10億円', 'provided'),
    one('2億5千万ドルまでの支援を行うと表明した。', '2億5千万ドル', 'ceiling', 'at-most'),
    one('今後2年で最大5億ドルの支援を行うと表明した。', '最大5億ドル', 'ceiling', 'at-most'),
    one('新規の円借款として1,000億円を超える供与を決定したと伝えた。', '1,000億円', 'loan', 'over'),
    one('旅行消費額は、過去最高の5兆3,000億円となり、前年を上回った。', '5兆3,000億円', 'statistic'),
    one('農林水産物の輸出額を2030年までに5兆円に拡大する。', '5兆円', 'target'),
    one('融資の総額は200億米ドルに上り、銀行が参加します。', '200億米ドル', 'total'),
    one('地震による40億ドルの被害が出た。', '40億ドル', 'statistic'),
    one('合計13.82億円の無償資金協力を供与するための書簡', '13.82億円', 'total'),
    one('交換公文2件（計約17億円）に署名した。', '約17億円', 'total', 'about'),
    one('その総額は37億ドルを上回る。', '37億ドル', 'total', 'over'),
    one('総額3兆円の事業を実現するとの目標を定めた。', '3兆円', 'target'),
    one('2027年までに最大6,000億ドルの資金を動員する取組を続ける。', '最大6,000億ドル', 'target', 'at-most'),
    one('両国間の貿易額は、18億ドルであった。', '18億ドル', 'statistic'),
    one('一人当たりのGNIは、2,230米ドルである。', '2,230米ドル', 'statistic'),
    one('5,000万ドルを拠出することを表明した。', '5,000万ドル', 'pledge'),
    one('約1億ドルの貸付契約に調印した。', '約1億ドル', 'loan', 'about'),
    {
      text: '計画（供与限度額1,045億3,000万円）と別の計画（同93億9,900万円）',
      found: [
        { quote: '1,045億3,000万円', basis: 'ceiling' },
        { quote: '93億9,900万円', basis: 'ceiling', qualifier: 'at-most' },
      ],
    },
  ],
  ignores: ['供与限度額は未定である。', '総額は公表されていない。'],
});
