import { attribute, childrenOf, commentOf, isElement, textOf, walk, type Element, type Node } from './tree.ts';
import { furnitureOf, type FurnitureKind } from './furniture.ts';
import { isHidden } from './hidden.ts';

/** What is known of an element's text without reading it: how many characters, how many of them in links. */
export interface Weight {
  text: number;
  linked: number;
  /** Whether a headline (`h1`) stands in it. */
  headline: boolean;
}

/** What a page says of itself and how its text lies in it, found in one walk. */
export interface Page {
  readonly root: Node;
  readonly base: string | null;
  readonly title: string;
  /** `og:title`, empty without one. */
  readonly shared: string;
  readonly lang: string | null;
  /** `article:published_time` and its like, as written. */
  readonly published: string | null;
  readonly frames: readonly string[];
  /** The last `h1` of the page: what stands behind it is no head of the page, whatever it is called. */
  readonly lastHeadline: Node | null;
  readonly weights: ReadonlyMap<Node, Weight>;
  /** Elements that are furniture by their tag or names but hold most of the page: a form around everything, `print-area`. */
  readonly spared: ReadonlySet<Node>;
  readonly comments: readonly { readonly node: Node; readonly text: string; readonly before: number }[];
}

const publishedNames = new Set([
  'article:published_time',
  'article:published',
  'datepublished',
  'date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
]);

/** Whether an element is furniture of this page. */
export function furnitureIn(page: Pick<Page, 'spared'>, element: Element): FurnitureKind | null {
  return page.spared.has(element) ? null : furnitureOf(element);
}

export function pageOf(root: Node, url: string | null): Page {
  let page = walked(root, url, new Set());
  // Sparing one element may show that another inside it must be spared too.
  for (let n = 0; n < 3; n++) {
    const spared = overweight(page);
    if (spared.length === 0) break;
    page = walked(root, url, new Set([...page.spared, ...spared]));
  }
  return page;
}

/** Furniture that holds more text than all else that is left. */
function overweight(page: Page): Element[] {
  const left = page.weights.get(page.root) ?? [...page.weights.values()][0];
  const rest = left ? left.text - left.linked : 0;
  const found: Element[] = [];
  for (const [node, w] of page.weights)
    if (w.text - w.linked > Math.max(200, rest) && isElement(node) && furnitureIn(page, node) === 'always')
      found.push(node);
  return found;
}

function walked(root: Node, url: string | null, spared: ReadonlySet<Node>): Page {
  let [title, shared] = ['', ''];
  let lang: string | null = null;
  let published: string | null = null;
  let base = url;
  let lastHeadline: Node | null = null;
  const frames: string[] = [];
  const comments: { node: Node; text: string; before: number }[] = [];
  const weights = new Map<Node, Weight>();
  const open: { weight: Weight; link: boolean }[] = [];
  let seen = 0;
  walk(root, {
    enter(node) {
      const comment = commentOf(node);
      if (comment !== null) comments.push({ node, text: comment, before: seen });
      const text = textOf(node);
      const top = open.at(-1);
      if (text !== null && top) {
        const ink = inkOf(text);
        seen += ink;
        top.weight.text += ink;
        if (top.link) top.weight.linked += ink;
      }
      if (!isElement(node)) {
        if (childrenOf(node).length === 0) return false;
        open.push({ weight: { text: 0, linked: 0, headline: false }, link: false });
        return true;
      }
      const name = node.tagName;
      if (name === 'html') lang = attribute(node, 'lang') ?? attribute(node, 'xml:lang');
      if (name === 'title' && title === '') title = inner(node);
      if (name === 'base') base = resolved(attribute(node, 'href'), url) ?? base;
      if (name === 'frame') frames.push(attribute(node, 'src') ?? '');
      if (name === 'meta') {
        const of = (
          attribute(node, 'property') ??
          attribute(node, 'name') ??
          attribute(node, 'itemprop') ??
          ''
        ).toLowerCase();
        if (of === 'og:title') shared ||= (attribute(node, 'content') ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
        if (publishedNames.has(of)) published ??= attribute(node, 'content');
      }
      if (name !== 'head' && isHidden(node)) return false;
      if (name === 'h1') lastHeadline = node;
      const weight: Weight = { text: 0, linked: 0, headline: name === 'h1' };
      weights.set(node, weight);
      open.push({ weight, link: name === 'a' || top?.link === true });
      return true;
    },
    leave(node) {
      const closed = open.pop();
      const around = open.at(-1);
      if (!closed || !around || (isElement(node) && furnitureIn({ spared }, node) === 'always')) return;
      around.weight.text += closed.weight.text;
      around.weight.linked += closed.weight.linked;
      around.weight.headline ||= closed.weight.headline;
    },
  });
  return { root, base, title, shared, lang, published, frames, lastHeadline, weights, spared, comments };
}

/** How many characters of a text are no white space. */
function inkOf(text: string): number {
  let ink = text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029) ink--;
  }
  return ink;
}

function inner(element: Element): string {
  return childrenOf(element)
    .map((c) => textOf(c) ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function resolved(href: string | null, url: string | null): string | null {
  try {
    return href === null ? null : new URL(href, url ?? undefined).href;
  } catch {
    return null;
  }
}
