import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { ChangedFact, EditionQueries } from '../views.ts';

/**
 * The facts whose words changed in what is now the current edition, newest editions first: what an editor has to look
 * at. A cursor that is none begins anew.
 */
export async function changedFacts(
  db: Kysely<Tables>,
  { limit, after }: Parameters<EditionQueries['changedFacts']>[0],
): Promise<Awaited<ReturnType<EditionQueries['changedFacts']>>> {
  const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), 200);
  const cursor = /^(?<to>\d{1,18})\.(?<from>\d{1,18})\.(?<fact>\d{1,9})$/.exec(after ?? '')?.groups;
  const rows = await db
    .selectFrom('carried')
    .innerJoin('edition as now', 'now.key', 'carried.to_edition')
    .innerJoin('edition as old', 'old.key', 'carried.from_edition')
    .innerJoin('release', 'release.current_edition', 'carried.to_edition')
    .innerJoin('anchor', (join) =>
      join
        .onRef('anchor.edition_key', '=', 'carried.from_edition')
        .onRef('anchor.fact', '=', 'carried.fact')
        .on('anchor.number', '=', 0),
    )
    .select(['release.id', 'release.title', 'release.lang', 'old.number as was', 'now.number as is', 'anchor.quote'])
    .select(['carried.fact_id', 'carried.to_fact_id', 'carried.list', 'carried.how', 'carried.same', 'carried.score'])
    .select(['carried.quote as now_quote', 'carried.to_edition', 'carried.from_edition', 'carried.fact'])
    .where((where) => where.or([where('carried.how', 'in', ['changed', 'gone']), where('carried.same', '=', false)]))
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(-carried.to_edition, -carried.from_edition, carried.fact)
          > (-${cursor?.['to']}::bigint, -${cursor?.['from']}::bigint, ${cursor?.['fact']}::integer)`,
      ),
    )
    .orderBy('carried.to_edition', 'desc')
    .orderBy('carried.from_edition', 'desc')
    .orderBy('carried.fact')
    .limit(most + 1)
    .execute();
  const last = rows.length > most ? rows[most - 1] : undefined;
  return {
    facts: rows.slice(0, most).map((row): ChangedFact => ({
      release: { id: row.id, title: row.title, lang: row.lang },
      from: { edition: row.was, fact: row.fact_id, quote: row.quote },
      to: { edition: row.is, fact: row.to_fact_id, quote: row.now_quote },
      list: row.list,
      how: row.how,
      same: row.same,
      score: row.score,
    })),
    next: last ? `${last.to_edition}.${last.from_edition}.${last.fact}` : null,
  };
}
