import type { SearchRequest } from '../../src/record/views.ts';

/** What readers type, 40 of it: short and long, rare and common, in both scripts, alone, together, narrowed down. */
export const searches: readonly Partial<SearchRequest>[] = [
  ...['会談', '協力', '日本', '外相', '中国', '支援', '署名', '経済', '無償資金協力', '首脳会談', '外務大臣'].map(
    words,
  ),
  ...[
    '共同声明',
    '円借款',
    '人材育成',
    '気候変動',
    '防災',
    '水供給',
    '港湾',
    '核軍縮',
    '中央アジア',
    '経済安全保障',
  ].map(words),
  ...['アルバク', 'マルナリ地区', '岩屋外務大臣', '500億円', '令和7年12月'].map(words),
  ...['minister', 'cooperation', 'grant', 'climate change', 'trade', 'Uzbekistan'].map(words),
  ...['経済 協力', '会談 ウズベキスタン', '署名 保健', 'minister meeting', '"rule of law"'].map(words),
  { words: '協力', country: 'KZ' },
  { words: '会談', year: '2015', kind: 'bilateral-talk' },
  { words: '', country: 'UZ' },
];

function words(asked: string): Partial<SearchRequest> {
  return { words: asked };
}
