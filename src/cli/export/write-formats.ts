import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { YakusokuError } from '../../model/errors.ts';
import { reporterOf } from '../../open/iati/reporter.ts';
import { openData } from '../../open/open.ts';
import { writeSqlite } from '../../open/whole/write-sqlite.ts';
import type { OpenRecord } from '../../record/open.ts';
import { systemClock } from '../../platform/clock.ts';
import { createSite } from '../../site/site.ts';
import { labelsOf } from '../../site/ui.ts';
import issuers from '../../../vocabulary/issuers.json' with { type: 'json' };
import { unwritableFor, writeNewFile } from '../commands/write-file.ts';
import { vocabulary } from '../vocabulary.ts';
import { filesOf } from './formats.ts';
import { oaiParts } from './oai-parts.ts';

export interface FormatsOptions {
  readonly record: OpenRecord;
  /** What absolute addresses begin with. */
  readonly origin: string;
  readonly version: string;
}

/** Asks the site for an address; throws where it has no answer. */
export type AskSite = (address: string) => Promise<Response>;

/**
 * Writes the public record in one of the formats of the site into a folder, which is made where there is none: the very
 * answers that the site gives. Gives the names of the files; throws `unwritable-file` where one of them is there already.
 */
export async function writeFormat(format: string, folder: string, options: FormatsOptions): Promise<string[]> {
  const made = makeFolder(folder);
  const names: string[] = [];
  try {
    await writeFiles(format, folder, options, names);
    return names;
  } catch (error) {
    // Half an export is none.
    for (const name of names) rmSync(join(folder, name), { force: true });
    if (made !== undefined) removeEmpty(folder, made);
    throw error;
  }
}

/** Makes a folder; gives the first of its folders that was not there. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritableFor(folder, error);
  }
}

/** Removes a folder and those above it up to the first one that was made for it, as far as nothing else is in them. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let at = resolve(folder); at.startsWith(resolve(first)); at = dirname(at)) rmdirSync(at);
  } catch {
    // Something of somebody else's is in it.
  }
}

/** @param names of the files that are written, one after another */
async function writeFiles(format: string, folder: string, options: FormatsOptions, names: string[]): Promise<void> {
  const { record, version } = options;
  if (format === 'sqlite') {
    const name = 'yakusoku.sqlite';
    await sqliteFile(join(folder, name), record, version);
    names.push(name);
    return;
  }
  const ask = siteWithoutServer(options);
  const write = async (name: string, pieces: AsyncIterable<string | Uint8Array>) => {
    await writeNewFile(join(folder, name), pieces, null);
    names.push(name);
  };
  if (format === 'oai') for await (const { name, text } of oaiParts(ask)) await write(name, once(text));
  else
    for (const { name, addresses, joined } of filesOf(format, (path) => idsOf(path, ask)))
      await write(name, answersOf(addresses, ask, joined === 'lines'));
}

async function sqliteFile(path: string, record: OpenRecord, version: string): Promise<void> {
  if (existsSync(path)) throw new YakusokuError('unwritable-file', `${path} is there already; give another folder`);
  const draft = `${path}.part`;
  rmSync(draft, { force: true });
  try {
    await writeSqlite(draft, { record, labels: labelsOf(vocabulary, issuers) }, version);
    renameSync(draft, path);
  } catch (error) {
    throw unwritableFor(path, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The routes of open data with nobody listening; each request comes from another address, so that none is too many. */
function siteWithoutServer({ record, origin, version }: FormatsOptions): AskSite {
  let asked = 0;
  const { app } = createSite({
    record,
    views: { count: () => {} },
    assets: { url: (name) => `/static/${name}`, folder: null },
    labels: labelsOf(vocabulary, issuers),
    clock: systemClock,
    origin,
    pageBytes: 1_000_000,
    more: [openData({ record, version, reporter: reporterOf(process.env) })],
    failed: (error) => {
      throw error;
    },
  });
  return async (address) => {
    asked += 1;
    return app.request(address, {}, { incoming: { socket: { remoteAddress: `export ${asked}` } } });
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* idsOf(path: string, ask: AskSite): AsyncGenerator<string> {
  let after = '';
  do {
    const response = await ask(`/api/v1/${path}?limit=500${after}`);
    const { items, next } = (await response.json()) as {
      readonly items: readonly { readonly id: string }[];
      readonly next: string | null;
    };
    for (const { id } of items) yield id;
    after = next === null ? '' : `&after=${next}`;
  } while (after !== '');
}

async function* answersOf(
  addresses: AsyncIterable<string> | Iterable<string>,
  ask: AskSite,
  lines: boolean,
): AsyncGenerator<string | Uint8Array> {
  for await (const address of addresses) {
    const response = await ask(address);
    // A paper that is no aid has no report, and what was joined to another thing meanwhile is met there.
    if (response.status === 404 || response.status === 308) continue;
    if (response.status !== 200 || response.body === null) throw new Error(`${address} answers ${response.status}`);
    if (lines) yield `${(await response.text()).trim()}\n`;
    else for await (const piece of response.body) yield piece;
  }
}
