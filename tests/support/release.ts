import { vocabulary } from '../../src/cli/vocabulary.ts';
import { extract } from '../../src/extract/engine.ts';
import { grammars } from '../../src/extract/grammars.ts';
import type { Edition, Passage } from '../../src/model/edition.ts';
import type { Reading } from '../../src/model/reading.ts';

/** One passage of a made-up release: its kind, how deep it stands, its words. */
export type Line = readonly [kind: Passage['kind'], depth: number, text: string];

/**
 * An edition out of lines: each stands under the nearest one above it that is less deep. For rules that look at the
 * headline, at headings or at a list; a single sentence needs only editionOf.
 */
export function releaseOf(lines: readonly Line[], lang: string, issued: string | null): Edition {
  const text = lines.map(([, , words]) => words).join('\n');
  const passages: Passage[] = [];
  let at = 0;
  for (const [index, [kind, depth, words]] of lines.entries()) {
    const parent = passages.findLast((p) => p.depth < depth && p.kind !== 'title')?.index ?? null;
    passages.push({ index, kind, address: null, label: null, depth, parent, start: at, end: at + words.length });
    at += words.length + 1;
  }
  const title = lines.find(([kind]) => kind === 'title')?.[2] ?? '';
  return { title, lang, issued, published: null, url: null, text, passages, links: [], figures: [], notes: [] };
}

/** What the whole grammar finds in such a release; every anchor is checked to slice back to its quote. */
export function readingOf(lines: readonly Line[], lang = 'ja', issued: string | null = '2025-12-20'): Reading {
  const edition = releaseOf(lines, lang, issued);
  const reading = extract(edition, { vocabulary, grammars });
  for (const fact of [...reading.meetings, ...reading.instruments, ...reading.commitments, ...reading.targets])
    for (const anchor of [fact.at, ...fact.also, ...Object.values(fact.parts)])
      if (edition.text.slice(anchor.start, anchor.end) !== anchor.quote)
        throw new Error(`${anchor.quote} is not at its place`);
  return reading;
}
