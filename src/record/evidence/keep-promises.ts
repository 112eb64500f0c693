import type { PoolClient } from 'pg';
import { together } from '../commands/transaction.ts';
import type { AddedPromise } from './known-promises.ts';
import { promisesOf, unique } from './promise.ts';
import { placeOf, type RecordedRelease } from './read-recorded.ts';

/** What keeping the promises of a release has done. */
export interface KeptPromises {
  /** Those that were not there before. */
  readonly added: readonly AddedPromise[];
  /** Some that were there have changed or are gone. */
  readonly changed: boolean;
}

/** Keeps the promises of a release's current edition as later releases are held against them; an earlier edition's go. */
export async function keepPromises(client: PoolClient, release: RecordedRelease): Promise<KeptPromises> {
  const rows = promisesOf(release).flatMap((fact) => {
    const id = release.factIds.get(placeOf(fact.kind === 'target' ? 'targets' : 'commitments', fact.position));
    if (id === undefined) return [];
    const { clues, countries, kind, day, position: _, ...value } = fact;
    return [{ fact_id: id, kind, day, countries, value, clues: unique(clues) }];
  });
  const forgotten = client.query({
    name: 'evidence-forget-promises',
    text: 'delete from promise where release_key = $1 and fact_id <> all($2::text[])',
    values: [release.key, rows.map((row) => row.fact_id)],
  });
  const kept = client.query<{ key: string; clues: string[]; fresh: boolean }>({
    name: 'evidence-keep-promises',
    text: `with kept as (
        insert into promise as held (release_key, fact_id, kind, day, countries, value, clues)
        select $1, fact_id, kind, day, countries, value, clues
        from json_to_recordset($2::json) as rows (fact_id text, kind text, day text, countries text[], value jsonb, clues text[])
        on conflict (release_key, fact_id) do update
          set day = excluded.day, countries = excluded.countries, value = excluded.value, clues = excluded.clues
          where (held.day, held.countries, held.value, held.clues)
            is distinct from (excluded.day, excluded.countries, excluded.value, excluded.clues)
        returning key, clues, xmax = 0 as fresh),
      gone as (delete from promise_clue using kept
        where promise_clue.promise_key = kept.key and promise_clue.clue <> all (kept.clues)),
      written as (
        insert into promise_clue (clue, promise_key) select unnest(clues), key from kept on conflict do nothing)
      select key, clues, fresh from kept order by key`,
    values: [release.key, JSON.stringify(rows)],
  });
  const [{ rowCount: gone }, { rows: written }] = await together([forgotten, kept]);
  return { added: written.filter((row) => row.fresh), changed: gone !== 0 || written.some((row) => !row.fresh) };
}
