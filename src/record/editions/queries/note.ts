import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { EditionNote, FormerFact } from '../views.ts';

/** What the page of a release says of its editions; null for a release with one text, as nearly all are. */
export async function editionNote(db: Kysely<Tables>, id: string, shown: number): Promise<EditionNote | null> {
  const editions = await db
    .selectFrom('release')
    .innerJoin('edition', 'edition.release_key', 'release.key')
    .select(['edition.key', 'edition.number', 'release.current_edition'])
    .select(sql<Date>`(select min(fetched_at) from capture where edition_key = edition.key)`.as('first_seen'))
    .where('release.id', '=', id)
    .orderBy('edition.number')
    .execute();
  const current = editions.find((edition) => edition.key === edition.current_edition);
  if (editions.length < 2 || !current) return null;
  return {
    number: shown,
    current: current.number,
    count: editions.length,
    changedAt: current.first_seen.toISOString(),
    previous: editions.findLast((edition) => edition.number < shown)?.number ?? null,
    former: shown === current.number ? await formerFacts(db, editions, current.key) : [],
  };
}

/** So many landings a page offers to links of earlier editions. */
const mostFormer = 500;

/**
 * The facts of earlier editions that the current one has not, each with the fact that its words became: followed from
 * edition to edition along what was carried over.
 */
async function formerFacts(
  db: Kysely<Tables>,
  editions: readonly { readonly key: string; readonly number: number }[],
  current: string,
): Promise<FormerFact[]> {
  const keys = editions.map((edition) => edition.key);
  const [missing, carried, standing] = await Promise.all([
    db
      .selectFrom('fact')
      .innerJoin('anchor', (join) =>
        join
          .onRef('anchor.edition_key', '=', 'fact.edition_key')
          .onRef('anchor.fact', '=', 'fact.number')
          .on('anchor.number', '=', 0),
      )
      .select(['fact.id', 'fact.list', 'fact.edition_key', 'fact.number', 'anchor.quote'])
      .where('fact.edition_key', 'in', keys)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('fact as now')
              .select('now.id')
              .whereRef('now.id', '=', 'fact.id')
              .where('now.edition_key', '=', current),
          ),
        ),
      )
      .orderBy('fact.edition_key', 'desc')
      .orderBy('fact.number')
      .limit(mostFormer)
      .execute(),
    db
      .selectFrom('carried')
      .select(['from_edition', 'to_edition', 'fact_id', 'how', 'to_fact_id'])
      .where('from_edition', 'in', keys)
      .where((where) => where.or([where('same', '=', false), where('how', 'in', ['changed', 'gone'])]))
      .execute(),
    db
      .selectFrom('fact')
      .innerJoin('anchor', (join) =>
        join
          .onRef('anchor.edition_key', '=', 'fact.edition_key')
          .onRef('anchor.fact', '=', 'fact.number')
          .on('anchor.number', '=', 0),
      )
      .select(['fact.id', 'anchor.quote'])
      .where('fact.edition_key', '=', current)
      .execute(),
  ]);
  const quotes = new Map(standing.map(({ id, quote }) => [id, quote]));
  const next = Map.groupBy(carried, (row) => `${row.from_edition} ${row.fact_id}`);
  const numbers = new Map(editions.map(({ key, number }) => [key, number]));
  const follow = (edition: string, fact: string): Pick<FormerFact, 'how' | 'to'> => {
    let how: FormerFact['how'] = 'gone';
    // Editions may go back and forth; each step is from one to another, and no chain is longer than there are editions.
    for (let step = 0, at = edition, id = fact; step < keys.length; step++) {
      const row = next.get(`${at} ${id}`)?.at(-1);
      if (!row) break;
      how = row.how;
      if (row.to_fact_id === null) break;
      const quote = quotes.get(row.to_fact_id);
      if (quote !== undefined) return { how, to: { id: row.to_fact_id, quote } };
      at = row.to_edition;
      id = row.to_fact_id;
    }
    return { how, to: null };
  };
  const found = new Map<string, FormerFact>();
  for (const { id, list, edition_key, quote } of missing)
    if (!found.has(id))
      found.set(id, { id, list, quote, edition: numbers.get(edition_key) ?? 1, ...follow(edition_key, id) });
  return [...found.values()];
}
