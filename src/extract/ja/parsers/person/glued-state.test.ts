import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../../../tests/support/rule-table.ts';
import { readingOf } from '../../../../../tests/support/release.ts';

ruleTable('a name with its state written right behind it', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: 'カルロス・ロペスフィリピン貿易産業大臣と',
      found: [{ quote: 'カルロス・ロペスフィリピン貿易産業大臣', name: 'カルロス・ロペス', country: 'PH' }],
    },
    {
      text: 'メフメト・ユルマズトルコ共和国財務庁次官と',
      found: [
        {
          quote: 'メフメト・ユルマズトルコ共和国財務庁次官',
          name: 'メフメト・ユルマズ',
          role: '財務庁次官',
          country: 'TR',
        },
      ],
    },
    {
      text: 'ロバート・F・ケネディJr.米国保健長官が',
      found: [{ quote: 'ロバート・F・ケネディJr.米国保健長官', name: 'ロバート・F・ケネディJr.', country: 'US' }],
    },
    {
      text: '石垣国際建設産業企画官、',
      found: [{ quote: '石垣国際建設産業企画官', name: '石垣', role: '国際建設産業企画官', country: 'JP' }],
    },
  ],
  ignores: ['ASEAN+3農林大臣会合', 'フィリピン貿易産業大臣は'],
});

describe('the state in a line above', () => {
  it('is not that of somebody whose name stands in kanji', () =>
    expect(
      readingOf([
        ['paragraph', 0, 'エクアドル'],
        ['paragraph', 0, '日程：平成30年7月29日'],
        ['paragraph', 0, '野中政務官からは、我が国の取組を紹介しました。'],
      ]).people.map((p) => [p.name, p.country]),
    ).toEqual([['野中', 'JP']]));
});

ruleTable('surnames, states and offices', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: '文韓国大統領と会談を行い、',
      found: [{ quote: '文韓国大統領', name: '文', role: '大統領', country: 'KR' }],
    },
    {
      text: '韓国の龍昊聲（ヨン・ホソン）文化体育観光部第1次官をお招きし、',
      found: [{ quote: '龍昊聲（ヨン・ホソン）文化体育観光部第1次官', name: '龍昊聲', country: 'KR' }],
    },
    {
      text: 'サラ・オチエン事務局次長（Ms. Sarah Ochieng, Deputy Executive Director, The United Nations World Food Programme）は',
      found: [
        { quote: 'サラ・オチエン事務局次長', name: 'サラ・オチエン', country: null },
        { quote: 'Ms. Sarah Ochieng, Deputy Executive Director', country: null },
      ],
    },
  ],
  ignores: ['文化庁長官から報告があった'],
});

ruleTable('where a name ends and a title begins', {
  lang: 'ja',
  list: 'people',
  finds: [
    {
      text: 'ナジル・サウジアラビア・エネルギー産業鉱物資源大臣による',
      found: [{ quote: 'ナジル・サウジアラビア・エネルギー産業鉱物資源大臣', name: 'ナジル', country: 'SA' }],
    },
    { text: '末松総理補佐官、', found: [{ quote: '末松総理補佐官', name: '末松', role: '総理補佐官' }] },
    {
      text: '米国からニール・バートン国務次官が出席した。',
      found: [{ quote: 'ニール・バートン国務次官', name: 'ニール・バートン', country: 'US' }],
    },
    {
      text: '中国の孔鉉佑（こう・げんゆう）外交部部長助理',
      found: [{ quote: '孔鉉佑（こう・げんゆう）外交部部長助理', role: '外交部部長助理' }],
    },
  ],
  ignores: ['エネルギー産業鉱物資源大臣から'],
});
