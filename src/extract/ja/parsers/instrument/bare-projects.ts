import type { FoundLists } from '../../../shared/found.ts';
import type { Found } from '../../../shared/found.ts';
import { moneyIn } from '../../../shared/facts/choose-amount.ts';
import type { Passage } from '../../../../model/edition.ts';
import { itemsAfter } from '../../../shared/facts/outline.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';

/** A project named without brackets, with its amount. */
export interface BareProject {
  readonly start: number;
  readonly end: number;
  /** Null in a list that gives names only. */
  readonly money: Found<'money'> | null;
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
  const headed = headedByName(source, earlier, statement) ?? pricedScheme(source, earlier, statement);
  if (headed) return [headed];
  if (!ahead.test(words) && !projectsAhead.test(words)) return [];
  const inline = stretches(folded, statement);
  if (inline.length > 1)
    return inline.flatMap(({ start, end }) => read(source, earlier, start, end, statement.passage.index));
  // 「対象となる事業は以下のとおりです。」 in a release whose headline speaks of the contract.
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const isHeaded = title !== undefined && projectsAhead.test(words) && paper.test(folded.slice(title.start, title.end));
  const isCounted = paper.test(folded.slice(statement.passage.start, statement.passage.end)) && counted.test(words);
  if ((!paper.test(words) && !isHeaded && !isCounted) || statement.end < statement.passage.end) return [];
  return itemsAfter(source, statement.passage).flatMap((item) => {
    if (/[「」。]/.test(folded.slice(item.start, item.end))) return [];
    const priced = read(source, earlier, item.start, item.end, item.index);
    return priced.length > 0 ? priced : unpriced(source, earlier, item);
  });
}

const counted = /[0-9]案?件(?:の|に|について)/;
/** 「教育:北小学校拡張計画(北小学校)-キスム郡」: the field before a project's name, who gets it and where behind it. */
const labelled = /^(?:[^::、。]{2,20}[::]\s?)?(?<name>[^::。、]{5,50}(?:計画|事業|プロジェクト))(?=\s?[(-]|$)/;

function unpriced(source: Source, earlier: FoundLists, { start, end, index }: Passage): BareProject[] {
  if (moneyIn(earlier, start, end).length > 0) return [];
  const match = labelled.exec(source.folded.slice(start, end));
  const name = match?.groups?.['name'];
  if (!match || !name) return [];
  const from = start + match[0].length - name.length;
  return [{ start: from, end: from + name.length, money: null, passage: index }];
}

/** 「北地区給水施設建設計画」 on a line of its own above 「供与金額:9万米ドル」. */
function headedByName(source: Source, earlier: FoundLists, { passage, start, end }: Statement): BareProject | null {
  const { folded } = source;
  if (passage.kind === 'title' || end - start > 60 || end < passage.end || start > passage.start) return null;
  if (
    !/(?:計画|事業|プロジェクト)(?:\([^)]{1,20}\))?$/.test(folded.slice(start, end)) ||
    /[「」。は]/.test(folded.slice(start, end))
  )
    return null;
  const money = amountBelow(source, earlier, passage.index);
  return money && { start, end, money, passage: passage.index };
}

/** 「医療機材ノン・プロジェクト無償資金協力（供与限度額：2億円）」 on a line of its own: one of the kinds of aid that were counted. */
function pricedScheme(source: Source, earlier: FoundLists, { passage, start, end }: Statement): BareProject | null {
  if (passage.kind === 'title' || end < passage.end || end - start > 70) return null;
  const line =
    /^(?:[(（]?[0-9]{1,2}[)）]?[.． ]\s?)?(?<name>[^。、「」]{3,40}無償資金協力)\((?:供与)?(?:限度)?額?[::]/.exec(
      source.folded.slice(start, end),
    );
  const name = line?.groups?.['name'];
  const [money, ...more] = moneyIn(earlier, start, end);
  if (!line || !name || !money || more.length > 0) return null;
  const from = start + line[0].lastIndexOf(name);
  return { start: from, end: from + name.length, money, passage: passage.index };
}

const amountLine = /^(?:供与(?:限度)?(?:金)?額|贈与(?:限度)?額|借款(?:限度)?額|供与額)[^。]{0,10}[::]/;

/** The amount that the line below gives: 「供与限度額:64,686米ドル」. */
export function amountBelow(source: Source, earlier: FoundLists, index: number): Found<'money'> | null {
  const below = source.edition.passages[index + 1];
  if (!below || !amountLine.test(source.folded.slice(below.start, below.end))) return null;
  return moneyIn(earlier, below.start, below.end)[0] ?? null;
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
