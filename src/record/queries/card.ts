import { sql, type Kysely } from 'kysely';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Tables } from '../tables.ts';
import type { ReleaseCard } from '../views.ts';

/** What a card needs of each release. */
export function selectCards(db: Kysely<Tables>) {
  return db
    .selectFrom('release')
    .innerJoin('source', 'source.key', 'release.source_key')
    .select([
      'release.id',
      'release.title',
      'release.lang',
      'release.issued',
      'release.published',
      'source.name as issuer',
      'release.kind',
      'release.countries',
      'release.fields',
      'release.likes',
      'release.comments',
      'release.example',
      'release.listed',
      sql<number>`(select coalesce(sum(v.count), 0)::int from view_count v where v.release_key = release.key)`.as(
        'views',
      ),
    ]);
}
export type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>['execute']>>[number];

export function cardOf(row: CardRow): ReleaseCard {
  const { id, title, lang, issued, published, issuer, kind, countries, fields, likes, comments, views, example } = row;
  return {
    id,
    title,
    lang,
    issued,
    published,
    issuer,
    kind: kind as ReleaseKind,
    countries,
    fields,
    likes,
    comments,
    views,
    example,
  };
}
