import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn, type Case } from '../../../../src/cli/corpus.ts';
import { inputOf } from '../../../../src/cli/examples.ts';
import { vocabulary } from '../../../../src/cli/vocabulary.ts';
import { extract } from '../../../../src/extract/engine.ts';
import { grammars } from '../../../../src/extract/grammars.ts';
import { read } from '../../../../src/read/read.ts';
import type { ReleaseInput } from '../../../../src/record/commands/release-input.ts';
import { releaseId } from '../../../../src/record/identity/release-id.ts';

const cases = ['corpus/ca-jad', 'corpus/variety', 'corpus/wide'].flatMap(casesIn);
const bySlug = new Map(cases.map((each) => [each.slug, each]));

function caseOf(slug: string): Case {
  const found = bySlug.get(slug);
  if (!found) throw new Error(`no release of the corpus is ${slug}`);
  return found;
}

/** Releases of the corpus by their folders' names. */
export const releases = (...slugs: readonly string[]): ReleaseInput[] =>
  slugs.map((slug) => inputOf(caseOf(slug), bySlug));

export const idOf = (slug: string): string => {
  const { meta, page } = caseOf(slug);
  return releaseId({ url: meta.url, bytes: readFileSync(page) });
};

/** The page of a release as its issuer changed it a day later. */
export function corrected(slug: string): ReleaseInput {
  const { folder, meta } = caseOf(slug);
  const bytes = readFileSync(join(folder, 'page.v2.html'));
  const edition = read({ bytes, contentType: meta.contentType, url: meta.url });
  const [first] = releases(slug);
  if (!first) throw new Error(`${slug} cannot be read`);
  return {
    ...first,
    capture: { ...first.capture, bytes, fetchedAt: new Date(Date.parse(meta.fetched) + 86_400_000) },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
  };
}

/** The release with one sentence of its text written otherwise, fetched a day later. */
export function rewritten(slug: string, from: string, to: string): ReleaseInput {
  const { page, meta } = caseOf(slug);
  const text = readFileSync(page, 'utf8');
  if (!text.includes(from)) throw new Error(`${slug} does not say ${from}`);
  const bytes = Buffer.from(text.replaceAll(from, to));
  const edition = read({ bytes, contentType: meta.contentType, url: meta.url });
  const [first] = releases(slug);
  if (!first) throw new Error(`${slug} cannot be read`);
  return {
    ...first,
    capture: { ...first.capture, bytes, fetchedAt: new Date(Date.parse(meta.fetched) + 86_400_000) },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
  };
}
