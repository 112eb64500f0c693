import { ruleTable } from '../../../../../tests/support/rule-table.ts';

const issued = '2025-12-20';

ruleTable('meetings named in passing', {
  lang: 'ja',
  list: 'meetings',
  finds: [
    {
      // Ministers who meet in a forum are ministers.
      text: '東京で財務閣僚フォーラムと環境大臣特別対話が開催された。',
      found: [
        { quote: '財務閣僚フォーラム', level: 'ministerial' },
        { quote: '環境大臣特別対話', level: 'ministerial' },
      ],
    },
    {
      text: '昨年7月にキルギスで開かれた第5回外相会合での議論を引き継いだ。',
      issued,
      found: [{ quote: '第5回外相会合', ordinal: 5, date: '2024-07', level: 'ministerial' }],
    },
    {
      text: '城内外務副大臣は、ASEAN外相会議に出席するため、7月26日から30日まで、ラオスを訪問する。',
      issued: '2025-07-25',
      found: [{ quote: 'ASEAN外相会議', date: '2025-07-26/2025-07-30', level: 'ministerial' }],
    },
    {
      text: '7月21日、ハノイで東アジア首脳会議（EAS）参加国外相協議が開催された。',
      issued: '2025-07-25',
      found: [
        { quote: '東アジア首脳会議（EAS）参加国外相協議', date: '2025-07-21', level: 'ministerial', place: 'ハノイ' },
      ],
    },
    {
      text: '昨年2月に東京で開催された日・ネパール経済復興会議を受け、来年3月にケニアで開かれる第10回アフリカ開発会議に備える。',
      issued,
      found: [
        { quote: '日・ネパール経済復興会議', date: '2024-02', place: '東京' },
        { quote: '第10回アフリカ開発会議', date: '2026-03', place: 'ケニア' },
      ],
    },
    {
      text: '前回の第4回外相会合は、平成24年11月10日に東京で開催。',
      issued,
      found: [{ quote: '第4回外相会合', ordinal: 4, date: '2012-11-10' }],
    },
    {
      text: '本年2月6日の専門家会合と3月18日の「東京対話」において議論が重ねられた。',
      issued,
      found: [
        { quote: '専門家会合', date: '2025-02-06', level: 'experts' },
        { quote: '「東京対話」', date: '2025-03-18', level: 'symposium' },
      ],
    },
    {
      text: '昨年12月18日の日・カザフスタン首脳会談において、両首脳は文書を発表した。',
      issued,
      found: [{ quote: '日・カザフスタン首脳会談', date: '2024-12-18', level: 'bilateral' }],
    },
    {
      text: '日本は、2022年8月の第8回アフリカ開発会議（TICAD8）で約束した。',
      issued,
      found: [{ quote: '第8回アフリカ開発会議（TICAD8）', ordinal: 8, date: '2022-08', level: 'summit' }],
    },
    {
      text: '令和5年5月のG7広島サミット以来である。',
      issued,
      found: [{ quote: 'G7広島サミット', date: '2023-05', level: 'summit' }],
    },
    {
      text: '18日には、アジア・ゼロエミッション共同体（AZEC）首脳会合が行われます。',
      issued,
      found: [{ quote: 'アジア・ゼロエミッション共同体（AZEC）首脳会合', date: '2025-12-18' }],
    },
    {
      text: 'これに先立つ「中央アジア+日本」対話・首脳会合において、提案が行われた。',
      issued,
      found: [{ quote: '「中央アジア+日本」対話・首脳会合', level: 'summit' }],
    },
    {
      text: '経済産業省は「中央アジア+日本」ビジネス・フォーラムを主催する予定です。',
      issued,
      found: [{ quote: '「中央アジア+日本」ビジネス・フォーラム', level: 'forum' }],
    },
    {
      text: '次回の外相会合はタジキスタンで行われる予定です。',
      issued,
      found: [{ quote: '次回の外相会合', level: 'ministerial' }],
    },
    {
      text: '日・タジキスタン経済・技術・科学協力政府間委員会の第2回会合を近々開催することとした。',
      issued,
      found: [{ quote: '日・タジキスタン経済・技術・科学協力政府間委員会の第2回会合', ordinal: 2, level: 'other' }],
    },
    {
      text: '12月20日に初めて首脳級で開かれた「中央アジア+日本」対話・首脳会合に先立つものです。',
      issued,
      found: [{ quote: '「中央アジア+日本」対話・首脳会合', ordinal: 1, date: '2025-12-20' }],
    },
    {
      text: '16日の晩餐会において、交流事業が紹介された。',
      issued,
      found: [{ quote: '晩餐会', date: '2025-12-16', level: 'other' }],
    },
    {
      text: '我が国は、本年6月25日に開かれたネパール復興に関する国際会議において支援を表明した。',
      issued,
      found: [{ quote: 'ネパール復興に関する国際会議', date: '2025-06-25', level: 'other' }],
    },
    {
      text: '小泉総理は、10日に行われたメガワティ大統領との会談において、方針を説明した。',
      issued,
      found: [{ quote: 'メガワティ大統領との会談', date: '2025-12-10', level: 'bilateral' }],
    },
    {
      text: '6月20日及び21日にブリュッセルで閣僚級で行われた復興運営グループ第1回会合の結果を踏まえた。',
      issued,
      found: [{ quote: '復興運営グループ第1回会合', date: '2025-06-20/2025-06-21', level: 'ministerial', ordinal: 1 }],
    },
    {
      text: '昨年12月の東京での首脳会談において、両首脳は方針を確かめた。',
      issued,
      found: [{ quote: '首脳会談', date: '2024-12', level: 'bilateral', place: '東京' }],
    },
    {
      text: '昨年12月の電話での首脳会談において、両首脳は方針を確かめた。',
      issued,
      found: [{ quote: '首脳会談', date: '2024-12', level: 'bilateral', place: null }],
    },
    {
      text: '12月9日、モンゴルを訪れ、同国ダルハンにて開催された第4回気候観測専門家会議に出席した。',
      issued,
      found: [{ quote: '第4回気候観測専門家会議', date: '2025-12-09', place: 'ダルハン' }],
    },
    {
      text: '12月9日、国連持続可能な開発委員会第12回会合が開かれた。',
      issued,
      found: [{ quote: '国連持続可能な開発委員会第12回会合', ordinal: 12 }],
    },
    {
      // The year is no part of the place.
      text: '両首脳は、第10回太平洋・島サミットが来年ブラジリアで開催されることを歓迎した。',
      issued,
      found: [{ quote: '第10回太平洋・島サミット', date: '2026', place: 'ブラジリア' }],
    },
    {
      text: '11月29日、経済産業省は、東京において第7回日本・モンゴル官民合同協議会を開催しました。',
      issued,
      found: [{ quote: '第7回日本・モンゴル官民合同協議会', date: '2025-11-29', ordinal: 7 }],
    },
  ],
  ignores: [
    { text: '双方は、令和8年度中に実務者協議を開始することで合意しました。', issued },
    { text: '全体会合は、11日に迎賓館で行われた。', issued },
    '外相会合を7回、高級実務者会合（SOM）を13回、専門家会合を5回開催。',
    '首脳は、過去10回の外相会合の実績を確認した。',
    '有識者の参加を得た公開シンポジウム「東京対話」を実施してきた。',
    '次回外相会合までに検討を急ぐことで一致しました。',
    '会談では、地域の情勢が取り上げられた。',
    '外務省とグローバル・フォーラムの共催により開かれた。',
    '会合は成功であった。',
    '国際会議の開催を歓迎した。',
    '首脳宣言が採択された。',
    '12月3日、中村県議会議長を団長とする訪問団が記念行事に参加した。',
  ],
});
