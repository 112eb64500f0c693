import type { Passage } from '../../../../model/edition.ts';
import { inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { quotedIn } from '../../words/quoted.ts';

/** An aid project named in a release: its title, and the words that carry it with its amount. */
export interface Project {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  readonly money: Found<'money'> | null;
}

const named =
  /\b(?:Project|Programme|Program|Scheme)\b|^(?:The\s)?Plan\sfor\b|\bAssistance\s(?:for|to)\b|\bGrant\s(?:for|to)\b|\bPhase\s[\dIV]{1,40}\)?$/;
const bare =
  /^(?:(?:The\s)?(?:Project|Programme|Program)\s(?:for|of|to)\s(?:the\s)?[A-Z][^"]{8,200}?|[A-Z][^"]{8,200}?\s(?:Project|Programme|Program)(?:\s\((?:Phase\s)?[\dIVX]{1,40}\)){0,3}(?:\s\([\dIVX]{1,40}\))?)$/;

/** Projects named in quotation marks, in the cells of a table beside an amount, or as an item of their own. */
export function projectsIn(source: Source, earlier: FoundLists): readonly Project[] {
  return source.once(earlier.money, () => findAll(source, earlier));
}

function findAll(source: Source, earlier: FoundLists): readonly Project[] {
  const quoted = quotedIn(source.folded)
    .filter((q) => named.test(source.folded.slice(q.start, q.end)))
    .map((q) => project(source, earlier, q.start, q.end));
  const listed = source.edition.passages.flatMap((passage) =>
    passage.table
      ? inRow(source, earlier, passage)
      : passage.kind === 'item' || passage.kind === 'heading' || isName(source, passage)
        ? inItem(source, earlier, passage)
        : [],
  );
  const kept: Project[] = [];
  // The same project told again, whole or in short, is one.
  for (const p of [...quoted, ...listed, ...toldIn(source, earlier)])
    if (p && !kept.some((k) => same(k.title, p.title))) kept.push(p);
  return kept.sort((a, b) => a.start - b.start);
}

/** A short line that is no sentence and names a project: “Coastal Roads Improvement Project (Phase 2)”. */
const isName = (source: Source, { start, end, kind }: Passage) =>
  kind === 'paragraph' && end - start <= 120 && bare.test(source.folded.slice(start, end));

const same = (a: string, b: string) => {
  const [x, y] = [a, b].map((title) => title.toLowerCase().replace(/^the\s/, ''));
  return x !== undefined && y !== undefined && (x.startsWith(y) || y.startsWith(x));
};

const prose =
  /\b(?:for\s(?:the\simplementation\sof\s)?(?:the\s)?|(?:to|of|under|fund|financ(?:e|ing)|support|build|implement)\sthe\s)(?<title>(?:Project|Programme|Program)\sfor\s(?:the\s)?[A-Z][^".,;:()\n]{5,160}(?:\s\((?:Phase\s)?[\dIVX]{1,40}\))?|(?:[A-Z][\w'-]{1,40},?\s(?:(?:and|of|in|for|on|the)\s)?){2,12}(?:Project|Programme)(?![a-z])(?:\s\((?:Phase\s)?[\dIVX]{1,40}\)){0,2})/g;

/** Bodies whose own name ends in “Programme”. */
const agencies = /\b(?:United\sNations|World\sFood|UN)\s(?:[A-Z][\w-]{1,20}\s){0,2}Programme$|^World\sFood\sProgramme$/;

/** “grant aid of up to 1.659 billion yen for the Project for the Improvement of Water Supply”: without marks, in a sentence. */
function toldIn(source: Source, earlier: FoundLists): (Project | null)[] {
  return source.edition.passages.flatMap((passage) => {
    if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'title') return [];
    return [...source.folded.slice(passage.start, passage.end).matchAll(prose)].map((match) => {
      const title = match.groups?.title?.trimEnd() ?? '';
      // A headline's “… Loan for the Coastal Power Project” says what the money is for, not what the paper is called.
      if (passage.kind === 'title' && !/^(?:Project|Programme|Program)\s/.test(title)) return null;
      if (agencies.test(title)) return null;
      const start = passage.start + match.index + match[0].indexOf(title);
      const cut = title.replace(
        /\s(?:was|were|and\s(?:the|a)|under|which|with|will|to\sthe|between|at\sthe)\s[^\n]{0,160}$/,
        '',
      );
      return project(source, earlier, start, start + cut.length);
    });
  });
}

/** “Strengthening connectivity …” in marks is a title too, but none of a project; a project says so. */
function project(source: Source, earlier: FoundLists, start: number, end: number): Project | null {
  const passage = source.passageAt(start);
  const title = source.text.slice(start, end).replace(/[.,]$/, '');
  return { title, start, end: start + title.length, passage, money: amountNear(source, earlier, passage, start, end) };
}

/** The amount that belongs to a project: in brackets behind it, before it in its sentence, else the only one of its passage. */
function amountNear(
  source: Source,
  earlier: FoundLists,
  passage: Passage,
  start: number,
  end: number,
): Found<'money'> | null {
  const amounts = inside(earlier.money, passage.start, passage.end).filter((m) => m.value.basis !== 'statistic');
  // “of 50 million dollars for the Coastal Power Project, over 20 million dollars for …”: directly before it.
  const direct = amounts.findLast(
    (m) => m.end <= start && /^\)?\sfor\s(?:the\s)?"?$/.test(source.folded.slice(m.end, start)),
  );
  if (direct) return principal(source, amounts, direct);
  const behind = amounts.find(
    (m) => m.start >= end && m.start - end < 40 && !/[.;"]\s/.test(source.folded.slice(end + 1, m.start)),
  );
  if (behind) return behind;
  const before = amounts.findLast(
    (m) => m.end <= start && start - m.end < 60 && !/[.;"]\s/.test(source.folded.slice(m.end, start)),
  );
  // An item tells of one project, and a sentence about its loan, whose sum may stand there in two currencies.
  const here = statementsOf(source, passage).find((s) => s.start <= start && s.end >= end);
  const isLoan = here && /\b(?:loan|grant)s?\b/i.test(source.folded.slice(here.start, here.end));
  const sole =
    passage.kind === 'item'
      ? onlyAmount(earlier, passage.start, passage.end)
      : isLoan
        ? onlyAmount(earlier, here.start, here.end)
        : null;
  if (before) return principal(source, amounts, before);
  return sole ?? (amounts.length === 1 && quotedOnce(source, passage) ? (amounts[0] ?? null) : null);
}

/** “250,000,000 yen (about US$2,300,000)”: of a sum and the same in brackets the first. */
function principal(source: Source, amounts: readonly Found<'money'>[], money: Found<'money'>): Found<'money'> {
  const first = amounts[amounts.indexOf(money) - 1];
  const gap = first ? source.folded.slice(first.end, money.start) : '';
  return first && first.value.currency !== money.value.currency && /^\s?\((?:[a-z.]{2,14}\s){0,2}$/.test(gap)
    ? first
    : money;
}

const quotedOnce = (source: Source, passage: Passage) =>
  quotedIn(source.folded.slice(passage.start, passage.end)).filter((q) =>
    named.test(source.folded.slice(passage.start + q.start, passage.start + q.end)),
  ).length === 1;

function inRow(source: Source, earlier: FoundLists, passage: Passage): (Project | null)[] {
  const cells = passage.table?.cells ?? [];
  const money = inside(earlier.money, passage.start, passage.end)[0] ?? null;
  const cell = cells.find(
    (c) =>
      !c.header &&
      /\b(?:Project|Programme|Program|Plan|Corridor|Improvement|Construction)\b/.test(
        source.folded.slice(c.start, c.end),
      ),
  );
  if (!cell || !money || money.start === cell.start) return [];
  const words = source.text.slice(cell.start, cell.end);
  return [{ title: words.replace(/^["\u201c]|["\u201d]$/g, ''), start: cell.start, end: cell.end, passage, money }];
}

/** “Project for the Improvement of … (up to 1.2 billion yen)” as a heading or item, without marks. */
function inItem(source: Source, earlier: FoundLists, passage: Passage): (Project | null)[] {
  const words = source.folded.slice(passage.start, passage.end);
  const own = inside(earlier.money, passage.start, passage.end)[0] ?? null;
  const money = own ?? amountBelow(source, earlier, passage);
  const length = own ? words.slice(0, own.start - passage.start).replace(/[\s(:,-]{1,6}$/, '').length : words.length;
  if (!bare.test(words.slice(0, length)) || (!money && passage.kind !== 'heading')) return [];
  return [
    {
      title: source.text.slice(passage.start, passage.start + length),
      start: passage.start,
      end: passage.start + length,
      passage,
      money,
    },
  ];
}

/** “Maximum Loan Amount” and its sum, in the lines below the name of a project, before the next project's. */
function amountBelow(source: Source, earlier: FoundLists, passage: Passage): Found<'money'> | null {
  const below = source.edition.passages.slice(passage.index + 1, passage.index + 15);
  const next = below.findIndex((p) => bare.test(source.folded.slice(p.start, Math.min(p.end, p.start + 240))));
  const own = next < 0 ? below : below.slice(0, next);
  for (const [i, p] of own.entries()) {
    const label = source.folded.slice(p.start, Math.min(p.end, p.start + 60));
    if (!/\b(?:loan|grant|maximum)\s(?:[a-z]{2,10}\s)?(?:amount|limit)\b|^amount\b/i.test(label)) continue;
    const sum = inside(earlier.money, p.start, own[i + 1]?.end ?? p.end)[0];
    if (sum) return sum;
  }
  return null;
}
