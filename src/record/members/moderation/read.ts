import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { AppealItem, LogLine, NoticeView, QueueItem } from './views.ts';

/** What waits for a moderator: held comments and reported ones, the most reported first, then the oldest. */
export async function queue(db: Kysely<Tables>, limit: number): Promise<QueueItem[]> {
  const { rows } = await sql<
    Omit<QueueItem, 'at' | 'release'> & { at: Date; release: string; title: string; lang: string; locked: boolean }
  >`
    with waiting as (
      select comment_key as key, count(*) as reports from report where open group by comment_key
      union all select key, 0 from comment where state = 'held'
    ), first as (select key, max(reports) as reports from waiting group by key)
    select c.id as comment, c.text, c.at, c.state, c.quote, m.name as author, r.id as release, r.title, r.lang,
      exists (select from comment_lock l where l.release_key = r.key) as locked,
      array(select text from comment_version v where v.comment_key = c.key order by number) as earlier,
      (select coalesce(json_agg(json_build_object('rule', rule, 'words', words) order by key), '[]')
        from report p where p.comment_key = c.key and p.open) as reports,
      (select count(*)::int from comment s where s.member_id = c.member_id and s.state = 'shown') as shown,
      (select count(*)::int from moderation_action a where a.member_id = c.member_id
        and a.what in ('hide', 'remove', 'warn', 'suspend', 'ban')
        and not exists (select from moderation_action u where u.undoes = a.key)) as before
    from first join comment c on c.key = first.key join release r on r.key = c.release_key
    left join member m on m.id = c.member_id
    where c.state in ('shown', 'held', 'hidden')
    order by first.reports desc, c.key limit ${limit}`.execute(db);
  return rows.map(({ at, release, title, lang, locked, ...row }) => ({
    ...row,
    at: at.toISOString(),
    release: { id: release, title, lang, locked },
  }));
}

export async function appeals(db: Kysely<Tables>, limit: number): Promise<AppealItem[]> {
  const { rows } = await sql<Omit<AppealItem, 'at'> & { at: Date }>`
    select p.key::text as id, a.id as action, a.what, a.rule, a.reason, p.words, p.at
    from appeal p join moderation_action a on a.key = p.action_key where p.state = 'open' order by p.key limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What was done, newest first, without names. */
export async function log(
  db: Kysely<Tables>,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<{ lines: LogLine[]; next: string | null }> {
  const from = after !== undefined && /^\d{1,18}$/.test(after) ? after : null;
  const { rows } = await sql<
    Omit<LogLine, 'at' | 'until' | 'release'> & {
      key: string;
      at: Date;
      until: Date | null;
      release: string;
      title: string;
      lang: string;
    }
  >`
    select a.key::text as key, a.id, a.at, a.what, a.rule, a.reason,
      r.id as release, r.title, r.lang, a.until,
      exists (select from moderation_action x where x.undoes = a.key) as undone
    from moderation_action a join release r on r.key = a.release_key
    where a.what not in ('approve', 'undo') and (${from}::bigint is null or a.key < ${from}::bigint)
    order by a.key desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return {
    lines: page.map(({ id, what, rule, reason, undone, at, until, release, title, lang }) => ({
      id,
      what,
      rule,
      reason,
      undone,
      at: at.toISOString(),
      until: until?.toISOString() ?? null,
      release: { id: release, title, lang },
    })),
    next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
}

export async function notices(db: Kysely<Tables>, member: string): Promise<NoticeView[]> {
  const { rows } = await sql<{
    id: string;
    at: Date;
    what: string;
    about: NoticeView['about'];
    unread: boolean;
    state: string | null;
    answer: string | null;
  }>`
    select n.key::text as id, n.at, n.what, n.about, n.read_at is null as unread, p.state, p.answer
    from notice n left join moderation_action a on a.id = n.about ->> 'action'
    left join appeal p on p.action_key = a.key and p.member_id = n.member_id
    where n.member_id = ${member} order by n.key desc limit 100`.execute(db);
  return rows.map(({ at, state, answer, ...row }) => ({
    ...row,
    at: at.toISOString(),
    appeal: state === null ? null : { state, answer: answer ?? '' },
  }));
}
