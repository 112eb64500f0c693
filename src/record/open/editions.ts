import { sql, type Kysely } from 'kysely';
import type { Passage, PassageKind } from '../../model/edition.ts';
import type { Tables } from '../tables.ts';
import { every } from './conditions.ts';
import { pageFrom } from './keyset.ts';
import type { OpenCapture, OpenEdition, OpenEditionText, OpenPage, PageOf, RecordedOrder } from './views.ts';

interface EditionRow extends Omit<OpenEdition, 'sha256' | 'readBy'> {
  readonly key: string;
  readonly text_sha256: Buffer;
  readonly read_by: string | null;
}
interface CaptureRow {
  readonly key: string;
  readonly id: string;
  readonly release: string;
  readonly edition: string;
  readonly url: string | null;
  readonly fetched_at: Date;
  readonly content_type: string | null;
  readonly sha256: Buffer;
  readonly size: number;
}

const editionColumns = sql`e.key, e.id, r.id as release, e.number, r.current_edition = e.key as current, e.title, e.lang,
  e.issued, e.published, e.url, e.text_sha256, e.read_by`;
const captureColumns = sql`c.key, c.id, r.id as release, e.id as edition, c.url, c.fetched_at, c.content_type, c.sha256,
  length(c.bytes) as size`;
const editionTables = sql`edition e join release r on r.key = e.release_key`;
const captureTables = sql`capture c join release r on r.key = c.release_key join edition e on e.key = c.edition_key`;

/** Every edition, also those that a later one has replaced. */
export async function editions(
  db: Kysely<Tables>,
  filter: { readonly release?: string },
  page: PageOf<RecordedOrder>,
): Promise<OpenPage<OpenEdition>> {
  const { rows } = await sql<EditionRow>`select ${editionColumns} from ${editionTables}
    ${inOrder(sql`e.key`, filter, page)}`.execute(db);
  return pageFrom(rows, page.limit, editionOf, (row) => [row.key]);
}

export async function editionById(db: Kysely<Tables>, id: string): Promise<OpenEditionText | null> {
  const { rows } = await sql<EditionRow & { text: string }>`select ${editionColumns}, e.text from ${editionTables}
    where e.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const passages = await db
    .selectFrom('passage')
    .select(['index', 'kind', 'address', 'label', 'depth', 'parent', 'starts', 'ends', 'in_table'])
    .where('edition_key', '=', row.key)
    .orderBy('index')
    .execute();
  return {
    ...editionOf(row),
    text: row.text,
    passages: passages.map(({ kind, starts, ends, in_table, ...rest }) => ({
      ...rest,
      kind: kind as PassageKind,
      start: starts,
      end: ends,
      ...(in_table ? { table: in_table as NonNullable<Passage['table']> } : {}),
    })),
  };
}

/** What was fetched, without the bytes. */
export async function captures(
  db: Kysely<Tables>,
  filter: { readonly release?: string },
  page: PageOf<RecordedOrder>,
): Promise<OpenPage<OpenCapture>> {
  const { rows } = await sql<CaptureRow>`select ${captureColumns} from ${captureTables}
    ${inOrder(sql`c.key`, filter, page)}`.execute(db);
  return pageFrom(rows, page.limit, captureOf, (row) => [row.key]);
}

export async function captureById(db: Kysely<Tables>, id: string): Promise<OpenCapture | null> {
  const { rows } = await sql<CaptureRow>`select ${captureColumns} from ${captureTables} where c.id = ${id}`.execute(db);
  return rows[0] ? captureOf(rows[0]) : null;
}

function inOrder(key: ReturnType<typeof sql>, { release }: { readonly release?: string }, page: PageOf<RecordedOrder>) {
  const falling = page.order === '-recorded';
  const conditions = [
    ...(release === undefined ? [] : [sql<boolean>`r.id = ${release}`]),
    ...(page.after === null ? [] : [sql<boolean>`${key} ${falling ? sql`<` : sql`>`} ${page.after[0] ?? ''}::bigint`]),
  ];
  return sql`where ${every(conditions)} order by ${key} ${falling ? sql`desc` : sql`asc`} limit ${page.limit + 1}`;
}

function editionOf(row: EditionRow): OpenEdition {
  const { id, release, number, current, title, lang, issued, published, url } = row;
  return {
    id,
    release,
    number,
    current,
    title,
    lang,
    issued,
    published,
    url,
    sha256: row.text_sha256.toString('hex'),
    readBy: row.read_by,
  };
}

function captureOf({ key: _key, fetched_at, content_type, sha256, ...rest }: CaptureRow): OpenCapture {
  return {
    ...rest,
    fetchedAt: fetched_at.toISOString(),
    contentType: content_type,
    sha256: sha256.toString('hex'),
  };
}
