import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const one = (text: string, quote: string, value: number) => ({ text, found: [{ quote, value, ordinal: true }] });

ruleTable('ja: ordinals', {
  lang: 'ja',
  list: 'counts',
  finds: [
    one('第9回外相会合', '第9回', 9),
    one('第二回外相会合', '第二回', 2),
    one('第１０回太平洋・島サミット', '第１０回', 10),
    one('第 15 回会合', '第 15 回', 15),
    one('5度目となる訪日', '5度目', 5),
    one('3回目の会合', '3回目', 3),
    one('十回目の会談', '十回目', 10),
  ],
  ignores: [
    '第3次計画',
    '第2条',
    '3番目に大きい',
    '2年目',
    '「第９回首脳宣言」',
    '第1の柱',
    '第一線',
    '何回目か',
    '初めての会合',
    // The counter of a page.
    'あなたは 021,337 人目の訪問者です',
  ],
});
