import { readFileSync } from 'node:fs';
import { casesIn } from '../../../src/cli/corpus.ts';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { extract } from '../../../src/extract/engine.ts';
import { grammars } from '../../../src/extract/grammars.ts';
import { read } from '../../../src/read/read.ts';
import type { ReleaseInput } from '../../../src/record/commands/release-input.ts';
import { releaseId } from '../../../src/record/identity/release-id.ts';
import { openRecord, type OpenRecord } from '../../../src/record/open.ts';
import { freshDatabase } from './fresh-record.ts';

type Input = ReleaseInput & { readonly slug: string };

/** Releases of folders of the corpus as the program reads them, translations joined to their originals. */
export function inputsOf(folders: readonly string[]): Input[] {
  const cases = folders.flatMap(casesIn);
  const bySlug = new Map(cases.map((c) => [c.slug, c]));
  return cases.map((c) => {
    const bytes = readFileSync(c.page);
    const edition = read({ bytes, contentType: c.meta.contentType, url: c.meta.url });
    const original = c.meta.translationOf === undefined ? undefined : bySlug.get(c.meta.translationOf);
    return {
      slug: c.slug,
      capture: {
        bytes,
        url: c.meta.url,
        contentType: c.meta.contentType,
        headers: {},
        fetchedAt: new Date(c.meta.fetched),
      },
      edition,
      reading: extract(edition, { vocabulary, grammars }),
      source: { name: c.meta.issuer, credit: null, terms: null, lang: c.meta.lang },
      example: true,
      translationOf: original ? releaseId({ url: original.meta.url, bytes: readFileSync(original.page) }) : null,
    };
  });
}

export const idOf = (inputs: readonly Input[], slug: string): string => {
  const input = inputs.find((each) => each.slug === slug);
  if (!input) throw new Error(`${slug} is not among the inputs`);
  return releaseId({ url: input.capture.url, bytes: input.capture.bytes });
};

/** A new record that finds out what things releases speak of, with some releases settled in it. */
export async function settledRecord(inputs: readonly Input[]): Promise<{ record: OpenRecord; databaseUrl: string }> {
  const databaseUrl = await freshDatabase();
  const failures: unknown[] = [];
  const record = await openRecord({ databaseUrl }, { vocabulary, onUnsettled: (error) => failures.push(error) });
  await record.addReleases(inputs);
  await record.settled();
  if (failures.length > 0) throw new AggregateError(failures, String((failures[0] as Error).stack));
  return { record, databaseUrl };
}
