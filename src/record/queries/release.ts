import type { Kysely } from 'kysely';
import type { Edition, Figure, Link, ReadNote } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Reading } from '../../model/reading.ts';
import type { Tables } from '../tables.ts';
import type { ReleaseView } from '../views.ts';
import { cardOf, selectCards } from './card.ts';
import { editionContent } from './edition-content.ts';

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
  const { passages, found, capture, translations } = await editionContent(db, row.edition_key, {
    id: row.id,
    original: row.translation_of ?? row.id,
  });
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
