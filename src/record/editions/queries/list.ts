import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { diffCounts, sentenceDiff, type DiffText } from '../diff/sentences.ts';
import type { EditionCard, EditionsView } from '../views.ts';

/** Of a page that changes every hour the newest are listed; the others keep their addresses. */
const mostListed = 100;
/** For so many of the newest what changed is counted. */
const mostCounted = 12;

/** The editions of a release, each with when it was seen and what differs from the one before. */
export async function listEditions(db: Kysely<Tables>, id: string): Promise<EditionsView | null> {
  const release = await releaseOf(db, id);
  if (!release) return null;
  const rows = await db
    .selectFrom('edition')
    .leftJoin('sighting', 'sighting.edition_key', 'edition.key')
    .select(['edition.key', 'edition.id', 'edition.number', 'edition.title', 'edition.lang', 'edition.issued'])
    .select('sighting.seen_at')
    .where('edition.release_key', '=', release.key)
    .orderBy('edition.number', 'desc')
    .limit(mostListed)
    .execute();
  const captures = await db
    .selectFrom('capture')
    .select(['id', 'edition_key', 'fetched_at', sql<number>`length(bytes)`.as('size')])
    .where(
      'edition_key',
      'in',
      rows.map((row) => row.key),
    )
    .orderBy('fetched_at')
    .orderBy('key')
    .execute();
  const byEdition = Map.groupBy(captures, (capture) => capture.edition_key);
  const texts = await textsOf(
    db,
    rows.slice(0, mostCounted + 1).map((row) => row.key),
  );
  const cards = rows.map(({ key, seen_at, ...row }, index): EditionCard => {
    const own = byEdition.get(key) ?? [];
    const seen = own.map((capture) => capture.fetched_at.toISOString());
    const first = seen[0] ?? '';
    const [text, earlier] = [texts.get(key), texts.get(rows[index + 1]?.key ?? '')];
    return {
      ...row,
      current: key === release.current_edition,
      firstSeen: first,
      lastSeen: [...seen, ...(seen_at ? [seen_at.toISOString()] : [])].reduce((a, b) => (b > a ? b : a), first),
      captures: own.map(({ id: capture, fetched_at, size }) => ({
        id: capture,
        fetchedAt: fetched_at.toISOString(),
        size,
      })),
      changes: text && earlier ? diffCounts(sentenceDiff(earlier, text)) : null,
    };
  });
  const { key: _, current_edition: __, url, ...shown } = release;
  return { release: shown, url, editions: cards.toReversed() };
}

export function releaseOf(db: Kysely<Tables>, id: string) {
  return db
    .selectFrom('release')
    .innerJoin('source', 'source.key', 'release.source_key')
    .select([
      'release.key',
      'release.current_edition',
      'release.id',
      'release.title',
      'release.lang',
      'release.issued',
      'release.url',
      'release.example',
      'source.name as issuer',
    ])
    .where('release.id', '=', id)
    .executeTakeFirst();
}

/** Texts without their passages: to count sentences nobody needs to know where they stand. */
async function textsOf(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlyMap<string, DiffText>> {
  const rows = await db.selectFrom('edition').select(['key', 'text', 'lang']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, text, lang }) => [key, { text, lang, passages: [] }]));
}
