import type { FoundLists } from '../../../shared/found.ts';
import type { Found } from '../../../shared/found.ts';
import { moneyIn } from '../../../shared/facts/choose-amount.ts';
import { itemsAfter } from '../../../shared/facts/outline.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';

/** A project named without brackets, with its amount. */
export interface BareProject {
  readonly start: number;
  readonly end: number;
  readonly money: Found<'money'>;
  readonly passage: number;
}

const ahead = /以下|次の|下記|対象/;
const paper = /契約|書簡|交換公文|借款|無償/;
const projectsAhead =
  /(?:対象|案件|事業|計画)[^。]{0,16}(?:以下|次の|下記)|^[「【《■●○◆・\s]{0,2}(?:案件|計画|事業|プロジェクト)名(?:[/・(及][^。]{0,14})?[:】]?$/;
const circled = /[①-⑳]/g;
/** What may stand between a name and its amount: 「…計画 525億円」, 「…計画：525億円」, 「…計画に525億円」. */
const between = /[\s:：、,（(・に…]{1,4}$/;
const amountWord = /(?:供与)?(?:限度|借款|供与|融資)(?:金)?額$/;

/**
 * Projects that a sentence about a contract or letters leaves to a list: 「以下の4件を対象として…円借款貸付契約に調印
 * しました。」 with the items 「ダッカ都市交通整備事業（1号線）（第一期） 525億7,000万円」, or a row of ①…②… in one sentence.
 */
export function bareProjects(source: Source, earlier: FoundLists, statement: Statement): BareProject[] {
  const { folded } = source;
  const words = folded.slice(statement.start, statement.end);
  if (!ahead.test(words) && !projectsAhead.test(words)) return [];
  const inline = stretches(folded, statement);
  if (inline.length > 1)
    return inline.flatMap(({ start, end }) => read(source, earlier, start, end, statement.passage.index));
  // 「対象となる事業は以下のとおりです。」 in a release whose headline speaks of the contract.
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const isHeaded = title !== undefined && projectsAhead.test(words) && paper.test(folded.slice(title.start, title.end));
  if ((!paper.test(words) && !isHeaded) || statement.end < statement.passage.end) return [];
  return itemsAfter(source, statement.passage).flatMap((item) =>
    /[「」。]/.test(folded.slice(item.start, item.end)) ? [] : read(source, earlier, item.start, item.end, item.index),
  );
}

/** What stands behind each ①, ② … of a sentence. */
function stretches(folded: string, { start, end }: Statement): { start: number; end: number }[] {
  const at = [...folded.slice(start, end).matchAll(circled)].map((m) => start + m.index + 1);
  return at.map((from, i) => ({ start: from, end: (at[i + 1] ?? end + 1) - 1 }));
}

function read(source: Source, earlier: FoundLists, start: number, end: number, passage: number): BareProject[] {
  const [money, ...more] = moneyIn(earlier, start, end);
  if (!money || more.length > 0) return [];
  let name = source.folded.slice(start, Math.max(start, money.start));
  for (let i = 0; i < 3; i++) name = name.replace(between, '').replace(amountWord, '');
  if (name.length < 4 || name.length > 60 || /[。はを]/.test(name)) return [];
  // A list of countries with what each gets holds no names of projects.
  if (earlier.countryMentions.some((c) => c.start === start && c.end >= start + name.length)) return [];
  return [{ start, end: start + name.length, money, passage }];
}
