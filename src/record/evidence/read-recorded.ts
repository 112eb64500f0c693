import { sql, type Kysely } from 'kysely';
import type { Edition, PassageKind } from '../../model/edition.ts';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { Reading } from '../../model/reading.ts';
import { factsOf } from '../queries/facts.ts';
import type { Tables } from '../tables.ts';
import type { ReadRelease } from './promise.ts';

/** A recorded release as matching sees it, with the keys that evidence is written under. */
export interface RecordedRelease extends ReadRelease {
  readonly key: string;
  readonly editionKey: string;
  readonly listed: string;
  readonly factIds: ReadonlyMap<string, string>;
}

/** The place of a fact in its list, by which its id is found: `commitments 3`. */
export const placeOf = (list: string, position: number) => `${list} ${position}`;

/** Its current edition; null where there is no such release. */
export async function readRecorded(db: Kysely<Tables>, releaseKey: string): Promise<RecordedRelease | null> {
  const row = await db
    .selectFrom('release')
    .innerJoin('edition', 'edition.key', 'release.current_edition')
    .where('release.key', '=', releaseKey)
    .select([
      'release.id',
      'release.kind',
      'release.title',
      'release.lang',
      'release.issued',
      'release.listed',
      'release.fields',
      'edition.key as edition_key',
      'edition.text',
      'edition.countries',
      sql<string>`coalesce(release.translation_of, release.id)`.as('group'),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const [passages, facts] = await Promise.all([
    db
      .selectFrom('passage')
      .select(['index', 'kind', 'address', 'label', 'depth', 'parent', 'starts', 'ends'])
      .where('edition_key', '=', row.edition_key)
      .orderBy('index')
      .execute(),
    factsOf(db, row.edition_key),
  ]);
  const edition: ReadRelease['edition'] = {
    title: row.title,
    lang: row.lang,
    text: row.text,
    passages: passages.map(({ kind, starts, ends, ...passage }): Edition['passages'][number] => ({
      ...passage,
      kind: kind as PassageKind,
      start: starts,
      end: ends,
    })),
  };
  const reading: Reading = {
    title: row.title,
    lang: row.lang,
    issued: row.issued,
    kind: row.kind as ReleaseKind,
    fields: row.fields,
    outline: [],
    countries: row.countries,
    ...facts.lists,
  };
  return {
    key: releaseKey,
    id: row.id,
    group: row.group,
    day: row.issued ?? row.listed.slice(0, 10),
    listed: row.listed,
    editionKey: row.edition_key,
    factIds: new Map(facts.rows.map((fact) => [placeOf(fact.list, fact.position), fact.id])),
    edition,
    reading,
  };
}
