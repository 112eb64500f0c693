import type { Kysely } from 'kysely';
import { z } from 'zod';
import { YakusokuError } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReleaseInput } from '../commands/release-input.ts';
import { editionView } from '../queries/release.ts';
import type { Tables } from '../tables.ts';
import type { Progress } from './progress.ts';

/**
 * What everybody may have of a record, one JSON object a line and a line for each time that bytes came: the release's
 * address and source, the bytes themselves (base64), what was read in them and which facts were found. No accounts, no
 * comments. In the order of their coming, so that whoever records the lines one after another has the same releases,
 * editions, captures and facts under the same ids.
 */
export const exportVersion = 1;

/** So many releases are asked for at a time. */
const page = 200;

export async function* exportLines(db: Kysely<Tables>, progress: Progress = () => {}): AsyncGenerator<string> {
  const { all } = await db.selectFrom('capture').select(db.fn.countAll<string>().as('all')).executeTakeFirstOrThrow();
  let after = '0';
  for (let done = 0; ;) {
    const rows = await captures(db, after);
    for (const row of rows) {
      yield await exportLine(db, row);
      progress(++done, Number(all), 'capture');
    }
    if (rows.length < page) return;
    after = rows.at(-1)?.key ?? after;
  }
}

const captures = (db: Kysely<Tables>, after: string) =>
  db
    .selectFrom('capture')
    .innerJoin('release', 'release.key', 'capture.release_key')
    .innerJoin('edition', 'edition.key', 'capture.edition_key')
    .innerJoin('source', 'source.key', 'release.source_key')
    .select([
      'capture.key',
      'capture.id as capture_id',
      'capture.url',
      'capture.content_type',
      'capture.headers',
      'capture.fetched_at',
      'release.id',
      'release.example',
      'release.translation_of',
      'release.credits',
      'edition.number',
      'source.name',
      'source.lang',
      'source.credit',
      'source.terms',
    ])
    .where('capture.key', '>', after)
    .orderBy('capture.key')
    .limit(page)
    .execute();

async function exportLine(db: Kysely<Tables>, row: Awaited<ReturnType<typeof captures>>[number]): Promise<string> {
  const view = await editionView(db, row.id, row.number);
  const { bytes } = await db.selectFrom('capture').select('bytes').where('key', '=', row.key).executeTakeFirstOrThrow();
  if (!view) throw new Error(`edition ${row.number} of release ${row.id} is missing`);
  const { id: editionId, number, ...edition } = view.edition;
  const line: ExportLine = {
    yakusoku: 'release',
    version: exportVersion,
    id: row.id,
    editionId,
    number,
    capture: {
      id: row.capture_id,
      url: row.url,
      contentType: row.content_type,
      headers: row.headers as Record<string, string>,
      fetchedAt: row.fetched_at.toISOString(),
      bytes: bytes.toString('base64'),
    },
    source: { name: row.name, lang: row.lang, credit: row.credit, terms: row.terms },
    credits: row.credits,
    example: row.example,
    translationOf: row.translation_of,
    edition,
    reading: view.reading,
  };
  return `${JSON.stringify(line)}\n`;
}

interface ExportLine extends Omit<ReleaseInput, 'capture' | 'credits' | 'translationOf'> {
  readonly yakusoku: 'release';
  readonly version: number;
  readonly id: string;
  readonly editionId: string;
  readonly number: number;
  readonly capture: {
    readonly id: string;
    readonly url: string | null;
    readonly contentType: string | null;
    readonly headers: Readonly<Record<string, string>>;
    readonly fetchedAt: string;
    readonly bytes: string;
  };
  readonly credits: Readonly<Record<string, string>>;
  readonly translationOf: string | null;
}

/** What must be true of a line before the record looks at it; the record itself checks every anchor against the text. */
const lineSchema = z.object({
  yakusoku: z.literal('release'),
  version: z.number().int(),
  id: z.string(),
  capture: z.object({
    url: z.string().nullable(),
    contentType: z.string().nullable(),
    headers: z.record(z.string(), z.string()),
    fetchedAt: z.iso.datetime(),
    bytes: z.base64(),
  }),
  source: z.object({
    name: z.string(),
    lang: z.string(),
    credit: z.string().nullable(),
    terms: z.string().nullable(),
  }),
  credits: z.record(z.string(), z.string()),
  example: z.boolean(),
  translationOf: z.string().nullable(),
  edition: z.looseObject({
    title: z.string(),
    lang: z.string(),
    text: z.string(),
    passages: z.array(z.looseObject({ index: z.number(), start: z.number(), end: z.number() })),
  }),
  reading: z.looseObject({ lang: z.string() }),
});

/**
 * A line of an export as a release to be recorded.
 *
 * @throws YakusokuError `bad-backup` where it is none, or of a newer program
 */
export function importedLine(text: string, number: number): ReleaseInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = /^\s*\{/.test(text)
      ? `line ${number} is not whole: the file was cut off or changed; what stands before it is recorded`
      : `line ${number} is no release: give a file that yakusoku export has written`;
    throw new YakusokuError('bad-backup', what, { cause: error });
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success)
    throw new YakusokuError('bad-backup', `line ${number} is no release: give a file that yakusoku export has written`);
  const { capture, edition, reading, source, credits, example, translationOf, version } = parsed.data;
  if (version > exportVersion)
    throw new YakusokuError('bad-backup', `line ${number} is of a newer Yakusoku (${version}): update this program`);
  return {
    capture: { ...capture, bytes: Buffer.from(capture.bytes, 'base64'), fetchedAt: new Date(capture.fetchedAt) },
    edition: edition as unknown as ReleaseInput['edition'],
    reading: reading as unknown as Reading,
    source,
    credits,
    example,
    translationOf,
  };
}
