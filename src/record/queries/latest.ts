import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { LatestFilter, RecordQueries } from '../views.ts';
import { cardOf, selectCards } from './card.ts';
import { cappedLimit } from './limit.ts';

/**
 * The newest releases. `next` names the last one given, so that a page goes on from there also when newer ones
 * have come in since; a cursor that is none is passed over.
 */
export async function latest(db: Kysely<Tables>, filter: LatestFilter): ReturnType<RecordQueries['latest']> {
  const limit = cappedLimit(filter.limit);
  let query = selectCards(db);
  if (filter.lang) query = query.where('release.lang', '=', filter.lang);
  if (filter.kind) query = query.where('release.kind', '=', filter.kind);
  if (filter.field) query = query.where(sql<boolean>`release.fields @> array[${filter.field}]::text[]`);
  const after = filter.after ? readCursor(filter.after) : null;
  if (after) query = query.where(sql<boolean>`(release.listed, release.id) < (${after.listed}, ${after.id})`);
  const rows = await query
    .orderBy('release.listed', 'desc')
    .orderBy('release.id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { cards: rows.slice(0, limit).map(cardOf), next: last ? `${last.listed}_${last.id}` : null };
}

function readCursor(cursor: string): { listed: string; id: string } | null {
  const found = /^(?<listed>[\d:T.-]{4,30})_(?<id>[a-z2-7]{13})$/.exec(cursor)?.groups;
  return found ? { listed: found['listed'] ?? '', id: found['id'] ?? '' } : null;
}
