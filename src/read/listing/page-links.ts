import type { Block } from '../block.ts';
import { blocksOf } from '../html/blocks.ts';
import { pageOf } from '../html/page.ts';
import { treeOf } from '../html/tree.ts';
import { printedDate } from '../printed-date.ts';
import { dayBeside, lineDate, yearOf } from './line-date.ts';
import { isLinkTalk } from './link-talk.ts';
import type { ListedLink } from './links.ts';
import { webLink } from './web-link.ts';

/** What is called a list of releases has at least so many. */
const fewest = 3;

/** What stands in a page in the order read: a line that is a day, or a link with the day that stands beside it. */
type Sign =
  | { readonly what: 'day'; readonly day: string }
  | { readonly what: 'end' }
  | {
      readonly what: 'link';
      readonly url: string;
      readonly title: string;
      readonly day: string | null;
      readonly shape: string;
    };

/**
 * The links of a page that lead to releases: those that a day stands with, in the same line, row or item, in the line
 * above (`dt`, a heading) or below (a card).
 */
export function linksOfPage(markup: string, url: string | null): { links: ListedLink[]; mostly: boolean } {
  const page = pageOf(treeOf(markup), url);
  const { blocks } = blocksOf(page, { root: page.root, from: null, to: null, by: 'weight' });
  const signs = signsOf(blocks, page.base, webLink(url ?? '', null), yearOf(page.title));
  const links = new Map<string, ListedLink>();
  for (const link of dated(signs)) {
    const known = links.get(link.url);
    // A picture or a date with the same link says less than the headline.
    if (!known) links.set(link.url, link);
    else if (link.title.length > known.title.length) links.set(link.url, { ...known, title: link.title });
  }
  const found = [...links.values()].filter(({ title }) => title !== '');
  return { links: found, mostly: isMostly(found, blocks) };
}

function signsOf(blocks: readonly Block[], base: string | null, self: string | null, year: number | null): Sign[] {
  const signs: Sign[] = [];
  let current = year;
  let list: Block['list'] | undefined;
  for (const block of blocks) {
    const links = linksIn(block, base, self);
    // The day above one list is not that of the next, which may be the page's own links.
    if (links.length > 0 && list !== undefined && block.list !== list) signs.push({ what: 'end' });
    list = links.length > 0 ? block.list : list;
    const day = block.datetime === null ? lineDate(block.text, current) : isoDay(block.datetime);
    if (block.role === 'heading' || (links.length === 0 && block.text.length <= 20))
      current = yearOf(block.text) ?? current;
    const rest = without(block);
    for (const { url, text } of links) {
      const inside = printedDate(text);
      const atEdge = inside && (inside.start <= 1 || inside.end >= text.length - 1) ? inside : null;
      const title = atEdge ? trimmed(text.slice(0, atEdge.start) + text.slice(atEdge.end)) : text;
      const beside = block.datetime === null ? dayBeside(rest, current) : isoDay(block.datetime);
      const shape = `${block.role} ${block.list?.depth ?? 0}`;
      signs.push({ what: 'link', url, title, day: beside ?? atEdge?.day ?? null, shape });
    }
    if (links.length > 0) continue;
    if (day !== null) {
      signs.push({ what: 'day', day });
      list = undefined;
    } else if (block.role === 'heading') signs.push({ what: 'end' });
  }
  return signs;
}

interface Anchor {
  readonly url: string;
  readonly text: string;
}

/** The links of a unit that may be releases; of a table's row the longest, because the others say whose or which sort. */
function linksIn(block: Block, base: string | null, self: string | null): Anchor[] {
  const found = block.links.flatMap(({ start, end, href }) => {
    const url = webLink(href, base);
    const text = trimmed(block.text.slice(start, end));
    return url === null || url === self || isLinkTalk(text) ? [] : [{ url, text }];
  });
  const isTableRow = block.role === 'row' && block.table?.cells[0]?.header !== true;
  return isTableRow && found.length > 1 ? [found.reduce((a, b) => (b.text.length > a.text.length ? b : a))] : found;
}

/** Links with their days; a link that has none of its own takes that of the line before, or after where lists do that. */
function dated(signs: readonly Sign[]): ListedLink[] {
  const after = daysFollow(signs);
  // The day and the headline of a card may be two lines of one link.
  const own = new Map(signs.flatMap((s) => (s.what === 'link' && s.day !== null ? [[s.url, s.day] as const] : [])));
  let above: string | null = null;
  return signs.flatMap((sign, i): ListedLink[] => {
    if (sign.what !== 'link') {
      above = sign.what === 'day' ? sign.day : null;
      return [];
    }
    const next = signs[i + 1];
    const near = after ? (next?.what === 'day' ? next.day : null) : above;
    const date = sign.day ?? own.get(sign.url) ?? near;
    return date === null ? [] : [{ url: sign.url, title: sign.title, date }];
  });
}

/**
 * Whether the day stands below its link, as in cards. Only links of the commonest shape are asked: one of the page's
 * own before or after them would make D L D L look like L D L D.
 */
function daysFollow(signs: readonly Sign[]): boolean {
  const bare = signs.filter((s) => s.what !== 'link' || s.day === null);
  const counted = new Map<string, number>();
  for (const s of bare) if (s.what === 'link') counted.set(s.shape, (counted.get(s.shape) ?? 0) + 1);
  const [commonest] = [...counted].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const row = bare.filter((s) => s.what !== 'link' || s.shape === commonest);
  const pairs = (first: Sign['what'], second: Sign['what']) =>
    row.filter((s, i) => s.what === first && row[i + 1]?.what === second).length;
  return pairs('link', 'day') > pairs('day', 'link');
}

/** Whether the links that were found are most of what the page says, and few sentences stand around them. */
function isMostly(links: readonly ListedLink[], blocks: readonly Block[]): boolean {
  if (links.length < fewest) return false;
  const all = blocks.reduce((sum, b) => sum + b.text.length, 0);
  const listed = links.reduce((sum, l) => sum + l.title.length + 10, 0);
  const sentences = blocks.filter((b) => b.text.length > 60 && /[。．.]$/.test(b.text)).length;
  return listed >= all * 0.4 && sentences * 3 <= links.length;
}

/** A unit's words outside its links. */
function without({ text, links }: Block): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of links) {
    rest += `${text.slice(from, Math.max(from, start))} `;
    from = Math.max(from, end);
  }
  return trimmed(rest + text.slice(from));
}

const trimmed = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replace(/^[\s:：|・、,-]+|[\s:：|・、,-]+$/g, '');
const isoDay = (datetime: string): string | null => /^\d{4}-\d{2}-\d{2}/.exec(datetime)?.[0] ?? null;
