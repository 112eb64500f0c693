import { words } from '../../../shared/facts/words.ts';
import { tailOf } from './predicates.ts';
import { stemsOf } from './stems.ts';

/**
 * Verbs (stems) of doing something for somebody: what a state promises. Verbs of being, seeing and thinking are
 * left out, so that 「日本はこの地域と共に歩むと述べた」 stays a view.
 */
const stems = words(`
  支援 供与 提供 実施 派遣 受け入れ 受入れ 拡大 拡充 強化 推進 促進 開催 主催 共催 緩和
  貢献 協力 連携 継続 続け 続 進め 行 実行 取り組 取組 整備 設置 創設 新設 設立 設け 構築
  築 策定 導入 目指 めざ 引き上げ 引き下げ 増や 増額 倍増 育成 養成 開始 始め 立ち上げ 再開 投じ
  投資 拠出 動員 送 招へい 招聘 招待 後押し 支え 備え 準備 履行 延長 延ば 広げ 省 免除
  廃止 検討 締結 結 改定 改訂 加速 加速化 急 開 増加させ 削減 半減 達成 実現 保全 配 重ね
  深め 深化 深化させ 発展させ 高め 強く 強くし 力を合わせ 共創 公表 作成 採択 発効させ 訪米 訪日 訪れ 出席
  調整 加え 増強 確保 適用 募集 建設 建て 造 作 贈 寄贈 貸し付け 融資 出資 助成 補助 救援
  届け 運 輸送 移転 共有 活用 確立 維持 運用 交渉 協議 働きかけ 主導 参加 復旧 除去 完了
  設定 申請 批准 署名 展開 展開させ 進展させ 充実 充実させ 向上させ 加速させ 普及 普及させ
  開発 挑戦 担 とし 講じ 及ぼ 進出 派兵 供給 配備 開放 助け 伸ば 抑え 抑制 管理 執り行
  取り入れ 立案 立上げ 実用化 稼働 商用化 撤廃 承認 訪問 ゼロに 拡大させ 増大させ 成功させ
  推し進め 働き掛け 繋げ つなげ 引き受け 補填 保証 買い取 引き取 受け取 譲渡 無償譲渡 公募
  制定 整え 直 建て直 立て直 再建 復興 解決 解禁 撤去 停止 凍結 科 解除 発出 通報 申し入れ 追加
  選出 任命 交わ そろえ 揃え 点検 配布 発信 発足させ 実証 措置をと 対応をと 策をと 手続をと 求め 取りまと 公開 開設 付与 付け 付保 付し 差し伸べ 急ぎ 急い 組み 増設 新設 創出 強固に 全うし 遵守 守
  議長国を務め 事務局を務め 図 遂行 利用 払 充て 振り向け 投入 航行 提示 提出 措置を採 注力 協働 祝 記念 達成に努力 達成に引き続き努力 達成に努め 実現に努力 実施に努力 前進させ 発行 交付 与え 授与 認め 許可 登録 認定 保護 保存 救出 避難させ 輸出 輸入 買い入れ 購入 調達
`);
const actions = stemsOf(stems.map((stem) => [stem, true] as const));

export interface Action {
  readonly stem: string;
  readonly at: number;
  readonly tail: string;
}

const kana = new Set('いうえおかきくけげこさしすせただちってでなびべまみむめらりるれろわんぎぐごじずぜばぶぼむも');

/** The verb of doing that a stretch ends with, in whatever form; null where it ends otherwise. */
export function actionAtEnd(whole: string, start: number, end: number): Action | null {
  const { words: text, at } = tailOf(whole, start, end);
  const from = 0;
  const to = text.length;
  for (let cut = to; cut > from && to - cut <= 10; cut--) {
    const action = actions.endingAt(text, cut);
    // 団結する is not 結ぶ: a verb of one character stands behind no other.
    if (action?.stem.length === 1 && /\p{sc=Han}/u.test(text[cut - 2] ?? '') && /^[さしすせ]/.test(text.slice(cut, to)))
      return null;
    if (action) return { stem: action.stem, at: at(cut - action.stem.length), tail: text.slice(cut, to) };
    if (!kana.has(text[cut - 1] as string)) return null;
  }
  return null;
}

/** Is a noun phrase the name of a doing (支援, 派遣, 供与), as in 「追加支援を表明した」? */
export function actionNounAtEnd(text: string, from: number, to: number): Action | null {
  const action = actionAtEnd(text, from, to);
  return action && action.tail === '' && action.stem.length >= 2 ? action : null;
}

/** Verbs of seeing, saying and feeling: 「…を重視していく」 promises nothing. */
const views = new Set(
  words(`
  重視 認識 期待 歓迎 支持 評価 感謝 希望 要請 懸念 非難 留意 尊重 信頼 理解 確信 祈念 称賛 賞賛 注視 意味 予想
  想定 強調 指摘 確認 再確認 表明 説明 紹介 報告 発言 提案 主張 示唆 象徴 反映 経験 享受 考慮 前提 対象 目的 契機
  憂慮 追悼 要望 要求 祝福 視察 訪問 議論 協議 意見交換 反対 批判 拒否 否定 誇示 是認 擁護 奨励 想起 共感 体現 見学
  確信 警戒 注目 自覚 痛感 伝達 言及 披露 記録 含有 構成 形成 代表 開始予定 決定 実感 連想 優先 保有 所有 所管 意図
  断行 歓談 懇談 面会 表敬 会談 参照 引用 堅持 同意 容認 認知
`),
);
const anyDeed =
  /を(?:[^、,。をはが]{0,10}[\p{sc=Hiragana}、,])?(?<stem>[\p{sc=Han}]{2,5}|[\p{sc=Katakana}ー]{3,12})(?<tail>する|します|して[いゆ]く|して[いゆ]きます|してまい(?:る|ります)|させる|させます|させてい(?:く|きます))$/u;

/** 「事業環境を近代化していく」, 「港の設備をデジタル化する」: any verb made of a noun that does something to something. */
export function anyDeedAtEnd(whole: string, start: number, end: number): Action | null {
  const { words: text, at } = tailOf(whole, start, end);
  const match = /[るくす]$/.test(text) ? anyDeed.exec(text) : null;
  const { stem, tail } = match?.groups ?? {};
  if (stem === undefined || tail === undefined || views.has(stem)) return null;
  return { stem, at: at(text.length - tail.length - stem.length), tail };
}
