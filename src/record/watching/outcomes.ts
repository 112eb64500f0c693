import type { Pool } from 'pg';
import type { DuePage, DueSource, FoundLink, NoticeKind, SourceKind } from './views.ts';

/** What a look at a list gave; `links` is null where the site said that nothing has changed. */
export interface Look {
  readonly at: Date;
  readonly nextAt: Date;
  readonly kind: SourceKind;
  readonly links: readonly FoundLink[] | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Writes down a look and the new links that it found, in one statement. Gives how many are new to this source. */
export async function looked(pool: Pool, source: DueSource, look: Look): Promise<number> {
  const links = look.links ?? [];
  const { rows } = await pool.query<{ fresh: number }>(
    `with link as (
       select * from unnest($6::text[], $7::text[], $8::text[], $9::text[]) with ordinality as l (url, host, title, day, n)
     ), fresh as (
       select l.*, row_number() over (order by n) - 1 as place from link l
       where not exists (select from watched_page p where p.source_key = $1 and p.url = l.url)
     ), kept as (
       insert into watched_page (source_key, url, host, title, day, state, found_at, next_at)
       select $1, url, host, title, day, case when known then 'elsewhere' else 'waiting' end, $2,
         -- So many a look; those beyond that wait for their turn.
         case when not known then $2::timestamptz + (place / $10) * $11 * interval '1 second' end
       from (select f.*, exists (select from watched_page p where p.url = f.url) as known from fresh f) f
       on conflict (source_key, url) do nothing
       returning 1
     ), source as (
       update watched_source set looked_at = $2, answered_at = $2, next_at = $3, kind = $12, etag = $4,
         last_modified = $5, listed = case when $13 then cardinality($6::text[]) else listed end, failures = 0,
         failure = null, failure_code = null, failed_at = null,
         new_at = case when exists (select from kept) then $2 else new_at end
       where key = $1
     )
     select count(*)::int as fresh from kept`,
    [
      source.key,
      look.at,
      look.nextAt,
      look.etag,
      look.lastModified,
      links.map((l) => l.url),
      links.map((l) => l.host),
      links.map((l) => l.title),
      links.map((l) => l.day),
      source.budget,
      source.everySeconds,
      look.kind,
      look.links !== null,
    ],
  );
  return rows[0]?.fresh ?? 0;
}

export interface FailedOutcome {
  readonly at: Date;
  /** When it is tried again; null never. */
  readonly nextAt: Date | null;
  readonly code: string;
  readonly reason: string;
}

export async function lookFailed(pool: Pool, source: DueSource, failed: FailedOutcome): Promise<void> {
  await pool.query(
    `update watched_source set looked_at = $2, next_at = coalesce($3, next_at), failures = failures + 1,
       failure_code = $4, failure = $5, failed_at = $2 where key = $1`,
    [source.key, failed.at, failed.nextAt, failed.code, failed.reason],
  );
}

/** A page that was fetched and recorded, or found unchanged. */
export interface FetchedPage {
  readonly at: Date;
  readonly nextAt: Date | null;
  /** Null where the site said that nothing has changed. */
  readonly releaseId: string | null;
  /** Whether its text is another than the last time. */
  readonly changed: boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export async function pageFetched(pool: Pool, page: DuePage, fetched: FetchedPage): Promise<void> {
  await pool.query({
    name: 'page-fetched',
    text: `with page as (
        update watched_page set state = 'recorded', asked_at = $2, next_at = $3, tries = 0,
          rechecks = case when $4 then 0 else rechecks + 1 end, release_id = coalesce($5, release_id), etag = $6,
          last_modified = $7, failure = null, failure_code = null
        where key = $1 returning source_key)
      update watched_source s set bodiless = 0 from page where s.key = page.source_key and s.bodiless > 0`,
    values: [
      page.key,
      fetched.at,
      fetched.nextAt,
      fetched.changed,
      fetched.releaseId,
      fetched.etag,
      fetched.lastModified,
    ],
  });
}

/** A page that could not be fetched or held no release; gives how many in a row of its source held none. */
export async function pageFailed(
  pool: Pool,
  page: DuePage,
  failed: FailedOutcome & { readonly bodiless: boolean },
): Promise<number> {
  const { rows } = await pool.query<{ bodiless: number }>(
    `with page as (
       update watched_page set state = case when $3::timestamptz is null then 'failed' else state end, asked_at = $2,
         next_at = $3, tries = tries + 1, failure_code = $4, failure = $5
       where key = $1 returning source_key)
     update watched_source s set bodiless = bodiless + $6::boolean::int from page where s.key = page.source_key
     returning bodiless`,
    [page.key, failed.at, failed.nextAt, failed.code, failed.reason, failed.bodiless],
  );
  return rows[0]?.bodiless ?? 0;
}

/** Keeps a text that came in the feed itself: which release it is, and its words, so that it is recorded once. */
export async function wholeItemKept(
  pool: Pool,
  source: Pick<DueSource, 'key'>,
  link: FoundLink,
  item: { readonly at: Date; readonly words: Uint8Array; readonly releaseId: string },
): Promise<void> {
  await pool.query(
    `insert into watched_page (source_key, url, host, title, day, state, found_at, asked_at, words, release_id)
     values ($1, $2, $3, $4, $5, 'recorded', $6, $6, $7, $8)
     on conflict (source_key, url) do update set words = excluded.words, release_id = excluded.release_id,
       asked_at = excluded.asked_at, state = 'recorded', next_at = null, failure = null, failure_code = null`,
    [source.key, link.url, link.host, link.title, link.day, item.at, item.words, item.releaseId],
  );
}

/** The words (SHA-256) of a feed's texts that are recorded, by address. */
export async function wholeItems(pool: Pool, source: Pick<DueSource, 'key'>): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await pool.query<{ url: string; words: Buffer }>(
    `select url, words from watched_page where source_key = $1 and words is not null`,
    [source.key],
  );
  return new Map(rows.map(({ url, words }) => [url, words]));
}

/** Raises a notice to the operator unless it is raised already; true where it is new. */
export async function raise(pool: Pool, key: string, what: NoticeKind, detail: string, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `insert into watch_notice (source_key, what, at, detail) values ($1, $2, $3, $4)
     on conflict (source_key, what) where ended_at is null do nothing`,
    [key, what, at, detail],
  );
  return rowCount === 1;
}

/** Ends a notice whose cause has gone; true where there was one. */
export async function end(pool: Pool, key: string, what: NoticeKind, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update watch_notice set ended_at = $3 where source_key = $1 and what = $2 and ended_at is null`,
    [key, what, at],
  );
  return rowCount === 1;
}
