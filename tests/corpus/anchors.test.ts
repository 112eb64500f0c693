import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../src/cli/corpus.ts';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { extract } from '../../src/extract/engine.ts';
import { grammars } from '../../src/extract/grammars.ts';
import type { Anchor } from '../../src/model/anchor.ts';
import { anchoredLists, readingSchema, type Reading } from '../../src/model/reading.ts';
import { read } from '../../src/read/read.ts';

const cases = ['corpus/ca-jad', 'corpus/variety'].flatMap(casesIn);

/** Every anchor of a reading: of the items, of their further places and of their parts. */
function anchorsOf(reading: Reading): Anchor[] {
  return anchoredLists.flatMap((list) =>
    reading[list].flatMap((item) => [item.at, ...item.also, ...('parts' in item ? Object.values(item.parts) : [])]),
  );
}

describe('every fact of the corpus shows its words', () => {
  it('has a corpus', () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases.map((c) => [c.slug, c] as const))('%s', (_slug, { page, meta }) => {
    const edition = read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url });
    const reading = extract(edition, { vocabulary, grammars });
    expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([]);
    const anchors = anchorsOf(reading);
    expect(anchors.length).toBeGreaterThan(0);
    for (const at of anchors) {
      expect(edition.text.slice(at.start, at.end)).toBe(at.quote);
      const passage = edition.passages[at.passage];
      expect(passage && passage.start <= at.start && at.end <= passage.end).toBe(true);
      expect(passage?.address).toBe(at.address);
    }
    for (const list of anchoredLists) for (const item of reading[list]) expect(item.quote).toBe(item.at.quote);
  });
});

describe('an edition’s passages', () => {
  it.each(cases.map((c) => [c.slug, c] as const))('%s: tile the text', (_slug, { page, meta }) => {
    const { text, passages } = read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url });
    expect(passages.map((p) => text.slice(p.start, p.end)).join('\n')).toBe(text);
    expect(passages.map((p) => p.index)).toEqual(passages.map((_, i) => i));
    for (const p of passages) if (p.parent !== null) expect(p.parent).toBeLessThan(p.index);
  });
});
