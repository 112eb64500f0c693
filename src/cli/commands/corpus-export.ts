import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { canonicalUrl, releaseId } from '../../record/identity/release-id.ts';
import type { OpenRecord } from '../../record/open.ts';
import { openOwnRecord } from '../open-record.ts';
import { goldOf } from './corpus-gold.ts';

interface ExportOptions {
  readonly undecided?: boolean;
}

/** `yakusoku corpus export`: the facts of a release that editors have decided about, as an annotated release. */
export async function corpusExportCommand(
  release: string,
  folder: string | undefined,
  options: ExportOptions,
): Promise<void> {
  const record = await openOwnRecord({ join: true, existing: true });
  try {
    const { where, decided, facts } = await exportCase(record, release, folder, options.undecided === true);
    process.stdout.write(`${where}: ${decided} of ${facts} facts decided by editors\n`);
    if (decided < facts)
      process.stderr.write(
        options.undecided === true
          ? 'Those that nobody has decided about are what the program says: go through gold.json before it is held to it.\n'
          : 'The others are left out; the program is told that it is wrong where it finds them. Decide about them on the desk.\n',
      );
  } finally {
    await record.close();
  }
}

/**
 * Writes a release with what editors hold for right as a folder of the corpus (corpus/SCHEMA.md): the bytes as they came,
 * `meta.json`, `gold.json`.
 *
 * @param asked the release's id or address
 * @param folder a new or empty folder; named after day and id of the release where none is given
 * @throws YakusokuError `usage` for an unknown release, `unsupported-format` for one that is no page or text,
 * `unwritable-file` where the folder holds something
 */
export async function exportCase(
  record: OpenRecord,
  asked: string,
  folder: string | undefined,
  everything: boolean,
): Promise<{ readonly where: string; readonly decided: number; readonly facts: number }> {
  const id = canonicalUrl(asked) === null ? asked : releaseId({ url: asked, bytes: new Uint8Array() });
  const view = await record.release(id);
  if (!view) throw new YakusokuError('usage', `${asked}: no release of the record has this id or address`);
  const capture = await record.capture(view.capture.id);
  if (!capture) throw new YakusokuError('record-unusable', `${id}: the copy that it was read from is not there`);
  const type = capture.contentType ?? 'text/html';
  const name = /html|xml/i.test(type) ? 'page.html' : /^text\//i.test(type) ? 'page.txt' : null;
  if (name === null)
    throw new YakusokuError(
      'unsupported-format',
      `${asked}: the corpus holds pages and plain text, and this is ${type}`,
    );
  const where = folder ?? `${view.edition.issued ?? view.capture.fetchedAt.slice(0, 10)}-${id}`;
  if (existsSync(where) && readdirSync(where).length > 0)
    throw new YakusokuError(
      'unwritable-file',
      `${where} cannot be written: it holds something already; give a new folder`,
    );
  const { gold, decided, facts } = goldOf(view, await record.desk.checks(id), everything);
  const meta = {
    url: view.url ?? `https://example.invalid/${id}`,
    issuer: view.source.name,
    fetched: view.capture.fetchedAt,
    contentType: type,
    lang: view.edition.lang,
  };
  try {
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, name), capture.bytes);
    writeFileSync(join(where, 'meta.json'), `${JSON.stringify(meta, null, 1)}\n`);
    writeFileSync(join(where, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`);
  } catch (error) {
    throw new YakusokuError('unwritable-file', `${where} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return { where, decided, facts };
}
