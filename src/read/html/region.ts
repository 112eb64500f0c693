import { attribute, childrenOf, isElement, type Element, type Node } from './tree.ts';
import { isHidden } from './hidden.ts';
import { furnitureIn, type Page, type Weight } from './page.ts';

/** Where the release stands: an element, or from one comment to another. */
export interface Region {
  readonly root: Node;
  readonly from: Node | null;
  readonly to: Node | null;
  /** Which sign gave it away, for those who ask why. */
  readonly by: 'comments' | 'article' | 'main' | 'name' | 'weight';
}

const starts =
  /(?:本文|記事|主文|リリース|コンテンツ|release|article|main ?content|main|body|contents?)[^\n]{0,12}?(?:ここから|から|開始|始まり|スタート|starts?|begins?|from here)/i;
const stops =
  /(?:本文|記事|主文|リリース|コンテンツ|release|article|main ?content|main|body|contents?)[^\n]{0,12}?(?:ここまで|まで|終了|終わり|おわり|ends?|finish|to here)/i;
const names = new Set(
  'main content contents maincontent maincontents mainarea maincolumn honbun article entry entrybody entrycontent articlebody post postcontent release pressrelease tmpcontents contentsarea contentbody lmain'.split(
    ' ',
  ),
);

/** The part of a page that holds the release. */
export function regionOf(page: Page): Region {
  return betweenComments(page) ?? named(page) ?? heaviest(page);
}

/** 「本文ここから」 … 「本文ここまで」: the pair with the most text between, where that is worth speaking of. */
function betweenComments(page: Page): Region | null {
  let best: Region | null = null;
  let most = 30;
  for (let i = 0; i < page.comments.length; i++) {
    const from = page.comments[i];
    if (!from || from.text.length > 80 || !starts.test(from.text)) continue;
    const to = page.comments.slice(i + 1, i + 200).find((c) => c.text.length <= 80 && stops.test(c.text));
    const length = (to?.before ?? 0) - from.before;
    if (!to || length <= most) continue;
    most = length;
    best = { root: page.root, from: from.node, to: to.node, by: 'comments' };
  }
  return best;
}

/** `article`, `main` or an element with one of the usual names: the innermost of those that hold most of the text. */
function named(page: Page): Region | null {
  const found: { element: Element; weight: Weight; by: Region['by'] }[] = [];
  for (const [node, weight] of page.weights) {
    if (!isElement(node) || weight.text < 30 || furnitureIn(page, node) === 'always') continue;
    const by = signOf(node);
    if (by) found.push({ element: node, weight, by });
  }
  const own = (w: Weight) => w.text - w.linked;
  const most = Math.max(0, ...found.map((f) => own(f.weight)));
  const big = found.filter((f) => own(f.weight) >= most * 0.85);
  const article = big.findLast((f) => f.by === 'article') ?? big.find((f) => f.by === 'main') ?? big.at(-1);
  if (!article) return null;
  const headed = article.weight.headline ? article : (big.findLast((f) => f.weight.headline) ?? article);
  return { root: headed.element, from: null, to: null, by: headed.by };
}

function signOf(element: Element): Region['by'] | null {
  if (element.tagName === 'article') return 'article';
  if (element.tagName === 'main' || attribute(element, 'role') === 'main') return 'main';
  if (element.tagName === 'body') return null;
  const given = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
  if (given.length > 300) return null;
  return given.split(/\s+/).some((n) => names.has(n.toLowerCase().replace(/[-_]/g, ''))) ? 'name' : null;
}

/** From the body inwards for as long as one child holds most of the text, never away from the headline. */
function heaviest(page: Page): Region {
  let root: Node = [...page.weights.keys()].find((n) => isElement(n) && n.tagName === 'body') ?? page.root;
  for (;;) {
    const here = page.weights.get(root);
    if (!here) break;
    let best: Element | null = null;
    let most = 0;
    for (const child of childrenOf(root)) {
      if (!isElement(child) || isHidden(child) || furnitureIn(page, child) === 'always') continue;
      const w = page.weights.get(child);
      if (w && w.text - w.linked > most) [best, most] = [child, w.text - w.linked];
    }
    if (!best || most < (here.text - here.linked) * 0.7) break;
    if (here.headline && page.weights.get(best)?.headline !== true) break;
    if (!descends.has(best.tagName)) break;
    root = best;
  }
  return { root, from: null, to: null, by: 'weight' };
}

const descends = new Set([
  'div',
  'section',
  'table',
  'tbody',
  'tr',
  'td',
  'center',
  'font',
  'span',
  'main',
  'article',
  'dl',
  'dd',
  'blockquote',
  'form',
]);
