import type { Passage } from '../../../../model/edition.ts';
import { eraNames, eraYear } from '../../../../text/eras.ts';
import type { Stretch } from '../../../../text/sentences.ts';
import type { Found } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { columnHead } from '../../../shared/values/column-head.ts';

/** The words that say what an amount is, as folded text. */
export interface AmountWords {
  /** Before it in its sentence; in a table its column's head. */
  readonly head: string;
  /** Behind it in its sentence; empty in a table. */
  readonly tail: string;
  /** Its whole sentence, but of one that never ends only what is near. */
  readonly sentence: string;
  /** Over a list (主なものは次のとおり。) or a row (the first cell): what holds for every item of it. */
  readonly lead: string;
  readonly inTable: boolean;
  /** What the year in its column's head is, seen from the year of issue; null without one. */
  readonly headYear: 'past' | 'to come' | null;
  readonly title: string;
  /** What stands between it and the amount before; null without one. */
  readonly gap: string | null;
}

/** 840万ドル(10億800万円)の緊急無償資金協力: the same sum in brackets parts no amount from its words. */
const again = /^ ?\((?:約|日本円で|邦貨)?(?:約)?[0-9][0-9.,億万兆千]{0,16}(?:円|米?ドル|ユーロ)(?:相当)?\)(?=の)/;
const near = 300;
const reachBefore = 80;
const reachBehind = 160;

export function amountWords(
  f: Found<'money'>,
  source: Source,
  sentence: Stretch,
  before: Found<'money'> | null,
): AmountWords {
  const text = source.folded;
  const passage = source.passageAt(f.start);
  const inTable = passage.table !== undefined;
  const label = rowLabel(source, passage, f.start);
  const column = label ?? headOf(source, f.start);
  const cell = passage.table?.cells.find((c) => c.start <= f.start && f.start < c.end) ?? sentence;
  const inCell = text.slice(Math.max(cell.start, f.start - reachBefore), f.start);
  return {
    head: inTable
      ? inCell || column.replace(/\(.{0,200}/, '')
      : text.slice(Math.max(sentence.start, f.start - reachBefore), f.start),
    tail: text.slice(f.end, Math.min(inTable ? cell.end : sentence.end, f.end + reachBehind)).replace(again, ''),
    sentence: text.slice(Math.max(sentence.start, f.start - near), Math.min(sentence.end, f.end + near)),
    lead: inTable ? firstCell(source, passage) + overTable(source, passage) : leadOf(source, passage),
    inTable,
    headYear: inTable ? headYear(column, source.edition.issued) : null,
    title: source.edition.title,
    gap: before ? text.slice(before.end, Math.min(f.start, before.end + reachBehind)) : null,
  };
}

const printedYear = new RegExp(`(?<western>[12][0-9]{3}) ?年|(?<era>${eraNames}) ?(?<n>元|[0-9]{1,2}) ?年`);
function headYear(head: string, issued: string | null): AmountWords['headYear'] {
  const { western, era, n } = printedYear.exec(head)?.groups ?? {};
  const year = western ? Number(western) : era ? eraYear(era, n === '元' ? 1 : Number(n)) : null;
  return year === null || issued === null ? null : year > Number(issued.slice(0, 4)) ? 'to come' : 'past';
}

/** The caption, heading or sentence right over a table. */
function overTable(source: Source, { index, table }: Passage): string {
  const { passages } = source.edition;
  let i = index - 1;
  while (i >= Math.max(0, index - longestList) && passages[i]?.table?.index === table?.index) i--;
  const over = passages[i];
  return over && !over.table ? lastWords(source, over) : '';
}

/** A first row that holds a sum itself is no head. */
function headOf(source: Source, offset: number): string {
  const head = columnHead(source, offset) ?? '';
  return /[0-9][万億兆]?(?:円|ドル|ユーロ)/.test(head) ? '' : head;
}

function firstCell(source: Source, { table }: Passage): string {
  const cell = table?.cells[0];
  return cell ? source.folded.slice(cell.start, Math.min(cell.end, cell.start + reachBehind)) : '';
}

/** 「供与限度額｜10億円」 under 「実施年度｜令和2年度」: in a table of labels the first cell says what the amount is. */
function rowLabel(source: Source, { table }: Passage, at: number): string | null {
  const [first, second, ...more] = table?.cells ?? [];
  if (!first || !second || more.length > 0 || at < second.start) return null;
  const words = source.folded.slice(first.start, first.end).trim();
  return /(?:限度額|供与額|拠出額|金額|総額|支援額)$/.test(words) ? words : null;
}

const longestList = 60;
const announcesAList = /次|以下|下記|とおり|通り|主な|内訳|:/;

/** The item, paragraph or heading that a list stands under; empty where there is none. */
function leadOf(source: Source, passage: Passage): string {
  const { passages } = source.edition;
  const above = passage.parent === null ? undefined : passages[passage.parent];
  if (passage.kind === 'paragraph' && above?.kind === 'heading') return lastWords(source, above);
  if (passage.kind !== 'item') return '';
  if (above?.kind === 'item') return lastWords(source, above);
  for (let i = passage.index - 1; i >= Math.max(0, passage.index - longestList); i--) {
    const p = passages[i] as Passage;
    if (p.kind === 'item') continue;
    const words = lastWords(source, p);
    if (p.kind === 'heading') return words;
    return p.kind === 'paragraph' && announcesAList.test(words) ? words : '';
  }
  return '';
}

const lastWords = (source: Source, { start, end }: Passage) =>
  source.folded.slice(Math.max(start, end - reachBehind), end);
