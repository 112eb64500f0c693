import { YakusokuError } from '../../model/errors.ts';
import { plainBlock, type Block, type FigureFound } from '../block.ts';
import { withoutCopies } from '../copies.ts';
import { isDateLine } from '../date-line.ts';
import { dayInTitle } from '../day-in-title.ts';
import type { Draft } from '../edition.ts';
import { headlineOf, likeness } from '../headline.ts';
import { withLoneLabels } from '../lone-labels.ts';
import { issueDate } from '../issue-date.ts';
import { printedDate } from '../printed-date.ts';
import { publishedAt } from '../published.ts';
import { blocksOf } from './blocks.ts';
import { pageOf, type Page } from './page.ts';
import { regionOf, type Region } from './region.ts';
import { isElement, textOf, treeOf, walk, type Node } from './tree.ts';
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
  const once = withoutCopies(withoutTalk(found.blocks));
  const blocks = once.blocks;
  const above = frontOf(page, region);
  const head = headline(page, region, blocks, above);
  const inside = issueDate(blocks, head.at);
  const date = inside ?? issueDate(above.slice(-8), -1);
  const dateLine = dateBlock((inside ? blocks : above.slice(-8))[date?.at ?? -1]);
  const aside = new Set([
    head.at,
    inside?.at ?? -1,
    ...blocks.flatMap((b, i) => (i !== inside?.at && isTouchLine(b) ? [i] : [])),
  ]);
  const rest = blocks.filter((_, i) => !aside.has(i));
  const labels = withLoneLabels(rest);
  const figures = placed(found.figures, found.blocks, new Map(rest.map((block, i) => [block, labels.moved(i)])));
  const published = publishedAt({
    meta: page.published,
    datetimes: [...above.slice(-8), ...blocks].flatMap((b) => b.datetime ?? []),
    lines: [],
    issued: date,
  });
  return {
    title: head.block,
    date: dateLine,
    body: labels.blocks,
    figures,
    issued: date?.day ?? dayIn(blocks, page) ?? dayInTitle(head.block.text) ?? labelledDay(page),
    published,
    url,
    declaredLang: page.lang,
    strict: false,
    notes: once.notes,
  };
}

/** What stands above the region: the headline or the date may, in the page's frame or in another row of a layout table. */
function frontOf(page: Page, region: Region): Block[] {
  return blocksOf(page, { root: page.root, from: null, to: region.from ?? region.root, by: 'weight' }).blocks;
}

/** “Last updated 12 December 2025”: said of the page, not of the release. */
function isTouchLine(block: Block): boolean {
  return (
    /^(?:(?:date|page|content)[ :]{0,2})?(?:last )?(?:updated|modified|reviewed|published)\b|^(?:最終)?更新日?[:： ]/i.test(
      block.text,
    ) && isDateLine(block.text)
  );
}

/** A date that stood in a list of names and values (“Published 15 April 2025”) is a line of its own. */
function dateBlock(block: Block | undefined): Block | null {
  return block ? { ...block, table: null } : null;
}

/** The headline within the region, else one that stands above it, else the page's title. */
function headline(
  page: Page,
  region: Region,
  blocks: readonly Block[],
  above: readonly Block[],
): { block: Block; at: number } {
  const titles = [page.shared, page.title];
  const inside = headlineOf(blocks, titles);
  const own = inside && inside.at >= 0 ? blocks[inside.at] : undefined;
  const alike = (text: string) => titles.some((t) => t !== '' && likeness(text, t) >= 0.5);
  if (inside && own && (own.level === 1 || alike(own.text))) return { block: own, at: inside.at };
  const outer = above.findLast((b) => b.level === 1 && alike(b.text));
  if (outer) return { block: outer, at: -1 };
  if (inside && own && (own.level > 0 || own.centred || region.by === 'comments')) return { block: own, at: inside.at };
  const near = headlineOf(above.slice(-4), titles);
  const shown = near && near.at >= 0 ? above.slice(-4)[near.at] : undefined;
  if (shown && (shown.level > 0 || shown.centred)) return { block: { ...shown, item: null, list: null }, at: -1 };
  if (inside && own) return { block: own, at: inside.at };
  return { block: plainBlock(inside?.title || 'Untitled', { role: 'heading', level: 1 }), at: -1 };
}

/** The day that a page gives in its markup, where it prints none. */
function dayIn(blocks: readonly Block[], page: Page): string | null {
  const given = [...blocks.slice(0, 6).flatMap((b) => b.datetime ?? []), page.published ?? ''];
  return given.map((g) => /^\d{4}-\d{2}-\d{2}/.exec(g)?.[0]).find((d) => d !== undefined) ?? null;
}

/** “Published 4 July 2023” in the frame of the page, where the release itself tells no day. */
function labelledDay(page: Page): string | null {
  let before = '';
  let day: string | null = null;
  walk(page.root, {
    enter(node) {
      const text = day === null && !isScript(node) ? textOf(node) : null;
      const words = text?.replace(/\s+/g, ' ').trim() ?? '';
      if (words !== '') {
        const line = before.length < 40 && words.length < 90 ? `${before} ${words}`.trim() : words.slice(0, 90);
        const label = /^(?:first |date )?(?:published|posted|issued|released)(?: on)?[: ]{1,3}/i.exec(line)?.[0];
        const date = label && printedDate(line);
        if (date && date.start - label.length <= 12) day = date.day;
        before = words;
      }
      return day === null && !isScript(node);
    },
    leave() {},
  });
  return day;
}
const isScript = (node: Node): boolean => isElement(node) && /^(?:script|style|template|noscript)$/.test(node.tagName);

/** Moves figures to where their neighbours stand in the body; those of passages left out stand after what is left before them. */
function placed(
  figures: readonly FigureFound[],
  all: readonly Block[],
  places: ReadonlyMap<Block, number>,
): FigureFound[] {
  const before: number[] = [0];
  for (const block of all) before.push((places.get(block) ?? (before.at(-1) as number) - 1) + 1);
  return figures.map((f) => {
    const caption = f.caption === null ? undefined : all[f.caption];
    return { ...f, after: before[f.after] ?? 0, caption: (caption && places.get(caption)) ?? null };
  });
}
