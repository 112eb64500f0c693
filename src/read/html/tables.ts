import { isLoneMarker, markerOf } from '../outline/marker.ts';
import { attribute, childrenOf, isElement, textOf, type Element, type Node } from './tree.ts';

const structure = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'article', 'main', 'section', 'nav', 'form', 'iframe']);

/**
 * Whether a table holds rows of data, or was used in 2004 to lay out a page. A layout table holds headings,
 * other tables or many paragraphs, or has a single cell; looking stops at the first such sign.
 */
export function isDataTable(table: Element): boolean {
  if (isMarkerColumn(table, 'tr')) return false;
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  let [rows, cells, heads, paragraphs, text, widest] = [0, 0, 0, 0, 0, 0];
  const stack: Node[] = childrenOf(table).toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      const name = node.tagName;
      if (structure.has(name)) return false;
      if (name === 'tr') {
        rows++;
        widest = Math.max(widest, childrenOf(node).filter((c) => isElement(c) && /^t[dh]$/.test(c.tagName)).length);
      } else if (name === 'td') cells++;
      else if (name === 'th') heads++;
      else if (name === 'p' || name === 'div') paragraphs++;
      else if (name === 'caption') heads++;
    } else text += textOf(node)?.trim().length ?? 0;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
  if (rows === 0 || widest < 2) return false;
  if (heads > 0) return true;
  const border = Number.parseInt(attribute(table, 'border') ?? '0', 10);
  if (border > 0) return true;
  // Marked-up years begin: a table without borders, of short cells, is still data.
  return rows >= 2 && paragraphs <= cells && text / Math.max(1, cells) < 120;
}

/** Whether a `dl` is a list of names and values, one to a line, and not an article in disguise. */
export function isNameList(dl: Element): boolean {
  if (isMarkerColumn(dl, 'dt') || isNumbered(dl)) return false;
  let text = 0;
  let names = 0;
  const stack: Node[] = childrenOf(dl).toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      if (structure.has(node.tagName) || /^(?:ul|ol|dl|p)$/.test(node.tagName)) return false;
      if (node.tagName === 'dt') names++;
    } else text += textOf(node)?.trim().length ?? 0;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
  return names > 0 && text / names < 150;
}

/** 「<dt>（１）ウクライナ支援<dd>…増やすことを約束した。」: an outline with its paragraphs, each name of which has a number. */
function isNumbered(dl: Element): boolean {
  const parts = childrenOf(dl).filter(isElement);
  const names = parts.filter((p) => p.tagName === 'dt');
  const told = parts.some((p) => p.tagName === 'dd' && beginning(p, 400).includes('。'));
  return told && names.length > 1 && names.every((name) => markerOf(beginning(name, 40).trim()) !== null);
}

/** The first characters of an element's text; markup beyond a few elements is not gone into. */
function beginning(element: Element, most: number): string {
  let text = '';
  const stack: Node[] = [element];
  for (let node = stack.pop(), n = 0; node !== undefined && n < 60 && text.length < most; node = stack.pop(), n++) {
    text += textOf(node) ?? '';
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
  return text;
}

/** Whether the first cells hold nothing but markers: `（1）` | text, as pages of 2004 set their lists. */
function isMarkerColumn(element: Element, first: 'tr' | 'dt'): boolean {
  let rows = 0;
  for (const part of childrenOf(element)) {
    if (!isElement(part)) continue;
    const inner = /^(?:thead|tbody|tfoot)$/.test(part.tagName) ? childrenOf(part) : [part];
    for (const row of inner) {
      if (!isElement(row) || row.tagName !== first) continue;
      const cells = first === 'dt' ? [row] : childrenOf(row).filter(isElement);
      const cell = cells[0];
      if (!cell || (first === 'tr' && cells.length !== 2) || cell.tagName === 'th') return false;
      const text = shortText(cell);
      if (text === null || (text !== '' && !isLoneMarker(text))) return false;
      rows += text === '' ? 0 : 1;
    }
  }
  return rows > 0;
}

/** The text of a cell of at most eight characters, null for a longer one. */
function shortText(cell: Element): string | null {
  let text = '';
  const stack: Node[] = [cell];
  for (let node = stack.pop(), n = 0; node !== undefined; node = stack.pop(), n++) {
    text += textOf(node) ?? '';
    if (n > 20 || text.trim().length > 8) return null;
    stack.push(...childrenOf(node).toReversed());
  }
  return text.replace(/\s+/g, ' ').trim();
}
