import type { Pool } from 'pg';
import { shortHash } from '../identity/short-hash.ts';
import type { SourceSettings, WatchedSource } from './views.ts';

/** A source's settings as columns, for queries on `watched_source s`. */
export const settingColumns = `s.address, s.host, s.name, s.lang, s.kind, s.every_seconds as "everySeconds", s.budget,
  s.pause_ms as "pauseMs", s.hosts, s.since, s.recheck, s.silent_after_days as "silentAfterDays"`;

export const sourceIdOf = (address: string): string => shortHash('watched', address);

/** Adds a source, or gives one that is there new settings; what it has found stays. Gives its id, and whether it is new. */
export async function keepSource(
  pool: Pool,
  settings: SourceSettings,
  now: Date,
): Promise<{ readonly id: string; readonly added: boolean }> {
  const { rows } = await pool.query<{ id: string; added: boolean }>(
    `insert into watched_source (id, address, host, name, lang, kind, every_seconds, budget, pause_ms, hosts, since,
       recheck, silent_after_days, added_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
     on conflict (address) do update set name = excluded.name, lang = excluded.lang, kind = excluded.kind,
       every_seconds = excluded.every_seconds, budget = excluded.budget, pause_ms = excluded.pause_ms,
       hosts = excluded.hosts, since = excluded.since, recheck = excluded.recheck,
       silent_after_days = excluded.silent_after_days, next_at = excluded.next_at, paused = false,
       etag = null, last_modified = null
     returning id, xmax = 0 as added`,
    [
      sourceIdOf(settings.address),
      settings.address,
      settings.host,
      settings.name,
      settings.lang,
      settings.kind,
      settings.everySeconds,
      settings.budget,
      settings.pauseMs,
      settings.hosts,
      settings.since,
      settings.recheck,
      settings.silentAfterDays,
      now,
    ],
  );
  return rows[0] as { id: string; added: boolean };
}

/** Pauses a source, or lets it go on: at once then. False where there is none of that address. */
export async function pauseSource(pool: Pool, address: string, paused: boolean, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update watched_source set paused = $2, next_at = case when paused and not $2 then $3 else next_at end
     where address = $1`,
    [address, paused, now],
  );
  return rowCount === 1;
}

/**
 * Has the pages of a source that were given up fetched again, as after the program has learned a new layout. Gives how
 * many; null where there is no source of that address.
 */
export async function retryPages(pool: Pool, address: string, now: Date): Promise<number | null> {
  const { rows } = await pool.query<{ count: number }>(
    `with source as (select key from watched_source where address = $1),
     again as (
       update watched_page set state = case when release_id is null then 'waiting' else 'recorded' end,
         next_at = $2, tries = 0
       where source_key in (select key from source) and state = 'failed' returning 1)
     select (select count(*) from again)::int as count from source`,
    [address, now],
  );
  return rows[0]?.count ?? null;
}

/** Forgets a source and what is still to be fetched of it; the releases that it brought stay. False where there is none. */
export async function removeSource(pool: Pool, address: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with gone as (delete from watched_source where address = $1 returning key),
     heirs as (
       select distinct on (other.url) other.key
       from watched_page own join watched_page other on other.url = own.url and other.source_key <> own.source_key
       where own.source_key in (select key from gone) and own.state <> 'elsewhere' and other.state = 'elsewhere'
       order by other.url, other.key
     ),
     handed as (update watched_page set state = 'waiting', next_at = $2 where key in (select key from heirs))
     select from gone`,
    [address, now],
  );
  return (rowCount ?? 0) > 0;
}

/** Every watched source with its state, by host and address. */
export async function sources(pool: Pool): Promise<WatchedSource[]> {
  const { rows } = await pool.query<WatchedSource>(
    `select ${settingColumns}, s.id, s.paused, s.added_at as "addedAt", s.next_at as "nextAt",
       (select h.not_before from watched_host h where h.host = s.host) as "hostNotBefore",
       s.looked_at as "lookedAt", s.answered_at as "answeredAt", s.new_at as "newAt", s.listed, s.failures,
       case when s.failure is not null
         then jsonb_build_object('code', s.failure_code, 'reason', s.failure, 'at', s.failed_at) end as failure,
       p.pages,
       coalesce((
         select jsonb_agg(jsonb_build_object('url', f.url, 'failure',
           jsonb_build_object('code', f.failure_code, 'reason', f.failure, 'at', f.asked_at)) order by f.asked_at desc)
         from (select * from watched_page where source_key = s.key and failure is not null
               order by asked_at desc limit 5) f), '[]') as "failedPages",
       coalesce((
         select jsonb_agg(jsonb_build_object('what', n.what, 'at', n.at, 'detail', n.detail) order by n.at desc)
         from watch_notice n where n.source_key = s.key and n.ended_at is null), '[]') as notices
     from watched_source s,
       lateral (select jsonb_build_object('waiting', count(*) filter (where state = 'waiting'),
                  'recorded', count(*) filter (where state = 'recorded'),
                  'failed', count(*) filter (where state = 'failed')) as pages
                from watched_page where source_key = s.key) p
     order by s.host, s.address`,
  );
  return rows.map((row) => ({
    ...row,
    failure: row.failure && { ...row.failure, at: new Date(row.failure.at) },
    failedPages: row.failedPages.map(({ url, failure }) => ({
      url,
      failure: { ...failure, at: new Date(failure.at) },
    })),
    notices: row.notices.map((notice) => ({ ...notice, at: new Date(notice.at) })),
  }));
}
