import type { Edition, Figure, Link, Passage, PassageKind, ReadNote } from '../model/edition.ts';
import type { Block, FigureFound } from './block.ts';
import { languageOf } from './language.ts';
import { numbered } from './outline/number.ts';

/** A release as found in a page or text, before its passages are numbered and laid end to end. */
export interface Draft {
  readonly title: Block;
  readonly date: Block | null;
  readonly body: readonly Block[];
  readonly figures: readonly FigureFound[];
  readonly issued: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly declaredLang: string | null;
  /** Whether indents are those of nested lists, as in a page saved as text. */
  readonly strict: boolean;
  readonly notes: readonly ReadNote[];
}

/** Lays a draft's blocks end to end: title, date, body. Offsets of links and cells move with their blocks. */
export function editionOf(draft: Draft): Edition {
  const front: [Block, PassageKind][] = [[draft.title, 'title']];
  if (draft.date) front.push([draft.date, 'date']);
  const parts = [
    ...front.map(([block, kind]) => ({ block, kind, address: null, label: null, depth: 0, parent: null, from: 0 })),
    ...numbered(draft.body, { offset: front.length, strict: draft.strict }),
  ];
  const passages: Passage[] = [];
  const links: Link[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { block, kind, address, label, depth, parent, from } of parts) {
    const own = block.text.slice(from);
    const moved = (offset: number) => at + Math.max(0, offset - from);
    const table = block.table && {
      index: block.table.index,
      cells: block.table.cells.map((c) => ({ start: moved(c.start), end: moved(c.end), header: c.header })),
    };
    passages.push({
      index: passages.length,
      kind,
      address,
      label,
      depth,
      parent,
      start: at,
      end: at + own.length,
      ...(table ? { table } : {}),
    });
    for (const link of block.links)
      if (link.end > from) links.push({ start: moved(link.start), end: moved(link.end), href: link.href });
    texts.push(own);
    at += own.length + 1;
  }
  const text = texts.join('\n');
  return {
    title: draft.title.text,
    lang: languageOf(text, draft.declaredLang),
    issued: draft.issued,
    published: draft.published,
    url: draft.url,
    text,
    passages,
    links,
    figures: figuresIn(draft, front.length),
    notes: draft.notes,
  };
}

function figuresIn(draft: Draft, offset: number): Figure[] {
  return draft.figures.map((f) => ({
    src: f.src,
    alt: f.alt,
    caption: f.caption === null ? null : f.caption + offset,
    after: Math.max(0, f.after + offset - 1),
  }));
}
