import type { Pool } from 'pg';
import { settingColumns } from './sources.ts';
import type { Due, DuePage, DueSource, HostState } from './views.ts';

/** The first number of the advisory locks that say which host is being visited. */
export const visitLock = 0x59a4;

const dueWork = `
  select host from watched_source where not paused and next_at <= $1
  union
  select p.host from watched_page p join watched_source s on s.key = p.source_key
  where p.next_at <= $1 and not s.paused and ($2::text is null or p.day is null or p.day >= $2)`;

/**
 * Hosts with something to do, that may be asked and that nobody is visiting now; pages that lists date before `since` are
 * nothing to do.
 */
export async function dueHosts(pool: Pool, now: Date, since: string | null = null): Promise<string[]> {
  const { rows } = await pool.query<{ host: string }>({
    name: 'due-hosts',
    text: `with due as (${dueWork})
      select due.host from due left join watched_host h using (host)
      where coalesce(h.not_before <= $1, true)
        and not exists (select from pg_locks l where l.locktype = 'advisory' and l.granted
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid = ${visitLock} and l.objid::bigint = hashtext(due.host)::bigint & 4294967295)
      order by 1`,
    values: [now, since],
  });
  return rows.map(({ host }) => host);
}

/** What is to be done next at a host: its lists first, then pages never fetched, then those to be looked at again. */
export async function nextDue(pool: Pool, host: string, now: Date, since: string | null = null): Promise<Due | null> {
  const look = await pool.query<Omit<DueSource, 'what'>>({
    name: 'due-source',
    text: `select ${settingColumns}, s.key, s.etag, s.last_modified as "lastModified", s.listed, s.failures,
        s.new_at as "newAt", s.added_at as "addedAt"
      from watched_source s where s.host = $1 and s.next_at <= $2 and not s.paused order by s.next_at limit 1`,
    values: [host, now],
  });
  if (look.rows[0]) return { what: 'source', ...look.rows[0] };
  const page = await pool.query<Omit<DuePage, 'what' | 'source'> & { settings: DuePage['source'] }>({
    name: 'due-page',
    text: `select p.key, p.url, p.release_id as "releaseId", p.day, p.tries, p.rechecks, p.etag, p.last_modified as "lastModified",
        (select to_jsonb(t) from (select ${settingColumns}, s.key::text, s.bodiless) t) as settings
      from watched_page p join watched_source s on s.key = p.source_key
      where p.host = $1 and p.next_at <= $2 and not s.paused and ($3::text is null or p.day is null or p.day >= $3)
      order by p.state = 'waiting' desc, p.day desc nulls last, p.next_at, p.key limit 1`,
    values: [host, now, since],
  });
  if (!page.rows[0]) return null;
  const { settings, ...rest } = page.rows[0];
  return { what: 'page', ...rest, source: settings };
}

export async function hostState(pool: Pool, host: string): Promise<HostState> {
  const { rows } = await pool.query<HostState>(
    `select asked_at as "askedAt", not_before as "notBefore", pause_ms as "pauseMs", silences
     from watched_host where host = $1`,
    [host],
  );
  return rows[0] ?? { askedAt: null, notBefore: null, pauseMs: 0, silences: 0 };
}

/** Keeps what a host asked for. Written before and after each request, so that a killed process leaves the pause behind. */
export async function keepHost(pool: Pool, host: string, state: HostState): Promise<void> {
  await pool.query({
    name: 'keep-host',
    text: `insert into watched_host (host, asked_at, not_before, pause_ms, silences) values ($1, $2, $3, $4, $5)
      on conflict (host) do update set asked_at = excluded.asked_at, not_before = excluded.not_before,
        pause_ms = excluded.pause_ms, silences = excluded.silences`,
    values: [host, state.askedAt, state.notBefore, state.pauseMs, state.silences],
  });
}
