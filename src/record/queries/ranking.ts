import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RecordQueries } from '../views.ts';
import { cardOf, selectCards } from './card.ts';
import { cappedLimit } from './limit.ts';

/** After three days a view counts half; after thirty, one in a thousand, and is left out. */
const halfLifeHours = 72;
const countedDays = 30;

/**
 * The most read releases: each view counts the less the longer ago it was. Where fewer have been read than are
 * asked for, the newest fill up the list.
 */
export async function ranking(
  db: Kysely<Tables>,
  { limit, lang, now }: Parameters<RecordQueries['ranking']>[0],
): ReturnType<RecordQueries['ranking']> {
  const score = sql<number>`(
    select sum(v.count * power(0.5, greatest(0, extract(epoch from ${now}::timestamptz - v.hour)) / ${halfLifeHours * 3600}))
    from view_count v where v.release_key = release.key and v.hour > ${now}::timestamptz - ${`${countedDays} days`}::interval
  )`;
  const read = db
    .selectFrom('view_count')
    .select('release_key')
    .where(sql<boolean>`hour > ${now}::timestamptz - ${`${countedDays} days`}::interval`);
  let mostRead = selectCards(db).where('release.key', 'in', read);
  if (lang) mostRead = mostRead.where('release.lang', '=', lang);
  const cards = await mostRead
    .orderBy(score, 'desc')
    .orderBy('release.listed', 'desc')
    .orderBy('release.id', 'desc')
    .limit(cappedLimit(limit))
    .execute();
  const missing = cappedLimit(limit) - cards.length;
  if (missing > 0) {
    let newest = selectCards(db);
    if (lang) newest = newest.where('release.lang', '=', lang);
    if (cards.length > 0)
      newest = newest.where(
        'release.id',
        'not in',
        cards.map((card) => card.id),
      );
    cards.push(
      ...(await newest.orderBy('release.listed', 'desc').orderBy('release.id', 'desc').limit(missing).execute()),
    );
  }
  return cards.map(cardOf);
}
