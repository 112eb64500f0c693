import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/cli/vocabulary.ts';
import { extract } from '../../src/extract/engine.ts';
import { grammars } from '../../src/extract/grammars.ts';
import type { AnchoredList, Reading } from '../../src/model/reading.ts';
import { editionOf } from './one-paragraph.ts';

/** A text, and what must be found in it: the quote and any of the item's values. */
export interface Finds<L extends AnchoredList> {
  readonly text: string;
  readonly issued?: string;
  readonly found: readonly ({ quote: string } & Partial<Reading[L][number]>)[];
}

/**
 * A rule's table of cases, run through the whole grammar of its language: each text must give exactly the
 * items listed (in `list`), each of them slicing back to its quote, and the texts of `ignores` none at all.
 * A table that ignores nothing is refused: a rule is known by what it leaves alone.
 */
export function ruleTable<L extends AnchoredList>(
  name: string,
  table: {
    lang: string;
    list: L;
    finds: readonly Finds<L>[];
    ignores: readonly (string | { text: string; issued: string })[];
  },
): void {
  keepForDocs(name, table);
  describe(name, () => {
    const run = (text: string, issued?: string) => {
      const edition = editionOf(text, table.lang, issued ?? null);
      const items = extract(edition, { vocabulary, grammars })[table.list] as Reading[L][number][];
      for (const item of items)
        for (const at of [item.at, ...item.also]) expect(text.slice(at.start, at.end)).toBe(at.quote);
      return items;
    };
    it('ignores something', () => expect(table.ignores.length).toBeGreaterThan(0));
    for (const { text, issued, found } of table.finds)
      it(`finds ${found.map((f) => f.quote).join(' and ')} in ${text.slice(0, 60)}`, () => {
        const items = run(text, issued);
        expect(items.map((item) => item.quote)).toEqual(found.map((f) => f.quote));
        expect(items).toMatchObject(found as object[]);
      });
    for (const ignored of table.ignores) {
      const { text, issued } = typeof ignored === 'string' ? { text: ignored, issued: undefined } : ignored;
      it(`finds nothing in ${text.slice(0, 60)}`, () =>
        expect(run(text, issued).map((item) => item.quote)).toEqual([]));
    }
  });
}

/** docs/recognised.md is made of these tables (bin/recognised.mjs), so that it cannot say what the tests do not. */
function keepForDocs(
  name: string,
  table: { lang: string; list: string; finds: readonly object[]; ignores: readonly unknown[] },
): void {
  const folder = process.env['RECOGNISED_FOLDER'];
  if (!folder) return;
  const file = `${table.lang} ${table.list} ${name}`.replaceAll(/[^\w-]+/g, '_');
  writeFileSync(join(folder, `${file}.json`), JSON.stringify({ name, ...table }));
}
