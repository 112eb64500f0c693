import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2023-03-31';

ruleTable('all figures of a sentence that sets a goal', {
  lang: 'ja',
  list: 'targets',
  finds: [
    {
      text: '本計画は、訪日外国人旅行消費額を5兆円、国内旅行消費額を22兆円とすることを目標としています。',
      issued,
      found: [
        { quote: '5兆円', value: 5e12, unit: 'JPY', until: null },
        { quote: '22兆円', value: 22e12, unit: 'JPY', until: null },
      ],
    },
    {
      text: '令和7年に、一人当たりの消費額を20万円（令和元年は15.9万円）とする目標を掲げています。',
      issued,
      found: [{ quote: '20万円', value: 200_000, unit: 'JPY', until: '2025' }],
    },
    {
      text: '大臣は、2030年までに水素の導入量を年間最大300万トンとする日本の目標を紹介しました。',
      issued,
      found: [{ quote: '2030年までに水素の導入量を年間最大300万トン', value: 3e6, unit: 'トン', until: '2030' }],
    },
    {
      text: '目標は、令和7年度までに100地域です。',
      issued,
      found: [{ quote: '令和7年度までに100地域', value: 100, unit: '地域', until: '2026-03' }],
    },
  ],
  ignores: [
    { text: '中期計画の目標である1,000社に対し、実績は800社でした。', issued },
    { text: '訪日外国人旅行者数は、令和元年には3,188万人に上りました。', issued },
  ],
});
