import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { aboutOf, columns, commentOf, joined, listed, type CommentRow } from './rows.ts';
import type { CommentsAsked, CommentsView, CommentView, ThreadView } from './views.ts';

const threadsAtOnce = 50;
/** How many answers are given along with each comment of a list. */
const repliesAlong = 10;
const repliesAtOnce = 200;
/** How many passages may carry a sign that somebody wrote about them. */
const mostWords = 500;

/** The comments on a release; null where there is no such release. */
export async function onRelease(
  db: Kysely<Tables>,
  release: string,
  { sort = 'newest', after, limit = threadsAtOnce, reader }: CommentsAsked,
): Promise<CommentsView | null> {
  const who = reader ?? null;
  const { rows: heads } = await sql<{ key: string; rule: string | null; liked: boolean }>`
    select r.key::text as key, l.rule,
      exists (select from release_like where release_key = r.key and member_id = ${who}::text) as liked
    from release r left join comment_lock l on l.release_key = r.key where r.id = ${release}`.execute(db);
  const head = heads[0];
  if (!head) return null;
  const from = cursorOf(after, sort);
  const beyond =
    from === null
      ? sql`true`
      : sort === 'newest'
        ? sql`c.key < ${from.key}::bigint`
        : sql`(c.likes, c.key) < (${from.likes}::int, ${from.key}::bigint)`;
  const order = sort === 'newest' ? sql`c.key desc` : sql`c.likes desc, c.key desc`;
  const [{ rows }, { rows: words }] = await Promise.all([
    sql<CommentRow>`select ${columns(who)} from comment c ${joined}
      where c.release_key = ${head.key}::bigint and c.parent is null and ${listed(who)} and ${beyond}
      order by ${order} limit ${limit + 1}`.execute(db),
    sql<CommentRow>`select c.id, e.id as edition, c.passage, c.starts, c.ends, c.quote, c.fact_id
      from comment c join edition e on e.key = c.edition_key
      where c.release_key = ${head.key}::bigint and c.quote is not null and c.state = 'shown'
      order by c.key limit ${mostWords}`.execute(db),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const replies = await repliesTo(
    db,
    page.map((row) => row.key),
    who,
  );
  return {
    threads: page.map((row) => ({ comment: commentOf(row), replies: replies.get(row.key) ?? [] })),
    next: last === undefined ? null : sort === 'newest' ? last.key : `${last.likes}-${last.key}`,
    locked: head.rule,
    liked: head.liked,
    words: words.flatMap((row) => {
      const about = aboutOf(row);
      return about ? [{ comment: row.id, about }] : [];
    }),
  };
}

async function repliesTo(
  db: Kysely<Tables>,
  keys: readonly string[],
  reader: string | null,
): Promise<ReadonlyMap<string, readonly CommentView[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<CommentRow & { under: string }>`
    select a.under::text as under, ${columns(reader)}
    from unnest(${keys}::bigint[]) as a (under)
    cross join lateral (
      select * from comment c where c.parent = a.under and ${listed(reader)} order by c.key limit ${repliesAlong}
    ) c ${joined}
    order by c.key`.execute(db);
  const under = new Map<string, CommentView[]>();
  for (const row of rows) {
    const list = under.get(row.under) ?? [];
    list.push(commentOf(row));
    under.set(row.under, list);
  }
  return under;
}

/** The thread in which a comment stands. */
export async function thread(
  db: Kysely<Tables>,
  comment: string,
  { reader, after }: { readonly reader?: string; readonly after?: string },
): Promise<ThreadView | null> {
  const who = reader ?? null;
  const { rows: heads } = await sql<CommentRow & { title: string; lang: string; rule: string | null }>`
    select ${columns(who)}, r.title, r.lang, k.rule
    from comment asked join comment c on c.key = coalesce(asked.parent, asked.key) ${joined}
    left join comment_lock k on k.release_key = c.release_key
    where asked.id = ${comment} and ${listed(who)}`.execute(db);
  const head = heads[0];
  if (!head) return null;
  const from = after !== undefined && /^\d{1,18}$/.test(after) ? after : '0';
  const { rows } = await sql<CommentRow>`select ${columns(who)} from comment c ${joined}
    where c.parent = ${head.key}::bigint and ${listed(who)} and c.key > ${from}::bigint
    order by c.key limit ${repliesAtOnce + 1}`.execute(db);
  const page = rows.slice(0, repliesAtOnce);
  return {
    comment: commentOf(head),
    replies: page.map(commentOf),
    release: { id: head.release, title: head.title, lang: head.lang },
    locked: head.rule,
    next: rows.length > repliesAtOnce ? (page.at(-1)?.key ?? null) : null,
  };
}

function cursorOf(text: string | undefined, sort: 'newest' | 'useful'): { key: string; likes: number } | null {
  const parts = /^(?:(?<likes>\d{1,9})-)?(?<key>\d{1,18})$/.exec(text ?? '')?.groups;
  if (!parts || (sort === 'useful') !== (parts['likes'] !== undefined)) return null;
  return { key: parts['key'] ?? '0', likes: Number(parts['likes'] ?? 0) };
}
