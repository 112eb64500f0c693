import { sql, type Kysely } from 'kysely';
import type { Edition, Figure, Link, Passage, PassageKind, ReadNote } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Reading } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import type { ReleaseView } from '../views.ts';
import { cardOf, selectCards } from './card.ts';
import { factsOf } from './facts.ts';

/** All that the page of a release shows, of its current edition; null where there is no such release. */
export async function release(db: Kysely<Tables>, id: string): Promise<ReleaseView | null> {
  return editionView(db, id, null);
}

/** The same of any of its editions by number, with the headline and date that it had then; the current one for null. */
export async function editionView(db: Kysely<Tables>, id: string, number: number | null): Promise<ReleaseView | null> {
  const row = await selectCards(db)
    .innerJoin('edition', (join) =>
      number === null
        ? join.onRef('edition.key', '=', 'release.current_edition')
        : join.onRef('edition.release_key', '=', 'release.key').on('edition.number', '=', number),
    )
    .where('release.id', '=', id)
    .select([
      'edition.title as edition_title',
      'edition.lang as edition_lang',
      'edition.issued as edition_issued',
      'edition.published as edition_published',
      'edition.kind as edition_kind',
      'edition.fields as edition_fields',
      'release.url as release_url',
      'release.credit',
      'release.credits',
      'release.terms',
      'release.translation_of',
      'edition.key as edition_key',
      'edition.id as edition_id',
      'edition.number',
      'edition.url as edition_url',
      'edition.text',
      'edition.links',
      'edition.figures',
      'edition.notes',
      'edition.outline',
      'edition.unread',
      'edition.countries as named_countries',
    ])
    .executeTakeFirst();
  if (!row) return null;
  const [passages, found, capture, translations] = await Promise.all([
    passagesOf(db, row.edition_key),
    factsOf(db, row.edition_key),
    captureOf(db, row.edition_key),
    translationsOf(db, row.translation_of ?? row.id, row.id),
  ]);
  const own = {
    title: row.edition_title,
    lang: row.edition_lang,
    issued: row.edition_issued,
    kind: row.edition_kind as ReleaseKind,
    fields: row.edition_fields,
  };
  const edition: Edition = {
    title: own.title,
    lang: own.lang,
    issued: own.issued,
    published: row.edition_published,
    url: row.edition_url,
    text: row.text,
    passages,
    links: row.links as Link[],
    figures: row.figures as Figure[],
    notes: row.notes as ReadNote[],
  };
  const reading: Reading = {
    ...own,
    outline: row.outline as Reading['outline'],
    countries: row.named_countries,
    ...found.lists,
    ...(row.unread.length === 0 ? {} : { unread: row.unread }),
  };
  return {
    card: number === null ? cardOf(row) : { ...cardOf(row), ...own, published: row.edition_published },
    url: row.release_url,
    edition: { ...edition, id: row.edition_id, number: row.number },
    reading,
    facts: found.rows,
    capture,
    source: { name: row.issuer, credit: row.credit, credits: row.credits, terms: row.terms },
    translations,
  };
}

async function passagesOf(db: Kysely<Tables>, editionKey: string): Promise<Passage[]> {
  const rows = await db
    .selectFrom('passage')
    .select(['index', 'kind', 'address', 'label', 'depth', 'parent', 'starts', 'ends', 'in_table'])
    .where('edition_key', '=', editionKey)
    .orderBy('index')
    .execute();
  return rows.map(({ kind, starts, ends, in_table, ...row }) => ({
    ...row,
    kind: kind as PassageKind,
    start: starts,
    end: ends,
    ...(in_table ? { table: in_table as NonNullable<Passage['table']> } : {}),
  }));
}

/** The bytes that the edition was first read from. */
async function captureOf(db: Kysely<Tables>, editionKey: string): Promise<ReleaseView['capture']> {
  const row = await db
    .selectFrom('capture')
    .select(['id', 'sha256', 'fetched_at', 'content_type', sql<number>`length(bytes)`.as('size')])
    .where('edition_key', '=', editionKey)
    .orderBy('key')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    sha256: row.sha256.toString('hex'),
    fetchedAt: row.fetched_at.toISOString(),
    contentType: row.content_type,
    size: row.size,
  };
}

async function translationsOf(
  db: Kysely<Tables>,
  original: string,
  self: string,
): Promise<ReleaseView['translations']> {
  return db
    .selectFrom('release')
    .select(['id', 'lang', 'title'])
    .where(sql<boolean>`coalesce(translation_of, id) = ${original}`)
    .where('id', '<>', self)
    .orderBy('lang')
    .orderBy('id')
    .limit(20)
    .execute();
}
