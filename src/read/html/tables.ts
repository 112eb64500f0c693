import { attribute, childrenOf, isElement, textOf, type Element, type Node } from './tree.ts';

const structure = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'article', 'main', 'section', 'nav', 'form', 'iframe']);

/**
 * Whether a table holds rows of data, or was used in 2004 to lay out a page. A layout table holds headings,
 * other tables or many paragraphs, or has a single cell; looking stops at the first such sign.
 */
export function isDataTable(table: Element): boolean {
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
