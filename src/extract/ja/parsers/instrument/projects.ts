import type { Passage } from '../../../../model/edition.ts';
import type { Scheme } from '../../../../model/kinds.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import { moneyIn } from '../../../shared/facts/choose-amount.ts';
import { quotedIn, quotedInside, quotesOf } from '../../../shared/facts/quoted.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { amountBelow, bareProjects } from './bare-projects.ts';
import { partnerCountry } from './partner-country.ts';
import { schemeIn, schemeWords } from './schemes.ts';

/** One place where an aid project is named, with what its sentence says of it. */
export interface ProjectMention {
  readonly title: string;
  /** The title with its brackets; a table's cell as it is. */
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly passage: number;
  readonly scheme: Scheme | null;
  readonly money: Found<'money'> | null;
  readonly country: string | null;
}

/** What project titles end with, before a bracket such as （UNDP連携） or （第二期）. */
const projectEnd =
  /(?:計画|事業|プログラム|プロジェクト|ローン|支援|整備|借款|プログラム・ローン)(?:[（(].{0,40}[）)])?(?:\s?[IVXⅠ-Ⅻ0-9]{1,4})?$/u;
const plans = /(?:行動計画|実施計画|作業計画|基本計画|防衛力整備計画|中期防衛力整備計画)$/;
const aidMoney = new Set(['ceiling', 'provided', 'loan']);
const nameColumns = /^(?:案件名|計画名|事業名|プロジェクト名|件名|案件|対象事業|対象案件)$/;

/** The last row of a table of projects is none of them. */
const sumRow = /^(?:合計|総計|総額|小計|計)(?:\(.{0,20}\))?$/;

const known = new WeakMap<Source, { earlier: FoundLists; found: ProjectMention[] }>();

/** Every place where a project of development cooperation is named: quoted, or a cell of a table of projects. */
export function projectsOf(source: Source, earlier: FoundLists): readonly ProjectMention[] {
  const kept = known.get(source);
  if (kept?.earlier === earlier) return kept.found;
  const found: ProjectMention[] = [];
  const { folded } = source;
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const wholeIsAid =
    title !== undefined && schemeWords.some(([word]) => folded.slice(title.start, title.end).includes(word));
  for (const passage of source.edition.passages) {
    if (passage.kind === 'row') found.push(...rowProject(source, earlier, passage.index));
    if (passage.kind === 'row' || passage.kind === 'date' || passage.kind === 'caption') continue;
    for (const sentence of statementsOf(source, passage)) {
      for (const bare of bareProjects(source, earlier, sentence))
        found.push({
          title: source.text.slice(bare.start, bare.end).trim(),
          start: bare.start,
          end: bare.end,
          sentence: bare.passage === passage.index ? sentence : { start: bare.start, end: bare.money?.end ?? bare.end },
          passage: bare.passage,
          scheme: schemeIn(folded, sentence.start, sentence.end, sentence.end),
          money: bare.money,
          country: partnerCountry(source, earlier, bare.start, bare.end, sentence),
        });
      const quotes = quotesOf(source, sentence.start, sentence.end).flatMap((outer) => {
        // 「…に対する円借款「畜産振興事業」に関する交換公文の署名・交換」: the project is the title inside.
        const inner = projectEnd.test(folded.slice(outer.start + 1, outer.end - 1)) ? [] : quotedInside(folded, outer);
        return inner.length > 0 ? inner : [outer];
      });
      for (const [i, quote] of quotes.entries()) {
        const name = folded.slice(quote.start + 1, quote.end - 1);
        const scheme = schemeIn(folded, sentence.start, quote.start, sentence.end);
        const next = quotes[i + 1]?.start ?? sentence.end;
        const several = quotes.filter((q) => projectEnd.test(folded.slice(q.start + 1, q.end - 1))).length > 1;
        const within = moneyIn(earlier, quote.start, quote.end).at(-1);
        const said = within ?? moneyOf(earlier, sentence, quotes[i - 1]?.end ?? sentence.start, quote, next);
        const own = said && several && isSum(folded, said) ? null : said;
        // 「案件名:「…計画」」 and the amount on the line below.
        const money = own ?? (sentence.end === passage.end ? amountBelow(source, earlier, passage.index) : null);
        const aid = scheme !== null || (money !== null && aidMoney.has(money.value.basis)) || wholeIsAid;
        const adjacent = schemeWords.some(([word]) => folded.slice(quote.start - word.length, quote.start) === word);
        if (!aid || plans.test(name) || !(projectEnd.test(name) || adjacent)) continue;
        found.push({
          title: withoutAmount(source.text.slice(quote.start + 1, quote.end - 1)),
          start: quote.start,
          end: quote.end,
          sentence,
          passage: passage.index,
          scheme: scheme ?? (title && wholeIsAid ? schemeIn(folded, title.start, title.end, title.end) : null),
          money,
          country: partnerCountry(source, earlier, quote.start, quote.end, sentence),
        });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  known.set(source, { earlier, found });
  return found;
}

/** 「食糧援助（5億円）」 is called 食糧援助. */
const withoutAmount = (title: string) => title.replace(/[（(][0-9０-９.．,，億万千円米ドル]{2,20}[）)]$/, '');

/** 「「…計画」及び「…計画」のため、総額…円を限度として」: what several get together is no one's amount. */
const isSum = (folded: string, money: Found<'money'>) =>
  /(?:総額|総計|合計|計|合わせて|あわせて)(?:で|約|およそ)?$/.test(
    folded.slice(Math.max(0, money.start - 8), money.start),
  );

/** The amount said of a project: in the bracket behind it, else the one between it and the next, else the one before. */
function moneyOf(
  earlier: FoundLists,
  sentence: { start: number; end: number },
  previous: number,
  quote: { start: number; end: number },
  next: number,
): Found<'money'> | null {
  const after = moneyIn(earlier, quote.end, next)[0];
  if (after) return after;
  return moneyIn(earlier, Math.max(previous, sentence.start), quote.start).at(-1) ?? null;
}

function rowProject(source: Source, earlier: FoundLists, index: number): ProjectMention[] {
  const row = source.edition.passages[index];
  if (!row?.table) return [];
  const table = row.table;
  const head = source.edition.passages.find((p) => p.table?.index === table.index);
  const column =
    head?.table?.cells.findIndex((c) => nameColumns.test(source.folded.slice(c.start, c.end).trim())) ?? -1;
  // 「案件名｜…計画」 above 「供与限度額｜…円」: a label and what it says on each row.
  const [label, said] = head?.table?.cells ?? [];
  if (head && column === 0 && label?.header && said && !said.header)
    return head === row ? labelledProject(source, earlier, row, said) : [];
  const cell = table.cells[column];
  if (!head || head === row || !cell || cell.end <= cell.start) return [];
  const money = moneyIn(earlier, row.start, row.end)[0] ?? null;
  if (!money) return [];
  if (sumRow.test(source.folded.slice(cell.start, cell.end).trim())) return [];
  const bare = quotedIn(source.folded, cell.start, cell.end)[0];
  const sentence = { start: row.start, end: row.end };
  return [
    {
      title: bare ? source.text.slice(bare.start + 1, bare.end - 1) : source.text.slice(cell.start, cell.end).trim(),
      start: cell.start,
      end: cell.end,
      sentence,
      passage: index,
      scheme:
        schemeIn(source.folded, row.start, row.end, row.end) ??
        schemeIn(source.folded, Math.max(0, row.start - 3000), row.start, row.start),
      money,
      country: partnerCountry(source, earlier, cell.start, cell.end, sentence),
    },
  ];
}

/** The project that the rows of a table tell about one by one, with the amount of the first row that has one. */
function labelledProject(
  source: Source,
  earlier: FoundLists,
  row: Passage,
  { start, end }: { start: number; end: number },
): ProjectMention[] {
  const rows = source.edition.passages.filter((p) => p.table?.index === row.table?.index);
  const last = rows.at(-1)?.end ?? row.end;
  const money = rows.flatMap((p) => moneyIn(earlier, p.start, p.end))[0] ?? null;
  const title = source.text.slice(start, end).trim();
  if (!money || !projectEnd.test(title)) return [];
  return [
    {
      title,
      start,
      end,
      sentence: { start: row.start, end: last },
      passage: row.index,
      scheme:
        schemeIn(source.folded, row.start, last, last) ??
        schemeIn(source.folded, Math.max(0, row.start - 3000), row.start, row.start),
      money,
      country: partnerCountry(source, earlier, start, end, { start: row.start, end: last }),
    },
  ];
}
