import { sql, type Kysely } from 'kysely';
import type { ThingKind } from '../../../model/things.ts';
import { cappedLimit } from '../../queries/limit.ts';
import type { Tables } from '../../tables.ts';
import type { ThingFilter } from '../views.ts';
import { selectThings, type ThingRow } from './rows.ts';

/**
 * Things of a kind that releases speak of, newest first. `next` names the last one given, so that a page goes on from
 * there also when newer ones have come in since; a cursor that is none is passed over.
 */
export async function listThings(
  db: Kysely<Tables>,
  kind: ThingKind,
  filter: ThingFilter,
): Promise<{ rows: ThingRow[]; next: string | null }> {
  const limit = cappedLimit(filter.limit);
  let query = selectThings(db)
    .where('thing.kind', '=', kind)
    .where('thing.joined_into', 'is', null)
    .where('thing.releases', '>', 0);
  if (filter.dialogue !== undefined) query = query.where('thing.dialogue', '=', filter.dialogue);
  if (filter.country !== undefined)
    query = query.where(sql<boolean>`thing.countries @> array[${filter.country}]::text[]`);
  if (filter.field !== undefined) query = query.where(sql<boolean>`thing.fields @> array[${filter.field}]::text[]`);
  if (filter.area !== undefined) query = query.where(sql<boolean>`coalesce(thing.fields[1], '') = ${filter.area}`);
  if (filter.status !== undefined)
    query = query.where(sql<boolean>`coalesce(thing.status, 'announced') = ${filter.status}`);
  // 2030 ends on its last day: a coarse date is held against the end of what it covers.
  if (filter.dueFrom !== undefined)
    query = query.where(sql<boolean>`rpad(thing.until, 10, '-99-99') >= ${filter.dueFrom}`);
  if (filter.dueUntil !== undefined) query = query.where(sql<boolean>`thing.until <= ${filter.dueUntil}`);
  if (filter.meeting !== undefined)
    query = query.where(
      'thing.meeting_key',
      '=',
      sql<string>`(select coalesce(joined_into, key) from thing where kind = 'meeting' and id = ${filter.meeting})`,
    );
  const after = filter.after ? readCursor(filter.after) : null;
  const newest = (of: typeof query, most: number) =>
    of
      .orderBy(sql`thing.date desc nulls last`)
      .orderBy('thing.id', 'desc')
      .limit(most)
      .execute();
  const undated = query.where('thing.date', 'is', null);
  let rows: ThingRow[];
  if (after === null) rows = await newest(query, limit + 1);
  else if (after.date === null) rows = await newest(undated.where('thing.id', '<', after.id), limit + 1);
  else {
    // Apart from those without a day: with both in one condition the index is read from its beginning.
    rows = await newest(query.where(sql<boolean>`(thing.date, thing.id) < (${after.date}, ${after.id})`), limit + 1);
    if (rows.length <= limit) rows.push(...(await newest(undated, limit + 1 - rows.length)));
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last ? `${last.date ?? ''}_${last.id}` : null };
}

/** The things of a kind that a dialogue, meeting, state or other thing has, newest first, at most so many. */
export async function thingsWhere(
  db: Kysely<Tables>,
  kind: ThingKind,
  where: { dialogue?: string; meetingKey?: string; country?: string; field?: string; partner?: string },
  limit: number,
): Promise<ThingRow[]> {
  let query = selectThings(db)
    .where('thing.kind', '=', kind)
    .where('thing.joined_into', 'is', null)
    .where('thing.releases', '>', 0);
  if (where.dialogue !== undefined) query = query.where('thing.dialogue', '=', where.dialogue);
  if (where.meetingKey !== undefined) query = query.where('thing.meeting_key', '=', where.meetingKey);
  if (where.country !== undefined)
    query = query.where(
      'thing.key',
      '=',
      sql<string>`any(array(select thing_key from thing_state where country = ${where.country} and kind = ${kind}
        order by date desc nulls last, id desc limit ${limit}))`,
    );
  if (where.field !== undefined) query = query.where(sql<boolean>`thing.fields @> array[${where.field}]::text[]`);
  return query
    .orderBy(sql`thing.date desc nulls last`)
    .orderBy('thing.id', 'desc')
    .limit(limit)
    .execute();
}

function readCursor(cursor: string): { date: string | null; id: string } | null {
  const found = /^(?<date>[\d:T/.-]{0,40})_(?<id>[A-Za-z0-9-]{1,60})$/.exec(cursor)?.groups;
  return found ? { date: found['date'] || null, id: found['id'] ?? '' } : null;
}
