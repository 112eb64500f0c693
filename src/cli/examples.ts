import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cliProgress from 'cli-progress';
import { extract } from '../extract/engine.ts';
import { grammars } from '../extract/grammars.ts';
import { read } from '../read/read.ts';
import type { ReleaseInput } from '../record/commands/release-input.ts';
import { releaseId } from '../record/identity/release-id.ts';
import type { OpenRecord } from '../record/open.ts';
import { casesIn, collectionsIn, type Case } from './corpus.ts';
import { sourceOf } from './release-input.ts';
import { vocabulary } from './vocabulary.ts';

/** The corpus lies beside the built program (dist/) in the package as in a checkout. */
const corpus = join(dirname(dirname(fileURLToPath(import.meta.url))), 'corpus');

/**
 * Whether the examples are still to be recorded: nothing is in the record, or only some of them, as after a first start
 * that was killed half-way.
 */
export async function lacksExamples(record: OpenRecord, folder = corpus): Promise<boolean> {
  const { examples, others } = await record.counts();
  return others === 0 && examples < collectionsIn(folder).flatMap(casesIn).length;
}

/** Records every release of the example corpus, marked as an example, with a progress bar on a terminal. */
export async function recordExamples(record: OpenRecord, folder = corpus): Promise<void> {
  const cases = collectionsIn(folder).flatMap(casesIn);
  const bar = new cliProgress.SingleBar(
    { format: 'Recording the example releases |{bar}| {value}/{total}', stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(cases.length, 0);
  const bySlug = new Map(cases.map((c) => [c.slug, c]));
  // In small batches, so that the bar moves and a slow machine shows that it works.
  for (let from = 0; from < cases.length; from += 10) {
    const batch = cases
      .slice(from, from + 10)
      .flatMap((c) => [inputOf(c, bySlug), ...laterPages(c).map((later) => inputOf(c, bySlug, later))]);
    const results = await record.addReleases(batch);
    const refused = results.find((result) => result.status === 'refused');
    if (refused && 'reason' in refused) throw new Error(`example ${refused.id} was refused: ${refused.reason}`);
    bar.update(Math.min(from + 10, cases.length));
  }
  await record.settled();
  bar.stop();
  process.stderr.write(`Recorded ${cases.length} example releases.\n`);
}

interface LaterPage {
  readonly page: string;
  readonly fetchedAt: Date;
}

/** The same address after the issuer edited it: `page.v2.html`, fetched two days after the first. */
function laterPages({ folder, meta }: Case): LaterPage[] {
  const page = join(folder, 'page.v2.html');
  if (!existsSync(page)) return [];
  return [{ page, fetchedAt: new Date(Date.parse(meta.fetched) + 2 * 86_400_000) }];
}

/** A release of the corpus, read, as the record takes it. */
export function inputOf({ page, meta }: Case, bySlug: ReadonlyMap<string, Case>, later?: LaterPage): ReleaseInput {
  const bytes = readFileSync(later?.page ?? page);
  const fetchedAt = later?.fetchedAt ?? new Date(meta.fetched);
  const edition = read({ bytes, contentType: meta.contentType, url: meta.url });
  const original = meta.translationOf === undefined ? undefined : bySlug.get(meta.translationOf);
  return {
    capture: { bytes, url: meta.url, contentType: meta.contentType, headers: {}, fetchedAt },
    edition,
    reading: extract(edition, { vocabulary, grammars }),
    ...sourceOf({ url: meta.url, title: edition.title, lang: meta.lang, used: fetchedAt }, meta.issuer),
    example: true,
    translationOf: original ? releaseId({ url: original.meta.url, bytes: readFileSync(original.page) }) : null,
  };
}
