import { words } from '../../../shared/facts/words.ts';

/**
 * Words that every statement of goodwill is made of. What remains of a clause without them is its concrete object;
 * where nothing remains (「国際場裡においても引き続き緊密に協力していく」), nobody is bound to anything.
 */
const goodwill = words(`
  幅広い分野 様々な分野 さまざまな分野 多様な分野 あらゆる分野 各分野 二国間関係 両国関係
  日中央アジア関係 両国間 二国間 両国 国際場裡 国際場裏 国際社会 国際情勢 国際 地域情勢 諸課題
  諸情勢 情勢 地域 課題 対応 関係 協力 連携 緊密 意思疎通 引き続き 一層 更な 更に 強化 深化
  発展 進展 推進 促進 拡大 取り組 取組 努力 進め 深め 高め 続け 互い 互恵的 積極的 具体的
  建設的 着実 共 手を携 分野 政治 経済 文化 外交 今後 両首脳 双方 含 行 向 重ね 図 幅広
  様々 関 継続 維持 築 構築 面 中央アジア パートナー 次の 以下 下記 各国 新た 実現 間 友好
  信頼 議論 対話 平和 安定 繁栄 貢献 支援 実施 後押し 支え 旨 確認 一致 考え 意向 方針 更
  次元 包括的 戦略的 長 努
`);
const byFirst = new Map<string, string[]>();
for (const word of [...goodwill].sort((a, b) => b.length - a.length))
  byFirst.set(word[0] as string, [...(byFirst.get(word[0] as string) ?? []), word]);

/** How many kanji, katakana, letters and digits of a stretch are more than goodwill. Linear in its length. */
export function substanceOf(text: string, from: number, to: number): number {
  let left = 0;
  for (let i = from; i < to;) {
    const c = text[i] as string;
    const word = byFirst.get(c)?.find((w) => i + w.length <= to && text.startsWith(w, i));
    if (word) {
      i += word.length;
      continue;
    }
    if (/[\p{sc=Han}\p{sc=Katakana}\p{L}\p{N}]/u.test(c) && !/\p{sc=Hiragana}/u.test(c)) left++;
    i++;
  }
  return left;
}
