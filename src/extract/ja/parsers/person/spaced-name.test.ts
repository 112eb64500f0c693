import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const person = (text: string, quote: string, name: string, role: string) => ({ text, found: [{ quote, name, role }] });

ruleTable('names written with a blank', {
  lang: 'ja',
  list: 'people',
  finds: [
    person('岩屋 毅 外務大臣は述べた。', '岩屋 毅 外務大臣', '岩屋毅', '外務大臣'),
    person('斉藤鉄夫 国土交通大臣が出席した。', '斉藤鉄夫 国土交通大臣', '斉藤鉄夫', '国土交通大臣'),
    person(
      '韓国側は柳仁村 文化体育観光部長官が出席した。',
      '柳仁村 文化体育観光部長官',
      '柳仁村',
      '文化体育観光部長官',
    ),
    person('岩屋　毅外務大臣は述べた。', '岩屋　毅外務大臣', '岩屋毅', '外務大臣'),
    person('、山田　太郎駐フランス大使', '山田　太郎駐フランス大使', '山田太郎', '駐フランス大使'),
    person('ソー・テイン工業相', 'ソー・テイン工業相', 'ソー・テイン', '工業相'),
    person('ファレル貿易・観光相', 'ファレル貿易・観光相', 'ファレル', '貿易・観光相'),
  ],
  ignores: [
    '資料 日本 外務大臣',
    '会場 東京 本部 局長',
    '両国の産業相互の協力',
    '山田 部長',
    '東京都 知事',
    '日本側 団長',
  ],
});
