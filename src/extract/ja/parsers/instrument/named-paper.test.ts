import { ruleTable } from '../../../../../tests/support/rule-table.ts';

ruleTable('papers called by their name', {
  lang: 'ja',
  list: 'instruments',
  finds: [
    {
      text: '両首脳は、未来志向のパートナーシップに関する共同声明に署名しました。',
      found: [{ quote: '未来志向のパートナーシップに関する共同声明', kind: 'joint-declaration' }],
    },
    {
      text: '会合の終わりに、首脳共同宣言（東京宣言）が採択されました。',
      found: [{ quote: '首脳共同宣言（東京宣言）', kind: 'joint-declaration' }],
    },
    {
      text: '首脳は、「G7広島首脳コミュニケ」を発出した。',
      found: [{ quote: '「G7広島首脳コミュニケ」', kind: 'joint-declaration' }],
    },
    {
      text: '両大臣は、情報通信の分野の協力覚書に署名しました。',
      found: [{ quote: '情報通信の分野の協力覚書', kind: 'memorandum' }],
    },
    {
      text: '経済産業省とトルクメニスタン外務省との間のエネルギー移行に関する協力覚書が改訂された。',
      found: [{ quote: 'エネルギー移行に関する協力覚書', kind: 'memorandum', country: 'TM' }],
    },
    {
      text: '両外相は、日・タジキスタン投資協定に署名しました。',
      found: [{ quote: '日・タジキスタン投資協定', kind: 'agreement', country: 'TJ' }],
    },
    {
      text: '両大臣は、締結された14件の協力覚書（MOC）を披露しました。',
      found: [{ quote: '協力覚書（MOC）', kind: 'memorandum', count: 14 }],
    },
    {
      text: '両大臣は、「日尼産業協力枠組み文書」に署名しました。',
      found: [{ quote: '「日尼産業協力枠組み文書」', kind: 'other' }],
    },
    {
      text: '日本は、東南アジア友好協力条約（ＴＡＣ）に加入する意図を表す文書に署名した。',
      found: [{ quote: '東南アジア友好協力条約（ＴＡＣ）に加入する意図を表す文書', kind: 'other' }],
    },
    {
      text: '出席者は、「農業分野地域協力ロードマップ」を採択しました。',
      found: [{ quote: '「農業分野地域協力ロードマップ」', kind: 'other' }],
    },
    { text: '各国代表は、「行動計画」に署名した。', found: [{ quote: '「行動計画」', kind: 'other' }] },
    {
      text: '三大臣により共同声明及び家畜の疾病への対応に関する協力覚書が交わされました。',
      found: [
        { quote: '共同声明', kind: 'joint-declaration' },
        { quote: '家畜の疾病への対応に関する協力覚書', kind: 'memorandum' },
      ],
    },
    {
      text: '政府の会議は、4月26日、「投資を呼び込むためのアクションプラン」を決定しました。',
      found: [{ quote: '「投資を呼び込むためのアクションプラン」', kind: 'other' }],
    },
    {
      text: '林大臣は、農業の協力に関する共同文書(Joint Statement)に署名しました。',
      found: [{ quote: '農業の協力に関する共同文書', kind: 'joint-declaration' }],
    },
    {
      text: '成果文書として、日本ASEAN友好協力に関する共同ビジョン・ステートメントが採択されました。',
      found: [{ quote: '日本ASEAN友好協力に関する共同ビジョン・ステートメント', kind: 'joint-declaration' }],
    },
    {
      text: '会合では、港の安全等を内容とするG7交通大臣宣言を発することを合意しました。',
      found: [{ quote: 'G7交通大臣宣言', kind: 'joint-declaration' }],
    },
    {
      text: '会議では、「横浜宣言2019」及び付属文書「横浜行動計画2019」が採択されました。',
      found: [
        { quote: '「横浜宣言2019」', kind: 'joint-declaration' },
        { quote: '「横浜行動計画2019」', kind: 'other' },
      ],
    },
    {
      text: '会議は、「債券市場ロードマッププラス」を採択した。',
      found: [{ quote: '「債券市場ロードマッププラス」', kind: 'other' }],
    },
    {
      text: '日本政府とタイ政府は、排出枠の制度の構築に関する二国間文書に署名しました。',
      found: [{ quote: '排出枠の制度の構築に関する二国間文書', kind: 'other', country: 'TH' }],
    },
    {
      text: '両大臣は、両国関係の促進のための文書に署名しました。',
      found: [{ quote: '両国関係の促進のための文書', kind: 'other' }],
    },
    { text: '会合の後、議長声明が発表されました。', found: [{ quote: '議長声明', kind: 'other' }] },
    {
      text: '会議は、「日メコン協力戦略2024」を採択しました。',
      found: [{ quote: '「日メコン協力戦略2024」', kind: 'joint-declaration' }],
    },
  ],
  ignores: [
    '首脳は、「2050年戦略」が定める分野に沿って意見を交わし、会合を終えた。',
    '同声明には、具体的な分野における地域協力の進展が盛り込まれています。',
    '協定の重要性が指摘されました。',
    '両首脳は、日・キルギス租税協定の締結に向けて交渉を始めることで一致した。',
    '両大臣は、日豪円滑化協定の交渉を可能な限り早期に妥結させることで一致した。',
    '両大臣は、契約者の負担を軽くする方策を話し合いました。',
    '両首脳は、TPP11協定の年内発効は重要であり、AJCEP協定改正議定書の早期署名の実現を目指すと述べた。',
    '両大臣は、パリ協定の早期の発効の重要性を確認した。',
    '日・モンゴル経済連携協定の締結等を契機として、投資の機会を広げることで一致した。',
    '外務、農業の分野の省庁などの間で多くの文書がまとめられています。',
  ],
});
