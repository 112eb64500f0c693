import type { AnchoredList } from '../../../model/reading.ts';
import type { Link, Passage } from '../../../model/edition.ts';
import { partId, partsOf, wordsId, type Fact, type FactIndex } from '../../facts/fact-index.ts';

/** A stretch of the edition's text that the page marks: a fact's words, an attribute's words, or a link. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark:
    | { readonly is: 'words' | 'also' | 'part'; readonly list: AnchoredList; readonly factId: string }
    | { readonly is: 'link'; readonly href: string };
  /** The element's id; null where the fact's first piece already carries it. */
  readonly id: string | null;
}

export type SpanNode = string | { readonly span: Span; readonly children: readonly SpanNode[] };

/** Facts that are a sentence or a title, in which smaller ones nest: they enclose, and are stamped at the margin. */
export const wideLists: ReadonlySet<string> = new Set(['meetings', 'commitments', 'instruments', 'targets']);
/** Facts whose words stand so often in a text that marking each would drown it: they light up, but rest unmarked. */
export const quietLists: ReadonlySet<string> = new Set(['countryMentions', 'organisations', 'reference']);

/** The spans of a page by the index of the passage they touch, so that a long release costs no more a passage. */
export type SpansByPassage = ReadonlyMap<number, readonly Span[]>;

export function spansByPassage(spans: readonly Span[], passages: readonly Passage[]): SpansByPassage {
  const byPassage = new Map<number, Span[]>();
  let next = 0;
  let reaching: Span[] = [];
  for (const passage of passages) {
    reaching = reaching.filter((s) => s.end > passage.start);
    for (; (spans[next]?.start ?? Infinity) < passage.end; next += 1) reaching.push(spans[next] as Span);
    const touching = reaching.filter((s) => s.end > passage.start);
    if (touching.length) byPassage.set(passage.index, touching);
  }
  return byPassage;
}

/** Every span of a release's page, in the order in which the page opens them. */
export function spansOf(facts: FactIndex, links: readonly Link[]): Span[] {
  const spans: Span[] = links.flatMap((link) => {
    const href = safeHref(link.href);
    return href === null ? [] : [{ start: link.start, end: link.end, mark: { is: 'link', href }, id: null }];
  });
  for (const fact of Object.values(facts).flat() as Fact[]) {
    const { item, id, list } = fact;
    const mark = (is: 'words' | 'also' | 'part') => ({ is, list, factId: id }) as const;
    spans.push({ start: item.at.start, end: item.at.end, mark: mark('words'), id: wordsId(id) });
    for (const at of item.also) spans.push({ start: at.start, end: at.end, mark: mark('also'), id: null });
    for (const [name, at] of Object.entries(partsOf(fact)))
      if (/^\w+$/.test(name)) spans.push({ start: at.start, end: at.end, mark: mark('part'), id: partId(id, name) });
  }
  return spans.filter((s) => s.end > s.start).sort(inOrder);
}

/**
 * The text between two offsets as a tree in which spans nest. Where two spans cross, the later one is
 * split at the end of the earlier one, and only its first piece keeps the id.
 */
export function spanTree(text: string, from: number, to: number, spans: readonly Span[]): SpanNode[] {
  const queue = spans
    .filter((s) => s.start < to && s.end > from)
    .map((s) => ({ ...s, start: Math.max(s.start, from), end: Math.min(s.end, to) }))
    .sort(inOrder);
  interface Open {
    readonly end: number;
    readonly children: SpanNode[];
  }
  const root: Open = { end: to, children: [] };
  const open: Open[] = [root];
  let at = from;
  const top = () => open[open.length - 1] ?? root;
  const writeUntil = (end: number) => {
    if (end > at) top().children.push(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number) => {
    while (open.length > 1 && top().end <= offset) {
      writeUntil(top().end);
      open.pop();
    }
  };
  for (let span = queue.shift(); span; span = queue.shift()) {
    closeUntil(span.start);
    writeUntil(span.start);
    const limit = top().end;
    if (span.end > limit) {
      insert(queue, { ...span, start: limit, id: null });
      span = { ...span, end: limit };
    }
    const children: SpanNode[] = [];
    top().children.push({ span, children });
    open.push({ end: span.end, children });
  }
  closeUntil(to);
  writeUntil(to);
  return root.children;
}

/** Earlier first; of those that begin together the longer first; of equal ones the wide first, links innermost. */
function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || rank(a) - rank(b);
}
function rank(span: Span): number {
  if (span.mark.is === 'link') return 3;
  if (span.mark.is === 'part') return 2;
  return wideLists.has(span.mark.list) ? 0 : 1;
}
function insert(queue: Span[], span: Span): void {
  const at = queue.findIndex((other) => inOrder(span, other) < 0);
  queue.splice(at === -1 ? queue.length : at, 0, span);
}

/** Only addresses that a browser opens as a page; anything else, `javascript:` above all, stays plain text. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:' ? url.href : null;
  } catch {
    return null;
  }
}
