import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { searchable, tokenQuery } from './tokens.ts';

export interface PassageHit {
  /** The release's id and title. */
  readonly release: string;
  readonly title: string;
  readonly lang: string;
  readonly listed: string;
  readonly passage: number;
  readonly address: string | null;
  /** Offset of the passage in the edition's text. */
  readonly start: number;
  readonly text: string;
}

/** More is cut off: nobody types it, and each character costs. */
const longest = 200;

/**
 * The passages of current editions in which the query's words stand, newest release first. White space in the
 * query stands for one space. At most 200 are given; a query without a letter or digit finds nothing.
 */
export async function searchPassages(
  db: Kysely<Tables>,
  query: string,
  { limit }: { readonly limit: number },
): Promise<PassageHit[]> {
  const asked = Array.from(query).slice(0, longest).join('').replace(/\s+/g, ' ').trim();
  const tokens = tokenQuery(asked);
  if (tokens === null || asked.includes('\0')) return [];
  const words = `%${searchable(asked).replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('passage')
    .innerJoin('release', 'release.current_edition', 'passage.edition_key')
    .where(sql<boolean>`passage.tokens @@ ${tokens}::tsquery`)
    .where('passage.folded', 'like', words)
    .orderBy('release.listed', 'desc')
    .orderBy('release.id', 'desc')
    .orderBy('passage.index')
    .select([
      'release.id as release',
      'release.title',
      'release.lang',
      'release.listed',
      'passage.index as passage',
      'passage.address',
      'passage.starts as start',
      'passage.text',
    ])
    .limit(Math.min(Math.max(1, Math.floor(limit)), 200))
    .execute();
}
