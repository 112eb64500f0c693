import { YakusokuError } from '../../model/errors.ts';
import { plainBlock, type Block, type FigureFound } from '../block.ts';
import { withoutCopies } from '../copies.ts';
import type { Draft } from '../edition.ts';
import { headlineOf, likeness } from '../headline.ts';
import { issueDate } from '../issue-date.ts';
import { publishedAt } from '../published.ts';
import { blocksOf } from './blocks.ts';
import { pageOf, type Page } from './page.ts';
import { regionOf, type Region } from './region.ts';
import { treeOf } from './tree.ts';
import { withoutTalk } from './talk.ts';

/** The release in a page of HTML. */
export function draftOfHtml(markup: string, url: string | null): Draft {
  const page = pageOf(treeOf(markup), url);
  if (page.frames.length > 0)
    throw new YakusokuError(
      'unsupported-format',
      `the page is a set of frames (${page.frames.filter(Boolean).slice(0, 3).join(', ')}); give the address of the frame that holds the release`,
    );
  const region = regionOf(page);
  const found = blocksOf(page, region);
  const { kept, moved } = withoutTalk(found.blocks);
  const once = withoutCopies(kept);
  const blocks = once.blocks;
  const head = headline(page, region, blocks);
  const date = issueDate(blocks, head.at);
  const aside = new Set([head.at, date?.at ?? -1]);
  const places = placesIn(blocks, aside);
  const figures = found.figures.flatMap((f) => figureAt(f, moved, places));
  const body = blocks.filter((_, i) => !aside.has(i));
  const published = publishedAt({
    meta: page.published,
    datetimes: blocks.flatMap((b) => b.datetime ?? []),
    lines: [],
    issued: date,
  });
  return {
    title: head.block,
    date: dateBlock(blocks[date?.at ?? -1]),
    body,
    figures,
    issued: date?.day ?? dayIn(blocks, page),
    published,
    url,
    declaredLang: page.lang,
    strict: false,
    notes: once.notes,
  };
}

/** A date that stood in a list of names and values (“Published 15 April 2025”) is a line of its own. */
function dateBlock(block: Block | undefined): Block | null {
  return block ? { ...block, table: null } : null;
}

/** The headline within the region, else one that stands above it, else the page's title. */
function headline(page: Page, region: Region, blocks: readonly Block[]): { block: Block; at: number } {
  const titles = [page.shared, page.title];
  const inside = headlineOf(blocks, titles);
  const own = inside && inside.at >= 0 ? blocks[inside.at] : undefined;
  if (inside && own && (own.level > 0 || own.centred || region.by === 'comments')) return { block: own, at: inside.at };
  const above = blocksOf(page, {
    root: page.root,
    from: null,
    to: region.from ?? region.root,
    by: 'weight',
  }).blocks.filter((b) => b.level === 1);
  const outer = above.findLast((b) => titles.some((t) => t !== '' && likeness(b.text, t) >= 0.5));
  if (outer) return { block: outer, at: -1 };
  if (inside && own) return { block: own, at: inside.at };
  return { block: plainBlock(inside?.title || 'Untitled', { role: 'heading', level: 1 }), at: -1 };
}

/** The day that a page gives in its markup, where it prints none. */
function dayIn(blocks: readonly Block[], page: Page): string | null {
  const given = [...blocks.slice(0, 6).flatMap((b) => b.datetime ?? []), page.published ?? ''];
  return given.map((g) => /^\d{4}-\d{2}-\d{2}/.exec(g)?.[0]).find((d) => d !== undefined) ?? null;
}

/** Where each block stands once the headline and the date have been taken out; -1 for those two. */
function placesIn(blocks: readonly Block[], aside: ReadonlySet<number>): number[] {
  let next = 0;
  return blocks.map((_, i) => (aside.has(i) ? -1 : next++));
}

function figureAt(figure: FigureFound, moved: (at: number) => number | null, places: readonly number[]): FigureFound[] {
  const place = (at: number) => {
    const kept = moved(at);
    return kept === null ? null : (places[kept] ?? null);
  };
  const caption = figure.caption === null ? null : place(figure.caption);
  let before = 0;
  for (let at = figure.after - 1; at >= 0 && before === 0; at--) before = (place(at) ?? -1) + 1;
  return [{ ...figure, caption: caption !== null && caption >= 0 ? caption : null, after: before }];
}
