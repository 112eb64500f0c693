import type { PoolClient, QueryResult } from 'pg';
import { lookedUp, type LaterRelease } from './later-release.ts';
import type { RecordedRelease } from './read-recorded.ts';

/** The newest so many releases that one clue brings up, and so many at most are held again for one release. */
const perClue = 10;
const mostAgain = 20;

/** Names and amounts say which project is meant; words and concepts would bring up every release of a ministry. */
const telling = /^[na]:/;

/**
 * Keeps what a release can be found again by when a promise that is older than it is recorded after it: 「道路維持管理能力
 * 向上計画」 of a signing that comes in years late. An earlier edition's clues go.
 */
export function keepHeard(client: PoolClient, release: RecordedRelease, later: LaterRelease): Promise<QueryResult> {
  const clues = lookedUp(later).filter((clue) => telling.test(clue));
  return client.query({
    name: 'evidence-keep-heard',
    text: `with gone as (delete from heard_clue where release_key = $1::bigint and clue <> all($2::text[]))
      insert into heard_clue (clue, release_key) select clue, $1::bigint from unnest($2::text[]) as own (clue)
      on conflict do nothing`,
    values: [release.key, clues],
  });
}

/**
 * Puts those releases into the queue that are of a later day than the release, were held against promises before its own were
 * known, and have a name or an amount in common with one of them. `fresh` are the clues of promises that are new.
 */
export function holdAgain(client: PoolClient, release: RecordedRelease, fresh: readonly string[]) {
  const clues = fresh.filter((clue) => telling.test(clue));
  if (clues.length === 0) return [];
  return [
    client.query({
      name: 'evidence-hold-again',
      text: `insert into unheld (release_key, listed)
        select r.key, r.listed from (
          select hit.release_key, count(*) as shared from unnest($1::text[]) as asked (clue)
          cross join lateral (
            select h.release_key from heard_clue h where h.clue = asked.clue order by h.release_key desc limit ${perClue}) hit
          group by hit.release_key) found
        join release r on r.key = found.release_key
        where coalesce(r.issued, left(r.listed, 10)) > $2 and coalesce(r.translation_of, r.id) <> $3
          and (r.countries = '{}' or $4::text[] = '{}' or r.countries && $4::text[])
        order by found.shared desc, r.key desc limit ${mostAgain}
        on conflict (release_key) do nothing`,
      values: [clues, release.day, release.group, release.reading.countries],
    }),
  ];
}
