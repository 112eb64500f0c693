import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('an office, then a whole name', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: '外務大臣　岩屋　毅',
      found: [{ quote: '外務大臣　岩屋　毅', name: '岩屋毅', role: '外務大臣', country: 'JP' }],
    },
    {
      text: '（理事長：田中 明彦、以下同じ）',
      found: [{ quote: '理事長：田中 明彦', name: '田中明彦', role: '理事長' }],
    },
    {
      text: '内閣総理大臣 岸田文雄は、',
      found: [{ quote: '内閣総理大臣 岸田文雄', name: '岸田文雄', role: '内閣総理大臣' }],
    },
  ],
  ignores: ['外務大臣 会見記録', '議長：日本', '局長 殿', '大臣 本日の予定'],
});
