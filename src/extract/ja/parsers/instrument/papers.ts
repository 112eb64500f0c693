import type { InstrumentKind } from '../../../../model/kinds.ts';
import { wordFinder } from '../../words/word-finder.ts';

/** What a paper's name ends with, longest first where one ends another. */
const heads: readonly (readonly [string, InstrumentKind])[] = [
  ['共同プレスリリース', 'joint-declaration'],
  ['共同プレス・リリース', 'joint-declaration'],
  ['共同プレス声明', 'joint-declaration'],
  ['共同発表', 'joint-declaration'],
  ['共同メディア声明', 'joint-declaration'],
  ['首脳共同声明', 'joint-declaration'],
  ['共同声明', 'joint-declaration'],
  ['首脳声明', 'joint-declaration'],
  ['閣僚声明', 'joint-declaration'],
  ['外相声明', 'joint-declaration'],
  ['行動声明', 'joint-declaration'],
  ['首脳共同宣言', 'joint-declaration'],
  ['首脳宣言', 'joint-declaration'],
  ['閣僚宣言', 'joint-declaration'],
  ['共同宣言', 'joint-declaration'],
  ['大臣宣言', 'joint-declaration'],
  ['大臣声明', 'joint-declaration'],
  ['総裁声明', 'joint-declaration'],
  ['長官声明', 'joint-declaration'],
  ['政治宣言', 'joint-declaration'],
  ['閣僚文書', 'joint-declaration'],
  ['首脳文書', 'joint-declaration'],
  ['共同議長声明', 'joint-declaration'],
  ['コミュニケ', 'joint-declaration'],
  ['ステートメント', 'joint-declaration'],
  ['共同ビジョン・ステートメント', 'joint-declaration'],
  ['ビジョン・ステートメント', 'joint-declaration'],
  ['共同ビジョン', 'joint-declaration'],
  ['首脳ビジョン', 'joint-declaration'],
  ['協力覚書', 'memorandum'],
  ['了解覚書', 'memorandum'],
  ['覚書', 'memorandum'],
  ['協定', 'agreement'],
  ['条約', 'agreement'],
  ['議定書', 'agreement'],
  ['取極', 'agreement'],
  ['取決め', 'agreement'],
  ['共同行動計画', 'other'],
  ['行動計画', 'other'],
  ['実施計画', 'other'],
  ['作業計画', 'other'],
  ['ロードマップ', 'other'],
  ['議長声明', 'other'],
  ['議長総括', 'other'],
  ['議長サマリー', 'other'],
  ['議長要約', 'other'],
  ['議長国総括', 'other'],
  ['議長国声明', 'other'],
  ['附属書', 'agreement'],
  ['協力プログラム', 'other'],
  ['協力文書', 'other'],
  ['合意文書', 'other'],
  ['共同文書', 'joint-declaration'],
  ['合意議事録', 'other'],
  ['趣意書', 'other'],
  ['基本合意書', 'other'],
  ['意図表明文書', 'other'],
  ['協力枠組み文書', 'other'],
  ['契約', 'contract'],
];

/** Titles in brackets may end in any name of a programme; what was done with them says that they are papers. */
const titleOnly: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/(?:宣言|声明|ビジョン|コミュニケ|ステートメント)(?:[0-9]{4})?(?:[（(－-].{0,40})?$/u, 'joint-declaration'],
  [/^共同声明/, 'joint-declaration'],
  [/(?:戦略|アジェンダ)(?:[0-9]{4})?$/, 'joint-declaration'],
  [/(?:覚書)(?:[（(].{0,40})?$/u, 'memorandum'],
  [/(?:協定|条約|議定書|取決め|取極)(?:[（(].{0,40})?$/u, 'agreement'],
  [/(?:に関する|の間の).{0,20}プログラム(?:[（(].{0,40})?$/u, 'other'],
  [
    /(?:行動計画|実施計画|ロードマップ|アクション・?プラン|枠組み|原則|指針)(?:[0-9]{4}(?:[-~][0-9]{2,4})?)?(?:[（(].{0,40})?$/u,
    'other',
  ],
];

/** What else a meeting may adopt under a name of its own: 「海洋憲章」, 富山・金沢宣言. The kind of each. */
const adoptable: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/(?:宣言|声明)$/, 'joint-declaration'],
  [
    /(?:憲章|計画|プラン|構想|戦略|原則|指針|ガイドライン|勧告|枠組み?|アジェンダ|プログラム|イニシアティブ|文書)$/,
    'other',
  ],
];
const adoptableName = new RegExp(
  String.raw`(?<name>(?:[\p{sc=Han}\p{sc=Katakana}A-Za-z0-9ー・+-]){2,40}(?:宣言|憲章|構想|プラン|原則|指針|ガイドライン|枠組み))(?:\([^)]{1,30}\))?(?:が|を|は)(?:[^、。「」]{0,14})(?:採択|発出|取りまとめ)`,
  'u',
);

/** The kind of what is adopted under a name; null where the name could be a topic. */
export const kindOfAdopted = (name: string): InstrumentKind | null =>
  kindOfTitle(name) ?? adoptable.find(([shape]) => shape.test(name))?.[1] ?? null;

/** A paper named without brackets and without one of the words above: 「富山・金沢宣言が採択されました」. */
export function adoptedIn(words: string): { start: number; end: number } | null {
  const match = /採択|発出|取りまとめ/.test(words) ? adoptableName.exec(words) : null;
  const name = match?.groups?.['name'];
  if (!match || !name || /^(?:同|本|この|各|共同|首脳|閣僚|政治|大臣)?(?:宣言|憲章|構想|プラン|原則|指針)$/.test(name))
    return null;
  const lead = /^(?:本|同|今次|新たな|新)(?=[^\p{sc=Han}])/u.exec(name)?.[0].length ?? 0;
  return { start: match.index + lead, end: match.index + name.length };
}

export interface Head {
  readonly start: number;
  readonly end: number;
  readonly kind: InstrumentKind;
}

const headAt = wordFinder(heads);

/** Where the words for papers stand in a stretch, the longest at each place; a kanji behind makes another word. */
export function headsIn(folded: string, from: number, to: number): Head[] {
  const found: Head[] = [];
  for (let i = from; i < to; i++) {
    const head = headAt(folded, i, to);
    if (!head) continue;
    const end = i + head[0].length;
    // 協定税率, 契約者, 条約局 are no papers; 共同声明発表 and 協定締結 are.
    const behind = folded.slice(end, end + 2);
    if (
      /^[一-龠ー]/.test(behind) &&
      !/^(?:署名|締結|採択|発表|発出|調印|交換|改定|改正|交渉|等|及び|並びに)/.test(behind)
    )
      continue;
    // 「友好協定締結10周年記念行事」: the paper is of years ago.
    if (anniversary.test(folded.slice(end, end + 10))) continue;
    found.push({ start: i, end, kind: head[1] });
    i = end - 1;
  }
  return found;
}

const anniversary = /^の?(?:署名|締結|調印|発効|発表)[0-9一二三四五六七八九十]{1,3}周年/;

/** The kind of paper that a title in brackets names; null where it names none. */
export function kindOfTitle(title: string): InstrumentKind | null {
  return titleOnly.find(([shape]) => shape.test(title))?.[1] ?? null;
}

/** What is done with a paper: the verbs that make it an instrument of this release or an earlier one. */
export const made =
  /署名|採択|発出|発表|公表|」を決定|」[をがは]閣議決定|を発(?:する|した|しました)|交換|交わ[しさ]|締結|締約|結[びぶんばべ]|改定|改訂|改正|調印|取り交わ|取りまとめ|定めた|作成|発効|合意し|披露|交渉/;

/** 「各地で共同声明・覚書の署名を行った」: that there are papers of several kinds, and none of them. */
export const kindsOfPapers =
  /(?:^|[^\p{sc=Han}])(?:共同声明|共同宣言|覚書|協定|文書)(?:・|や)(?:共同声明|共同宣言|覚書|協定|文書)(?:等|など)?の?$/u;
/** The same, from the first kind on. */
export const kindsAhead = /^(?:共同声明|共同宣言|覚書|協定|文書)(?:・|や)(?:共同声明|共同宣言|覚書|協定|文書)/u;
