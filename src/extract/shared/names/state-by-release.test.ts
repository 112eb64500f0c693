import { ruleTable } from '../../../../tests/support/rule-table.ts';

/** The state that each person gets; null where it stays open. */
const states = (text: string, people: Readonly<Record<string, string | null>>) => ({
  text,
  found: Object.entries(people).map(([quote, country]) => ({
    quote,
    country,
    ...(country === null ? { certainty: 'open' as const } : {}),
  })),
});

ruleTable('the states of persons by their release', {
  lang: 'en',
  list: 'people',
  finds: [
    // The United Kingdom has no President, and whoever is met with him is not the issuer's.
    states(
      'UK and Kenya agree.\nForeign Secretary James Cleverly met President William Ruto and Cabinet Secretary for Foreign Affairs Alfred Mutua in Nairobi.',
      {
        'Foreign Secretary James Cleverly': 'GB',
        'President William Ruto': 'KE',
        'Cabinet Secretary for Foreign Affairs Alfred Mutua': 'KE',
      },
    ),
    // No official of Japan's is called Jake Sullivan.
    states('The United States and Japan agreed. They were joined by National Security Advisor Jake Sullivan.', {
      'National Security Advisor Jake Sullivan': 'US',
    }),
    states(
      'National Security Advisor Akiba Takeo met with National Security Advisor Jake Sullivan in Tokyo. Japan and the United States agreed.',
      { 'National Security Advisor Akiba Takeo': 'JP', 'National Security Advisor Jake Sullivan': 'US' },
    ),
    states(
      'Readout of President Biden’s Meeting with President Yoon\nThe United States and the Republic of Korea agreed. National Security Advisor Jake Sullivan met with National Security Advisor Cho Tae-yong.',
      {
        'President Biden': 'US',
        'President Yoon': 'KR',
        'National Security Advisor Jake Sullivan': 'US',
        'National Security Advisor Cho Tae-yong': 'KR',
      },
    ),
    states('Australia and Indonesia.\nForeign Minister Penny Wong met with Foreign Minister Retno Marsudi.', {
      'Foreign Minister Penny Wong': 'AU',
      'Foreign Minister Retno Marsudi': 'ID',
    }),
    // A guest's state is not that of whoever receives him.
    states('A visit\nThe High Commissioner of Sri Lanka, Mr. A. B. Perera, called on Prime Minister Omar Haddad.', {
      'High Commissioner of Sri Lanka, Mr. A. B. Perera': 'LK',
      'Prime Minister Omar Haddad': null,
    }),
    states('Prime Minister Omar Haddad receives Speaker of the National Assembly of Djibouti', {
      'Prime Minister Omar Haddad': null,
    }),
    // Two states fit and the sentence takes no side.
    states('Australia and Indonesia.\nThe paper was drafted under Finance Minister John Smith.', {
      'Finance Minister John Smith': null,
    }),
    states('From: Foreign, Commonwealth & Development Office\nAid to Sudan.\nMinister for Africa Ann Smith said:', {
      'Minister for Africa Ann Smith': 'GB',
    }),
    states('Japan and Kenya.\nMr. Smith spoke.', { 'Mr. Smith': null }),
  ],
  ignores: ['The President and the Foreign Minister of Kenya met.'],
});

ruleTable('the states of persons by their release, in Japanese', {
  lang: 'ja',
  list: 'people',
  finds: [
    states('日・ミャンマー首脳会談\n概要以下のとおり（先方：ワナ・マウン・ルイン外相、ソー・テイン工業相他同席）。', {
      'ワナ・マウン・ルイン外相': 'MM',
      'ソー・テイン工業相': 'MM',
    }),
    // The United Kingdom has no 大統領, the United States no 首相.
    states('英国及びケニアの代表が出席した。ルト大統領は述べた。', { ルト大統領: 'KE' }),
    states('米国及びニュージーランドの代表が出席した。ヒプキンズ首相は述べた。', { ヒプキンズ首相: 'NZ' }),
    // 国務副長官 is the United States' even where only another state is named.
    states('韓国側と会談した。キャンベル国務副長官が同席した。', { キャンベル国務副長官: 'US' }),
    states('スミス氏が述べた。ケニアの代表が出席した。', { スミス氏: null }),
    states('笹川陽平ミャンマー国民和解担当日本政府代表', { 笹川陽平ミャンマー国民和解担当日本政府代表: 'JP' }),
    states('ジョン・スミス在京米国臨時代理大使', { 'ジョン・スミス在京米国臨時代理大使': 'US' }),
    states('李明博氏が述べた。', { 李明博氏: 'KR' }),
    states('中国を訪問した。王毅氏が述べた。', { 王毅氏: 'CN' }),
  ],
  ignores: ['英国首相とケニア大統領は会談した。', '前駐日大使が出席した。'],
});
