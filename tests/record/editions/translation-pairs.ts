import { readFileSync } from 'node:fs';
import { casesIn, collectionsIn, type Case } from '../../../src/cli/corpus.ts';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { extract } from '../../../src/extract/engine.ts';
import { grammars } from '../../../src/extract/grammars.ts';
import { read } from '../../../src/read/read.ts';
import { factRows } from '../../../src/record/commands/rows.ts';
import type { Side } from '../../../src/record/editions/translation/sides.ts';

export interface Pair {
  readonly slug: string;
  readonly original: Side;
  readonly translation: Side;
  /** The translation as it would be had its page said something else: words of the page's source by others. */
  readonly falsified: (from: string, to: string) => Side;
}

/** Every release of the corpus that has a translation there, both read as the program reads them. */
export function translationPairs(): Pair[] {
  const cases = collectionsIn('corpus').flatMap(casesIn);
  return cases.flatMap((translation) => {
    const original = cases.find(({ slug }) => slug === translation.meta.translationOf);
    if (!original) return [];
    const source = readFileSync(translation.page, 'utf8');
    const honest = sideOf(translation, readFileSync(translation.page));
    return [
      {
        slug: original.slug,
        original: sideOf(original, readFileSync(original.page)),
        translation: honest,
        falsified: (from: string, to: string) => {
          // Where there is a choice, not in the date line: a translation has a date of its own.
          const { text, passages } = honest.edition;
          const place = text.indexOf(from, (passages.find(({ kind }) => kind === 'date')?.end ?? 0) + 1);
          const before = place < 0 ? '' : (text.slice(0, place).split('\n').at(-1) ?? '').slice(-12);
          const near = source.indexOf(before + from);
          const at = near < 0 ? source.lastIndexOf(from) : near + before.length;
          if (at < 0) throw new Error(`${translation.slug} does not say ${from}`);
          return sideOf(translation, Buffer.from(source.slice(0, at) + to + source.slice(at + from.length)));
        },
      },
    ];
  });
}

function sideOf({ meta }: Case, bytes: Uint8Array): Side {
  const edition = read({ bytes, contentType: meta.contentType, url: meta.url });
  const reading = extract(edition, { vocabulary, grammars });
  const { facts } = factRows('1', meta.url, reading);
  return {
    edition: { ...edition, id: meta.url, number: 1 },
    reading,
    facts: facts.map(({ id, list, position }) => ({ id: id ?? '', list, position })),
  };
}
