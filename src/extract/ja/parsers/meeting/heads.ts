import type { MeetingLevel } from '../../../../model/kinds.ts';
import { wordFinder } from '../../words/word-finder.ts';

/** Nouns that names of meetings end with, and the level they speak of. */
const heads: readonly (readonly [string, MeetingLevel])[] = [
  ['首脳会合', 'summit'],
  ['首脳会議', 'summit'],
  ['首脳級会合', 'summit'],
  ['サミット', 'summit'],
  ['首脳テレビ会議', 'summit'],
  ['首脳テレビ会合', 'summit'],
  ['外相会合', 'ministerial'],
  ['外相会議', 'ministerial'],
  ['外相テレビ会合', 'ministerial'],
  ['外相テレビ会議', 'ministerial'],
  ['外務大臣会合', 'ministerial'],
  ['外務大臣会議', 'ministerial'],
  ['閣僚会合', 'ministerial'],
  ['閣僚会議', 'ministerial'],
  ['閣僚級会合', 'ministerial'],
  ['閣僚理事会', 'ministerial'],
  ['大臣会合', 'ministerial'],
  ['大臣会議', 'ministerial'],
  ['大臣合同会合', 'ministerial'],
  ['閣僚合同会合', 'ministerial'],
  ['大臣テレビ会合', 'ministerial'],
  ['大臣テレビ会議', 'ministerial'],
  ['大臣級会合', 'ministerial'],
  ['大臣級会議', 'ministerial'],
  ['大臣級対話', 'ministerial'],
  ['閣僚級会議', 'ministerial'],
  ['閣僚フォーラム', 'ministerial'],
  ['大臣フォーラム', 'ministerial'],
  ['大臣対話', 'ministerial'],
  ['大臣特別対話', 'ministerial'],
  ['大臣特別会合', 'ministerial'],
  ['閣僚特別会合', 'ministerial'],
  ['閣僚対話', 'ministerial'],
  ['大臣セッション', 'ministerial'],
  ['閣僚セッション', 'ministerial'],
  ['大臣円卓会議', 'ministerial'],
  ['閣僚円卓会議', 'ministerial'],
  ['担当相会合', 'ministerial'],
  ['閣僚テレビ会議', 'ministerial'],
  ['閣僚テレビ会合', 'ministerial'],
  ['財務大臣・中央銀行総裁会議', 'ministerial'],
  ['高級実務者会合', 'senior-officials'],
  ['高級実務者会議', 'senior-officials'],
  ['高級事務レベル会合', 'senior-officials'],
  ['SOM', 'senior-officials'],
  ['専門家会合', 'experts'],
  ['専門家会議', 'experts'],
  ['東京対話', 'symposium'],
  ['シンポジウム', 'symposium'],
  ['セミナー', 'symposium'],
  ['フォーラム', 'forum'],
  ['ビジネス対話', 'forum'],
  ['首脳会談', 'bilateral'],
  ['外相会談', 'bilateral'],
  ['防衛相会談', 'bilateral'],
  ['大臣会談', 'bilateral'],
  ['首相会談', 'bilateral'],
  ['長官会談', 'bilateral'],
  ['二国間会談', 'bilateral'],
  ['バイ会談', 'bilateral'],
  ['戦略対話', 'bilateral'],
  ['2+2', 'bilateral'],
  ['外務・防衛閣僚会合', 'bilateral'],
  ['(2+2)', 'bilateral'],
  ['首脳電話会談', 'phone'],
  ['外相電話会談', 'phone'],
  ['大臣電話会談', 'phone'],
  ['電話会談', 'phone'],
  ['電話協議', 'phone'],
  ['テレビ会談', 'phone'],
  ['テレビ会議', 'other'],
  ['表敬訪問', 'courtesy'],
  ['表敬', 'courtesy'],
  ['開発会議', 'summit'],
  ['運用検討会議', 'other'],
  ['締約国会議', 'other'],
  ['政府間委員会', 'other'],
  ['合同委員会', 'other'],
  ['次官級会合', 'senior-officials'],
  ['次官会合', 'senior-officials'],
  ['局長級会合', 'senior-officials'],
  ['高級事務レベル協議', 'senior-officials'],
  ['実務者会合', 'experts'],
  ['有識者会合', 'experts'],
  ['賢人会議', 'experts'],
  ['ワークショップ', 'symposium'],
  ['政策対話', 'other'],
  ['経済対話', 'other'],
  ['官民対話', 'other'],
  ['作業部会', 'other'],
  ['合同会合', 'other'],
  ['国際会議', 'other'],
  ['支援国会合', 'other'],
  ['支援国会議', 'other'],
  ['円卓会議', 'other'],
  ['理事会', 'other'],
  ['閣僚評議会', 'ministerial'],
  ['首脳理事会', 'summit'],
  ['首脳協議', 'bilateral'],
  ['外相協議', 'bilateral'],
  ['閣僚級協議', 'ministerial'],
  ['閣僚協議', 'ministerial'],
  ['閣僚級対話', 'ministerial'],
  ['ハイレベル会合', 'other'],
  ['ハイレベル対話', 'other'],
  ['懇談会', 'other'],
  ['懇談', 'other'],
  ['検討会', 'other'],
  ['ラウンドテーブル', 'forum'],
  ['カンファレンス', 'symposium'],
  ['講演会', 'symposium'],
  ['閣僚会談', 'bilateral'],
  ['閣僚電話会談', 'phone'],
  ['電話首脳会談', 'phone'],
  ['テレビ会議会談', 'phone'],
  ['オンライン会談', 'phone'],
  ['会談', 'bilateral'],
  ['首脳立ち話', 'bilateral'],
  ['外相立ち話', 'bilateral'],
  ['立ち話', 'bilateral'],
  ['会合', 'other'],
  ['会議', 'other'],
  ['対話', 'other'],
  ['協議', 'other'],
  ['委員会', 'other'],
  ['経済委員会', 'other'],
  ['協議委員会', 'other'],
  ['総会', 'other'],
  ['次官級協議', 'senior-officials'],
  ['次官協議', 'senior-officials'],
  ['次官級対話', 'senior-officials'],
  ['次官級会談', 'senior-officials'],
  ['次官級経済対話', 'senior-officials'],
  ['局長級協議', 'senior-officials'],
  ['局長協議', 'senior-officials'],
  ['局長級対話', 'senior-officials'],
  ['局長級会議', 'senior-officials'],
  ['審議官級協議', 'senior-officials'],
  ['審議官級会合', 'senior-officials'],
  ['長官級会合', 'senior-officials'],
  ['高級実務者協議', 'senior-officials'],
  ['次官級会議', 'senior-officials'],
  ['次官会議', 'senior-officials'],
  ['専門家協議', 'experts'],
  ['実務者協議', 'experts'],
  ['課長級会合', 'experts'],
  ['課長級協議', 'experts'],
  ['準備会合', 'other'],
  ['交渉会合', 'other'],
  ['本会談', 'other'],
  ['政府間交渉', 'other'],
  ['外交会議', 'other'],
  ['全体会合', 'other'],
  ['特別会合', 'other'],
  ['年次総会', 'other'],
  ['定期協議', 'other'],
  ['経済協議', 'other'],
  ['政務協議', 'other'],
  ['領事協議', 'other'],
  ['海洋協議', 'other'],
  ['当局間協議', 'other'],
  ['当局間会合', 'other'],
  ['安全保障対話', 'other'],
  ['人権対話', 'other'],
  ['サイバー協議', 'other'],
  ['サイバー対話', 'other'],
  ['安全保障協議委員会', 'bilateral'],
  ['政策協議', 'other'],
  ['協議会', 'other'],
  ['夕食会', 'other'],
  ['晩餐会', 'other'],
  ['晩さん会', 'other'],
  ['昼食会', 'other'],
  ['レセプション', 'other'],
  ['式典', 'other'],
  ['ワーキング・ランチ', 'other'],
  ['ワーキングランチ', 'other'],
  ['ワーキング・ディナー', 'other'],
  ['朝食会', 'other'],
  ['意見交換', 'other'],
  ['意見交換会', 'other'],
  ['面会', 'other'],
  ['面談', 'other'],
];

/** Words that every report uses; only a headline calls a meeting by them: 「…外務次官との意見交換」. */
export const inHeadlines = new Set(['意見交換', '意見交換会', '面会', '面談']);

/** 「オチル鉱業大臣との夕食会」: a meal or a talk with one person, named in the headline, is a talk between two. */
export const withOnePerson =
  /(?:大臣|外相|首相|総理|大統領|副大統領|大使|長官|副長官|議長|総裁|総長|事務局長|次官|知事|主席|国王|補佐官|局長|理事長|会長|代表|特使|審議官|政務官|公使|市長|首長|委員|委員長|部長|書記|報道官|頭取|財務官)(?:夫妻|\([^)]{1,20}\))?との(?:ワーキング・?)?(?:夕食会|昼食会|朝食会|ランチ|ディナー|懇談|懇談会|意見交換|意見交換会|面会|面談|協議|対話)$/;

/** 「林大臣とモハンマド経済相の会談」 closes a headline, or a bracket or について follows. */
const closes = /^(?:$|\n|\(|について|の(?:結果|概要|開催|実施))/;

export interface Head {
  readonly word: string;
  readonly level: MeetingLevel;
  readonly start: number;
  readonly end: number;
}

/** 農相会合, 財務相会議, 国防相会談: the short form of each minister. */
const short =
  '財務 農 農林 経済 環境 保健 労働 国防 防衛 貿易 通商 経産 エネルギー 運輸 交通 教育 文科 文化 観光 法 内 内務 デジタル 科学技術'.split(
    ' ',
  );
const byOffice = short.flatMap((name): [string, MeetingLevel][] => [
  [`${name}相会合`, 'ministerial'],
  [`${name}相会議`, 'ministerial'],
  [`${name}相会談`, 'bilateral'],
  [`${name}相電話会談`, 'phone'],
]);

const headAt = wordFinder([...heads, ...byOffice]);

/** Where words for meetings stand in a stretch, the longest at each place. A kanji behind makes another word (会談録). */
export function meetingHeads(folded: string, from: number, to: number): Head[] {
  const found: Head[] = [];
  for (let i = from; i < to; i++) {
    const head = headAt(folded, i, to);
    if (!head) continue;
    // 政府間交渉委員会: what meets is the committee.
    const end =
      i + head[0].length + (/^(?:小?委員会|作業部会)/.exec(folded.slice(i + head[0].length, to))?.[0].length ?? 0);
    const behind = folded.slice(end, end + 3);
    // 「東アジア首脳会議（EAS）参加国外相会議」: of the ministers of those who take part in it.
    if (behind.startsWith('(') && /^\([A-Za-z0-9+]{2,10}\)参加国/.test(folded.slice(end, end + 15))) continue;
    if (/^[ァ-ヴー]/.test(behind) && /[ァ-ヴー]$/.test(head[0])) continue;
    if (
      /^(?:録|場|室|費|体|国|員|形式|宣言|声明|コミュニケ|共同|首脳|当日|事務局|本部|等におけ|参加|出席者|のフォロー)/.test(
        behind,
      ) &&
      head[1] !== 'courtesy'
    )
      continue;
    // Alone it is a verb (会談し) or a short form; 「…大臣との会談」 is the name of a talk.
    if (
      head[0] === '会談' &&
      !(folded.startsWith('との', i - 2) && i - 2 > from && !/^(?:し|を行|で|の[^結概開])/.test(behind)) &&
      !(
        i - from < 60 &&
        /と[^、。はがを]{2,40}の$/.test(folded.slice(from, i)) &&
        closes.test(folded.slice(end, end + 12))
      )
    )
      continue;
    // 県議会議長, 市議会議員: of 議会 and 議長.
    if (head[0] === '会議' && (/^長(?!官)/.test(behind) || (folded[i - 1] === '議' && behind.startsWith('員'))))
      continue;
    // 「第66回国連総会議長」 is who presides.
    if (/(?:総会|理事会|委員会)$/.test(head[0]) && /^議長(?!声明|総括|サマリ|国)/.test(folded.slice(end, end + 5)))
      continue;
    if (head[0] === 'SOM' && /[A-Za-z]/.test(`${folded[i - 1] ?? ''}${folded[end] ?? ''}`)) continue;
    found.push({ word: head[0], level: head[1], start: i, end });
    i = end - 1;
  }
  return found;
}

/** Nouns so common that only a number or the headline makes a name of them. */
export const common = new Set([
  '会合',
  '会議',
  '対話',
  '協議',
  '委員会',
  '合同会合',
  'ワークショップ',
  'セミナー',
  '理事会',
  '総会',
  '懇談',
  '懇談会',
  '検討会',
  '国際会議',
  '作業部会',
]);

/** Meals, receptions and ceremonies: they count as meetings only with a time or a host. */
export const social = /夕食会|晩餐会|晩さん会|昼食会|レセプション|式典|ワーキング/;
