import { words } from '../../../shared/facts/words.ts';
import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, moneyIn, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { areaOf } from '../../../shared/facts/area.ts';
import { deadlineIn, type Deadline } from '../../../shared/facts/deadline.ts';
import type { Context, Found, FoundLists, ValueOf } from '../../../shared/found.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Source } from '../../../shared/source.ts';
import { isOfThePast } from '../instrument/past-amount.ts';

/** 2030年までに, 今後5年間で: the words of Japanese around a time that make it a deadline. */
export const deadlineWords = {
  byAfter: /^(?:末|度末|度|頃|ごろ)?(?:まで)(?:に|の|を|、|,)/,
  comingBefore: /(?:今後|この先|向こう|これから|次の|むこう)(?:の|約|およそ)?$|^(?:今後|向こう)/,
};

/** Headings that every release has, which name no field. */
export const generalHeadings: ReadonlySet<string> = new Set(
  words(`
  概要 冒頭 結果 成果 主な成果 成果文書 議論 意義 意義と成果 会合の概要 会合の成果 二国間関係
  首脳会談 外相会談 全体会合 外相会合 首脳会合 今後の取組 今後の日程 日本側の発言 主なやり取り
  その他の日程 文書への署名など 案件の概要 国際情勢 地域情勢 開会の辞 参考 重点協力分野
  具体的な取組
`),
);

type Details = Pick<ValueOf<'commitments'>, 'area' | 'deadline' | 'amount' | 'parts'>;

/** 「約3,700億円の債権のうち、…約1,274億円を免除する」: of several amounts the one that something is done with. */
function objectAmount(source: Source, earlier: FoundLists, start: number, end: number): Found<'money'> | null {
  const amounts = moneyIn(earlier, start, end);
  const behind = (m: Found<'money'>) => source.folded.slice(m.end, m.end + 14);
  const last = amounts.findLast((m) => object.test(behind(m)));
  // Parallel amounts (港湾に10億円、道路に20億円を) leave it open.
  return last && amounts.every((m) => m === last || /^(?:の|を|に上る|規模|余の)/.test(behind(m))) ? last : null;
}
const object = /^(?:を|の(?:追加|新たな)?(?:支援|拠出|供与|融資|資金|円借款|無償資金協力|協力)を)/;

/** Area, deadline and amount of a commitment stated in a stretch of one passage, with the words behind them. */
export function detailsOf(
  source: Source,
  context: Context,
  earlier: FoundLists,
  passage: Passage,
  start: number,
  end: number,
): Details {
  const parts: Record<string, Anchor> = {};
  const deadline: Deadline | null = deadlineIn(source.folded, earlier, start, end, context.issued, deadlineWords);
  const told = onlyAmount(earlier, start, end) ?? objectAmount(source, earlier, start, end);
  const money = told && isOfThePast(source.folded, told) ? null : told;
  if (deadline) parts['deadline'] = source.anchor(deadline.start, deadline.time.end);
  if (money) parts['amount'] = source.anchor(money.start, money.end);
  return {
    area: areaOf(source, passage, generalHeadings),
    deadline: deadline?.until ?? null,
    amount: money ? amountOf(money) : null,
    parts,
  };
}
