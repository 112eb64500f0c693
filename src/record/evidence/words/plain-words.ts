/**
 * Words that nearly every release has: that two releases share them says nothing. Japanese ones are left out before a
 * run of kanji is cut into pairs (両首脳会談 leaves nothing), English ones are whole words.
 */
export const plainJapanese = [
  '内閣総理大臣',
  '高級実務者会合',
  '大統領',
  '予定',
  '来年',
  '持続可能',
  '連携',
  '会合',
  '高級実務者',
  '専門家会合',
  '外相会合',
  '総理大臣',
  '外務大臣',
  '特命全権大使',
  '政務官',
  '日本国',
  '日本',
  '政府',
  '両国',
  '各国',
  '二国間',
  '地域',
  '両首脳',
  '首脳',
  '大臣',
  '総理',
  '大使',
  '中央アジア',
  'アジア',
  '協力',
  '支援',
  '強化',
  '推進',
  '発展',
  '実施',
  '関係',
  '今後',
  '今回',
  '引続',
  '概要',
  '結果',
  '開催',
  '出席者',
  '出席',
  '参加',
  '発表',
  '表明',
  '署名',
  '交換',
  '供与限度額',
  '供与額',
  '供与',
  '限度',
  '計画',
  '事業',
  '案件',
  '共和国',
  '中央',
  '一致',
  '確認',
  '歓迎',
  '具体的',
  '分野',
  '次回',
  '本年',
  '昨年',
  '以下',
  '現地時間',
  '現地',
  '時間',
  '年間',
  '億円',
  '万円',
  '兆円',
  '億',
  '万',
  '総額',
  '合計',
  '目指',
  '目標',
  '行',
  '向',
  '対',
  '約',
];

export const plainEnglish = new Set(
  `the of and to in on for with by at from as an be is are was were been will would has have had that which this these
those its their his her they it he she we or not but also more than over up about into between among through under
after before during while when where who whom said says say both all each other others new first second day today
japan japanese government minister ministers prime foreign affairs republic leaders leader country countries
cooperation cooperate support strengthen strengthening further promote promoting promotion announced announce
agreed agree decided decide signed sign signing held hold provide provided providing including part parts
million billion trillion yen dollars dollar us year years month january february march april may june july august
september october november december meeting ambassador mr mrs ms dr hon can could may must should such so if any
some there here no nor only own same very out off down because until against around without within across
project sides side parties party made make makes take took taken well made work works help
asean undp jica jbic oda launch launched outcome result results documents document occasion area areas fields field efforts`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Names under which many different grants are given, to one state after another. */
export const plainNames = [
  '経済社会開発計画',
  '人間の安全保障',
  '草の根・人間の安全保障無償資金協力',
  '共同声明',
  '行動計画',
  '共同宣言',
  'joint statement',
  'action plan',
];
