import type { Basis, Qualifier } from '../../../../model/kinds.ts';
import type { Found } from '../../../shared/found.ts';
import type { AmountWords } from './amount-words.ts';
import { isAnnounced, isPromised, predicateOf } from './aid-predicates.ts';

/** One reason to take an amount for something. The first of the table that holds decides. */
export interface Reason {
  readonly says: string;
  /** `as before` takes what the amount before it is. */
  readonly basis: Basis | 'as before';
  /** Said by a word of its own, so that the same sum standing bare elsewhere is the same thing. */
  readonly firm?: true;
  readonly qualifier?: Qualifier;
  holds(words: AmountWords, amount: Found<'money'>, before: Found<'money'> | null): boolean;
}

/** What may stand between a label and its amount: 供与限度額は計約14億円, 供与額：総額20億円. */
const link = '(?:[はがでの、,:( をにも各計約]|合計|総額|およそ|最大|それぞれ|同額|日本円|総計|金額|[A-Z]{3}){0,8}$';
const ceilingBefore = new RegExp(`(?:限度額?|上限額?)${link}`);
const ceilingTopic = /(?:限度|上限)(?:金)?額は(?![^。\n]{0,60}(?:総額|合計|供与額|事業費))[^。\n]{0,60}$/;
const ceilingAfter =
  /^[^。\n]{0,8}?(?:を|が|まで|とする)?(?:供与)?(?:の)?(?:限度|上限)|^まで(?:の(?:資金|支援|供与|拠出|融資|借款|無償|協力|補助|援助)|を?(?:供与|拠出|支援|融資|補助))/;
const providedBefore = new RegExp(`(?:供与額|拠出額|支援額|贈与額|配分額)${link}`);
const sumBefore = new RegExp(
  `(?:合計|累計|総計|(?<![会統推設家時])計|合わせて|あわせて|全体で|総事業費|事業費総額)${link}`,
);
const promisedBySeveral =
  /(?:各国|機関|諸国|参加者|国際社会)[^。\n]{0,16}(?:から|が|により|によって)(?:表明|約束|誓約)(?:された|した)[^。\n]{0,60}$/;
const wholeBefore = new RegExp(`(?:総額|総規模)${link}`);

/** 両国間の貿易額は, 旅行消費額, GDP; not 台風被害に対し, 直接投資促進事業に. */
const figure =
  '(?:(?:貿易|輸出|輸入|輸出入|取引|売上|生産|消費|投資|被害|損害|損失|市場|経済|債務|税収|調達|受注|販売|収入|支出|需要|不足|産出|農業|観光)(?:総|収支|の総|の市場)?(?:額|高|量|規模|残高)|(?:経済|市場|需要|産業)の規模|(?:被害|損害|損失|経済効果|経済成長|付加価値|対外債務|公的債務|債務)(?=は|が|の総額)|GDP|GNI|GNP|国内総生産|国民総?所得|時価総額|外貨準備|残高|単価|支出額|建設費|工費|実行額|回収額|残高|建造費|費用|コスト|赤字|黒字|(?:輸出|輸入|貿易|投資|消費|支出)(?=は|が)|(?:[一1]人|ひとり)当たり)';
const figureBefore = new RegExp(`${figure}(?!の?目標)[^。\\n]{0,30}$`);
const figureAnywhere = new RegExp(figure);
/** 1兆円の貿易赤字, 40億ドルの被害が出た. */
const figureAfter =
  /^(?:程度|規模|余り?|以上)?の(?:被害|損害|損失|貿易|輸出|輸入|赤字|黒字|経済効果|売上|債務|市場|需要|資金不足|不足)/;
/** …5兆3,065億円となり, に達した, だった: a result. */
const result =
  /^(?:程度|余り?)?(?:を達成し[たてま]|[とに](?:なった|なり|なって|達し|上[りっ]|のぼ[りっ]|過ぎ|とどま|増え|減[っり]|増加し|減少し|拡大し|伸び)|だった|でした|であった|であり|を記録|を下回っ|を上回っ|まで(?:回復|増|減))/;
/** 2019年の4.8兆円から…に増やす: where something starts from. A range (10億円から20億円) goes on with a number. */
const baseline = /^ ?(?:→|⇒)|^から(?!約?[0-9一二三四五六七八九十])|^(?:だった|であった)[^。、\n]{1,10}を/;
const fromTo = /^(?:から|より)[、,]?[^。、,]{0,12}$/;

const ofThePast = /実績|現状|現在|直近|基準値|前年|昨年|従来|時点|策定時/;
const aim = /目標|目指|めざ|掲げ|動員(?!し[たま])|達成(?![しさ])/;
/** 目標は、5年間で, 目標として、旅行消費額を; what is reached (目標の5兆円を上回る) is told by its verb. */
const aimBefore = /目標[^。\n]{0,60}$/;
const asideAfter = /^ ?\([^()。\n]{0,16}(?:実績|現状|時点)/;
const bracketsHold = /(?:カッコ|括弧|\( ?\))内は(?:供与額|拠出額|支援額|贈与額|援助額)/;
const raisedFrom = /^から約?[0-9][^、。\n]{1,16}(?:に|へ|まで)(?:倍増|増額|引き?上げ|増や|積み増|拡大)/;
const raisedTo = /^(?:程度|以上|規模)?(?:に|へ|まで)(?:倍増|増額|引き?上げ|増や|積み増|拡大)(?!し?た|さ)/;
const asides = /\([^()。\n]{0,20}(?:実績|現状|年度?|当時|時点)(?:は|の|:|、|,| |には|実績|約){0,4}$/;
/** 2030年までに5兆円に拡大する. */
const untilThen = /までに[^。\n]{0,24}$/;
const growth = /^(?:程度|以上|規模)?[にとへまで]{1,2}(?:拡大|増や|引き?上げ|倍増|増額|高め|増加させ|伸ば|する(?!ため))/;

const spentAfter = /^[^。\n]{0,20}(?:支出し|執行し|投じた|費やし|を支払)/;
const loanWords = /円借款|借款|貸付|融資|ローン|L\/A/;
const lentAs = new RegExp(`(?:円借款|借款|融資|貸付)(?:として|額|金額)${link}|借款(?:は|の)?約?$`);
const notes = /書簡|交換公文|E\/N|取極/;
const isAid = /^[^。、\n]{0,14}(?:無償資金協力|円借款|借款|無償|供与|贈与)/;
const partOfIt = /充て|配分|内訳|のうち/;
const emergency =
  /^(?:相当)?の緊急(?:無償資金協力|援助(?:物資)?)(?: ?\([^)]{0,20}\))?(?:を(?:実施|供与|行う)[^。]{0,12}(?:決定|決め)|の(?:供与|提供)(?= ?\(|$))/;
const given = /これまで|既に|すでに|過去|累積|従来|実績/;
const aid = /支援|供与|協力|拠出|贈与|助成|補助|援助|充て|ODA/;

export const reasons: readonly Reason[] = [
  {
    says: 'the same amount in another currency', // 約1,000万米ドル(10億円)
    basis: 'as before',
    holds: ({ gap }, f, before) =>
      before !== null &&
      f.value.currency !== before.value.currency &&
      /^(?:余り?|超|以上|程度|強)? ?\((?:約|日本円で|邦貨)?(?:約)?$/.test(gap ?? ''),
  },
  {
    says: '同 before it', // （供与限度額1,045億3,000万円）…（同93億9,900万円）
    basis: 'as before',
    firm: true,
    holds: ({ head }, _f, before) => before !== null && /[(、,]同$/.test(head),
  },
  {
    says: 'the last row of a table', // 合計 132,659
    basis: 'total',
    holds: ({ inTable, lead, head }) =>
      inTable && ceilingBefore.test(head) && /^ ?(?:合計|総計|計)(?!画|上|測|算)/.test(lead),
  },
  {
    says: '限度 or 上限',
    basis: 'ceiling',
    firm: true,
    qualifier: 'at-most',
    holds: ({ head, tail }) => ceilingBefore.test(head) || ceilingAfter.test(tail),
  },
  {
    says: '上限額は, farther back', // 上限額は従前と同額の30億米ドル
    basis: 'ceiling',
    firm: true,
    qualifier: 'at-most',
    holds: ({ head, inTable }) => !inTable && ceilingTopic.test(head) && !/(?:従来|これまで|以前)の$/.test(head),
  },
  {
    says: 'the next of a row of ①, ②', // ①北線計画に139億円②南線計画に1,300億円
    basis: 'as before',
    firm: true,
    holds: ({ gap }, _f, before) => before !== null && /^[②-⑳][^①-⑳。]{2,80}$/.test(gap ?? ''),
  },
  { says: '供与額', basis: 'provided', firm: true, holds: ({ head }) => providedBefore.test(head) },
  {
    says: 'the list says what its brackets hold', // 対象内訳(カッコ内は供与額)
    basis: 'provided',
    firm: true,
    holds: ({ head, lead }) => head.endsWith('(') && bracketsHold.test(lead),
  },
  { says: '資本金', basis: 'statistic', firm: true, holds: ({ head }) => /資本金(?:は|が)?約?$/.test(head) },
  {
    says: 'what is to be raised', // 規模を1,200億ドルから2,400億ドルに倍増する
    basis: 'statistic',
    firm: true,
    holds: ({ tail, sentence }) => raisedFrom.test(tail) && !figureAnywhere.test(sentence) && !aim.test(sentence),
  },
  {
    says: 'what it is raised to',
    basis: 'pledge',
    firm: true,
    holds: ({ gap, tail, sentence }) =>
      fromTo.test(gap ?? '') && raisedTo.test(tail) && !figureAnywhere.test(sentence) && !aim.test(sentence),
  },
  {
    says: 'a target set before', // 2021年に定めた80兆円から引き上げる
    basis: 'target',
    firm: true,
    holds: ({ head, sentence }) => /(?:に定めた|の目標の|目標である|に掲げた)約?$/.test(head) && aim.test(sentence),
  },
  {
    says: 'a column of targets', // 目標値; not 実績, 目標策定時
    basis: 'target',
    firm: true,
    holds: ({ inTable, head, lead, headYear }) =>
      inTable &&
      !ofThePast.test(head) &&
      (/目標|計画値|見込/.test(head) || headYear === 'to come' || (/目標/.test(lead) && headYear !== 'past')),
  },
  {
    says: 'a column of results',
    basis: 'statistic',
    firm: true,
    holds: ({ inTable, head, lead, headYear }) =>
      inTable &&
      (ofThePast.test(head) || headYear === 'past' || figureAnywhere.test(head) || figureAnywhere.test(lead)),
  },
  {
    says: 'the second end of a statistic', // 貿易量は1,300億ドルから2018年には7,200億ドルに
    basis: 'statistic',
    holds: ({ gap, tail }, _f, before) =>
      before?.value.basis === 'statistic' && fromTo.test(gap ?? '') && !aim.test(tail),
  },
  {
    says: 'a result of what is measured',
    basis: 'statistic',
    firm: true,
    holds: ({ head, tail, sentence }) =>
      figureAfter.test(tail) ||
      (figureBefore.test(head) && result.test(tail)) ||
      (baseline.test(tail) && (figureAnywhere.test(sentence) || aim.test(tail))),
  },
  {
    says: 'what was before, in brackets', // 20万円（令和元年は15.9万円）
    basis: 'statistic',
    firm: true,
    holds: ({ head, tail, sentence, lead }) =>
      (asides.test(head) || asideAfter.test(tail)) &&
      (figureAnywhere.test(sentence + lead) || aim.test(sentence + lead)),
  },
  {
    says: '目標 or 目指す',
    basis: 'target',
    firm: true,
    holds: ({ head, tail, lead, sentence }) =>
      aim.test(tail) ||
      aimBefore.test(head) ||
      (/目標/.test(lead) && !figureBefore.test(head)) ||
      (untilThen.test(head) && figureAnywhere.test(sentence + lead) && !result.test(tail)) ||
      (growth.test(tail) && (figureBefore.test(head) || (untilThen.test(head) && !aid.test(sentence)))),
  },
  { says: 'what is measured', basis: 'statistic', firm: true, holds: ({ head }) => figureBefore.test(head) },
  {
    says: 'at most, of aid', // 最大5億ドルの支援
    basis: 'ceiling',
    firm: true,
    qualifier: 'at-most',
    holds: ({ sentence, lead }, f) =>
      f.value.qualifier === 'at-most' && (aid.test(sentence + lead) || loanWords.test(sentence)),
  },
  { says: 'a word of spending', basis: 'spent', firm: true, holds: ({ tail }) => spentAfter.test(tail) },
  {
    says: 'a grant for an emergency, decided', // 840万ドルの緊急無償資金協力を実施することを決定しました
    basis: 'provided',
    firm: true,
    holds: ({ head, tail }) => emergency.test(tail) && !sumBefore.test(head) && !wholeBefore.test(head),
  },
  {
    says: 'a release of what was done', // キルギス共和国に対する支援（平成29年度の実績）
    basis: 'spent',
    holds: ({ title, sentence, head }) =>
      /実績|決算/.test(title) &&
      (aid.test(sentence) || /うち|案件/.test(sentence)) &&
      !sumBefore.test(head) &&
      !wholeBefore.test(head),
  },
  {
    says: 'it is named as a loan', // 新規の円借款として1,000億円
    basis: 'loan',
    firm: true,
    holds: ({ head, sentence }) => lentAs.test(head) && !notes.test(sentence),
  },
  {
    says: '総額, 合計 or 計', // also of what is promised: 総額400億円の支援を表明した
    basis: 'total',
    firm: true,
    holds: ({ head }) => sumBefore.test(head) || wholeBefore.test(head),
  },
  {
    says: 'what several promised together', // 各国・機関から表明された支援は、18億ドル余
    basis: 'total',
    firm: true,
    holds: ({ head }) => promisedBySeveral.test(head),
  },
  { says: 'a promise is told', basis: 'pledge', firm: true, holds: ({ head, tail }) => isPromised(head, tail) },
  {
    says: 'a sum of notes exchanged',
    basis: 'ceiling',
    holds: ({ head, tail, sentence }) =>
      notes.test(sentence) && ((isAid.test(tail) && !partOfIt.test(tail)) || loanWords.test(head)),
  },
  { says: 'aid given', basis: 'provided', holds: ({ tail }) => predicateOf(tail) === 'done' },
  {
    says: 'the list it stands in is one of promises',
    basis: 'pledge',
    holds: ({ lead }) => /表明|約束|誓約|プレッジ|明らかに|コミット/.test(lead),
  },
  {
    says: 'a sum of the release’s notes',
    basis: 'ceiling',
    holds: ({ head, tail, title }) =>
      notes.test(title) && ((isAid.test(tail) && !partOfIt.test(tail)) || loanWords.test(head)),
  },
  {
    says: 'a word of lending',
    basis: 'loan',
    holds: ({ head, tail, inTable, title, sentence, lead }) =>
      loanWords.test(head) ||
      loanWords.test(tail.slice(0, 20)) ||
      ((inTable || lead !== '') && loanWords.test(title + sentence + lead)),
  },
  { says: 'aid to be given', basis: 'pledge', holds: ({ tail }) => predicateOf(tail) === 'will' },
  { says: 'aid announced before', basis: 'pledge', holds: ({ head }) => isAnnounced(head) },
  { says: 'a result', basis: 'statistic', holds: ({ tail, sentence }) => result.test(tail) && !aid.test(sentence) },
  {
    says: 'a sum told in the sentence of notes', // レーダー（6億円）を供与する書簡
    basis: 'ceiling',
    holds: ({ tail, sentence, inTable }) => !inTable && notes.test(sentence) && !partOfIt.test(tail),
  },
  {
    says: 'aid of which a part is told, or that was given before', // 約14億円がチャドに充てられ, これまでの1億円の支援
    basis: 'provided',
    holds: ({ head, tail, inTable }) => partOfIt.test(tail) || (!inTable && given.test(head)),
  },
  {
    says: 'the list it stands in is one of aid to be given',
    basis: 'pledge',
    holds: ({ lead }) => predicateOf(lead) === 'will',
  },
  {
    says: 'aid of which no deed is told',
    basis: 'pledge',
    holds: ({ tail, inTable }) => !inTable && aid.test(tail) && !/謝意|感謝/.test(tail),
  },
  { says: 'aid', basis: 'provided', holds: ({ sentence }) => aid.test(sentence) },
  {
    says: 'a bare sum in a release about aid', // ソマリア(500万ドル)
    basis: 'provided',
    holds: ({ title }) => aid.test(title),
  },
  { says: 'no word says what it is', basis: 'total', holds: () => true },
];
