import type { Block, BlockRole, FigureFound } from '../block.ts';
import { grouped, isBold } from '../grouped.ts';
import { joined, Line } from '../line.ts';
import { isHeadline } from '../outline/headline-like.ts';
import { labelOf } from '../outline/label.ts';
import { isLoneMarker, markerOf } from '../outline/marker.ts';
import { addressOf, isHidden } from './hidden.ts';
import { nextItem, openList, type OpenList } from './lists.ts';
import { furnitureIn, type Page } from './page.ts';
import type { Region } from './region.ts';
import { isDataTable, isNameList } from './tables.ts';
import { attribute, isElement, textOf, walk, type Element, type Node } from './tree.ts';

const apart = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Inline elements that a page may set side by side; `sup` and `sub` belong to the letter before them. */
const inline = new Set(['span', 'a', 'time', 'b', 'strong', 'em', 'i', 'font', 'label', 'small']);
const fuses = (before: string, after: string): boolean =>
  (/[A-Za-z]$/.test(before.slice(-1)) && /^[0-9]/.test(after)) ||
  (/[0-9]$/.test(before.slice(-1)) && /^[A-Za-z]{2}/.test(after));
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Pictures that are signs of the page: what a link leads to, whose page it is. */
const icon =
  /^(?:pdf|word|excel|rss|html|icon|logo|new|.{0,12}(?:ロゴ|アイコン)|別ウィンドウ|新しいウィンドウ|新規ウィンドウ|外部(?:サイト|リンク)|ページの?(?:トップ|先頭))/i;

/** What an open element means for the text inside it. */
interface Open {
  readonly element: Element;
  readonly bold: boolean;
  readonly href: string | null;
  readonly pre: boolean;
  /** Inside `sup`. */
  readonly raised: boolean;
  readonly centred: boolean;
  readonly role: BlockRole | null;
  readonly level: number;
  readonly list: OpenList | null;
  /** The item that the first block inside it becomes. */
  readonly item: { use: Block['item'] } | null;
  /** A cell of a layout table, or a `dt` or `dd`. */
  readonly cell: boolean;
  /** The data table or list of names it stands in. */
  readonly table: { readonly index: number; readonly named: boolean } | null;
}

const outside: Omit<Open, 'element'> = {
  bold: false,
  href: null,
  pre: false,
  raised: false,
  centred: false,
  role: null,
  level: 0,
  list: null,
  item: null,
  cell: false,
  table: null,
};

export interface Blocks {
  readonly blocks: Block[];
  readonly figures: FigureFound[];
}

/** The units of a region of a page, in reading order, without what is hidden or furniture. */
export function blocksOf(page: Page, region: Region): Blocks {
  const builder = new Builder(page, region);
  walk(region.root, builder);
  builder.flush();
  return { blocks: builder.blocks, figures: builder.figures };
}

class Builder {
  readonly blocks: Block[] = [];
  readonly figures: FigureFound[] = [];
  readonly #page: Page;
  readonly #region: Region;
  readonly #limit: number;
  #inside: boolean;
  #pastHeadline = false;
  #open: Open[] = [];
  #lines: Line[] = [];
  #line = new Line();
  #gap = 0;
  /** A marker alone in its cell, waiting for what it numbers. */
  #marker: Line | null = null;
  #cells: { start: number; end: number; header: boolean }[] = [];
  #tables = 0;
  /** Where two inline elements meet: after the end of one, then after the beginning of the next. */
  #seam: 'none' | 'ended' | 'met' = 'none';

  constructor(page: Page, region: Region) {
    this.#page = page;
    this.#region = region;
    this.#inside = region.from === null;
    const all = page.weights.get(region.root);
    this.#limit = all && region.from === null ? (all.text - all.linked) * 0.5 : Infinity;
  }

  enter(node: Node): boolean {
    if (node === this.#region.from) this.#inside = true;
    if (node === this.#region.to) {
      this.flush();
      this.#inside = false;
    }
    const text = textOf(node);
    if (text !== null) {
      if (this.#inside && text !== '') this.#write(text);
      return false;
    }
    if (!isElement(node)) return 'childNodes' in node;
    if (isHidden(node) || this.#isFurniture(node)) {
      // A script or an icon stands in the middle of a sentence; a share bar does not.
      if (apart.has(node.tagName)) this.flush();
      return false;
    }
    this.#start(node);
    return true;
  }

  leave(node: Node): void {
    if (!isElement(node)) return;
    const closed = this.#open.pop();
    const around = this.#open.at(-1);
    if (!closed || !this.#inside) return;
    const name = node.tagName;
    if (inline.has(name)) this.#seam = 'ended';
    if (around?.table && !around.table.named && (name === 'td' || name === 'th')) this.#cell(name === 'th');
    else if (around?.table?.named && (name === 'dt' || name === 'dd')) this.#cell(name === 'dt');
    else if (apart.has(name) && !(closed.table && closed.table === around?.table && name !== 'tr'))
      this.#flushAs(closed);
  }

  flush(): void {
    this.#flushAs(this.#open.at(-1) ?? null);
  }

  #isFurniture(element: Element): boolean {
    if (this.#region.root === element) return false;
    const kind = furnitureIn(this.#page, element);
    if (kind === null) return false;
    const weight = this.#page.weights.get(element);
    if (!weight) return true;
    if (kind === 'unless-headline' || element.tagName === 'header')
      // `press_head` below the headline holds the date and the office, a row of links there is the page's.
      return !weight.headline && !(this.#pastHeadline && weight.linked * 2 < weight.text);
    return weight.text - weight.linked < this.#limit;
  }

  #start(element: Element): void {
    const name = element.tagName;
    const around = this.#open.at(-1);
    const inherited: Omit<Open, 'element'> = around ?? outside;
    if (this.#inside) {
      if (this.#seam === 'ended' && inline.has(name)) this.#seam = 'met';
      if (name === 'br') this.#break();
      else if (name === 'img') this.#picture(element);
      else if (name === 'time') this.#line.datetime ??= attribute(element, 'datetime');
      else if (inherited.table && name !== 'tr' && name !== 'dt') this.#line.space();
      else if (apart.has(name)) this.flush();
    }
    if (element === this.#page.lastHeadline) this.#pastHeadline = true;
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : inherited.level;
    let { list, item, table, role } = inherited;
    if (name === 'ol' || name === 'ul') [list, item] = [openList(element, list), null];
    else if (name === 'li' && list) item = { use: nextItem(list, element) };
    else if (name === 'table' && !table) table = isDataTable(element) ? { index: this.#tables++, named: false } : null;
    else if (name === 'dl' && !table && isNameList(element)) table = { index: this.#tables++, named: true };
    if (name === 'figcaption' || name === 'caption') [role, table] = ['caption', null];
    this.#open.push({
      element,
      bold: inherited.bold || bold.has(name) || (name === 'dt' && !table),
      href: name === 'a' ? addressOf(element, 'href', this.#page.base) : inherited.href,
      pre: inherited.pre || name === 'pre' || name === 'textarea',
      raised: inherited.raised || name === 'sup',
      centred: inherited.centred || name === 'center' || attribute(element, 'align') === 'center',
      role,
      level,
      list,
      item,
      cell: /^(?:td|th|dt|dd)$/.test(name) || (inherited.cell && name !== 'table' && name !== 'dl'),
      table,
    });
  }

  #write(text: string): void {
    const open = this.#open.at(-1) ?? outside;
    // “Press release”, “4 December 2025” and “Brussels”, each in a span, are set apart by the page's style.
    if (this.#seam === 'met' && fuses(this.#line.text, text)) this.#line.space();
    this.#seam = 'none';
    if (!open.pre) {
      this.#line.add(text, open);
      return;
    }
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.#break();
      this.#line.add(line, { ...open, spaces: true });
    }
  }

  #break(): void {
    if (this.#open.at(-1)?.table) this.#line.space();
    else this.#endLine();
  }

  #endLine(): void {
    if (this.#line.text === '') this.#gap++;
    else {
      this.#line.gap = this.#lines.length === 0 ? 0 : this.#gap;
      this.#lines.push(this.#line);
      this.#gap = 0;
    }
    this.#line = new Line();
  }

  #cell(header: boolean): void {
    const start = this.#cells.at(-1)?.end ?? 0;
    const end = this.#line.text.length;
    const from = start > 0 && this.#line.text[start] === ' ' ? start + 1 : start;
    if (end > from) this.#cells.push({ start: from, end, header });
    this.#line.space();
  }

  #picture(element: Element): void {
    const src = addressOf(element, 'src', this.#page.base);
    const alt = attribute(element, 'alt')?.trim() ?? '';
    const inFigure = this.#open.some((o) => o.element.tagName === 'figure');
    const small = Number.parseInt(attribute(element, 'width') ?? '999', 10) < 60;
    if (src === null || (!inFigure && (alt === '' || small || icon.test(alt)))) return;
    this.figures.push({ src, alt, after: this.blocks.length, caption: null });
  }

  #flushAs(open: Open | null): void {
    this.#endLine();
    const lines = this.#lines;
    this.#lines = [];
    this.#gap = 0;
    if (lines.length === 0) {
      this.#cells = [];
      return;
    }
    const o = open ?? { ...outside, element: null };
    const whole = o.level > 0 || o.table !== null || o.role === 'caption';
    const units = whole ? [lines.reduce((a, b) => joined(a, b))] : grouped(lines, o.pre ? 'text' : 'page');
    for (const unit of units) {
      if (!this.#push(unit, o)) continue;
      const figure = this.figures.at(-1);
      if (
        (o.role === 'caption' || labelOf(unit.text)?.what === 'caption') &&
        figure &&
        figure.caption === null &&
        figure.after === this.blocks.length - 1
      )
        this.figures[this.figures.length - 1] = { ...figure, caption: this.blocks.length - 1 };
    }
    this.#cells = [];
  }

  /** Adds a unit; one that stands beside a lone marker, `（1）` in a cell of its own, goes with it. */
  #push(unit: Line, open: Omit<Open, 'element'>): boolean {
    const marker = open.cell && isLoneMarker(unit.text);
    if (!marker && !/[\p{L}\p{N}]/u.test(unit.text)) return false;
    const before = this.#marker;
    this.#marker = marker ? unit : null;
    if (marker) return false;
    this.blocks.push(this.#block(before && open.cell ? joined(before, unit) : unit, open));
    return true;
  }

  #block(unit: Line, open: Omit<Open, 'element'>): Block {
    const item = open.item?.use ?? null;
    if (open.item) open.item.use = null;
    const isRow = open.table !== null && this.#cells.length > 0;
    const headed = isBold(unit) && open.item === null && (isHeadline(unit.text) || markerOf(unit.text) !== null);
    const level = open.level > 0 ? open.level : headed && unit.text.length <= 150 ? 7 : 0;
    const role: BlockRole = isRow
      ? 'row'
      : unit.raised && !item && /^\S{1,4} /.test(unit.text)
        ? 'note'
        : (open.role ?? (item ? 'item' : level > 0 ? 'heading' : 'paragraph'));
    return {
      role,
      text: unit.text,
      level: isRow ? 0 : level,
      indent: unit.indent,
      list: open.list?.context ?? null,
      item,
      links: unit.links,
      table: isRow && open.table ? { index: open.table.index, cells: this.#cells } : null,
      datetime: unit.datetime,
      centred: open.centred,
    };
  }
}
