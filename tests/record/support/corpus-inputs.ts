import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn } from '../../../src/cli/corpus.ts';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { extract } from '../../../src/extract/engine.ts';
import { grammars } from '../../../src/extract/grammars.ts';
import { YakusokuError } from '../../../src/model/errors.ts';
import { read } from '../../../src/read/read.ts';
import type { ReleaseInput } from '../../../src/record/commands/release-input.ts';

/** The releases of the corpus, read as the program reads them; pages that hold no release (feeds) are left out. */
export function corpusInputs(page: 'page' | 'page.v2' = 'page'): (ReleaseInput & { readonly slug: string })[] {
  return ['corpus/ca-jad', 'corpus/variety'].flatMap(casesIn).flatMap((c) => {
    const path = page === 'page' ? c.page : join(c.folder, 'page.v2.html');
    if (!existsSync(path)) return [];
    try {
      const bytes = readFileSync(path);
      const edition = read({ bytes, contentType: c.meta.contentType, url: c.meta.url });
      const fetchedAt = new Date(c.meta.fetched);
      if (page !== 'page') fetchedAt.setDate(fetchedAt.getDate() + 1);
      return [
        {
          slug: c.slug,
          capture: { bytes, url: c.meta.url, contentType: c.meta.contentType, headers: {}, fetchedAt },
          edition,
          reading: extract(edition, { vocabulary, grammars }),
          source: { name: c.meta.issuer, credit: null, terms: null, lang: c.meta.lang },
          example: true,
        },
      ];
    } catch (error) {
      if (error instanceof YakusokuError) return [];
      throw error;
    }
  });
}
