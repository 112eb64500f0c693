import { sql, type Kysely } from 'kysely';
import type { Telling } from '../../../model/follows.ts';
import { newId } from '../comments/rows.ts';
import type { Tables } from '../../tables.ts';
import type { Names } from '../../things/views.ts';
import type { Followed, FollowView } from './views.ts';

/** Nobody reads news of more than this. */
const mostFollows = 500;
const things = new Set(['dialogue', 'person', 'organisation', 'commitment', 'instrument', 'target', 'meeting']);

export async function follow(
  db: Kysely<Tables>,
  member: string,
  what: Followed,
  told: Telling,
): Promise<FollowView | null> {
  const now = await named(db, what);
  if (now === null) return null;
  await sql`
    insert into follow (id, member_id, kind, subject, names, told, since)
    select ${newId()}, ${member}, ${what.kind}, ${now.subject}, ${JSON.stringify(now.names)}::jsonb, ${told},
      (select coalesce(max(seq), 0) from change)
    where (select count(*) from follow where member_id = ${member}) < ${mostFollows}
      or exists (select from follow where member_id = ${member} and kind = ${what.kind} and subject = ${now.subject})
    on conflict (member_id, kind, subject) do update set told = excluded.told`.execute(db);
  const rows = await follows(db, member);
  const row = rows.find(({ kind, subject }) => kind === what.kind && subject === now.subject) ?? null;
  if (row) await tellWaiting(db, member);
  return row;
}

/** The thing as it is called now; where it has turned out to be another one, that one. */
export async function named(
  db: Kysely<Tables>,
  { kind, subject }: Followed,
): Promise<{ subject: string; names: Names } | null> {
  if (!things.has(kind)) return { subject, names: {} };
  const { rows } = await sql<{ subject: string; names: Names }>`
    select coalesce(now.id, t.id) as subject, coalesce(now.names, t.names) as names
    from thing t left join thing now on now.key = t.joined_into
    where t.kind = ${kind} and t.id = ${subject}`.execute(db);
  return rows[0] ?? null;
}

export async function unfollow(db: Kysely<Tables>, member: string, { kind, subject }: Followed): Promise<void> {
  await sql`delete from follow where member_id = ${member} and kind = ${kind} and subject = ${subject}`.execute(db);
  await tellWaiting(db, member);
}

export async function change(db: Kysely<Tables>, member: string, id: string, told: Telling | null): Promise<boolean> {
  const { numAffectedRows = 0n } = await (
    told === null
      ? sql`delete from follow where id = ${id} and member_id = ${member}`
      : sql`update follow set told = ${told} where id = ${id} and member_id = ${member}`
  ).execute(db);
  if (numAffectedRows > 0n) await tellWaiting(db, member);
  return numAffectedRows > 0n;
}

export async function follows(db: Kysely<Tables>, member: string): Promise<FollowView[]> {
  const { rows } = await sql<Row>`select ${columns} from follow where member_id = ${member} order by key desc`.execute(
    db,
  );
  return rows.map(viewOf);
}

export async function followed(db: Kysely<Tables>, id: string): Promise<FollowView | null> {
  const { rows } = await sql<Row>`select ${columns} from follow where id = ${id}`.execute(db);
  return rows[0] ? viewOf(rows[0]) : null;
}

/** Ends e-mail: what waits to be sent stays on the site only. */
export async function stopMail(
  db: Kysely<Tables>,
  of: { readonly member: string } | { readonly follow: string },
): Promise<boolean> {
  const { rows } = await sql<{ member_id: string }>`${
    'member' in of
      ? sql`with done as (update follow set told = 'site' where member_id = ${of.member} and told <> 'site')
          select id as member_id from member where id = ${of.member}`
      : sql`update follow set told = 'site' where id = ${of.follow} returning member_id`
  }`.execute(db);
  const member = rows[0]?.member_id;
  if (member === undefined) return false;
  await tellWaiting(db, member);
  return true;
}

/**
 * Has what waits to be sent go the way that is wanted now. What is in a letter that has not gone out comes out of it
 * again, and the letter is not sent where nothing of it is left; one that is being sent is waited for.
 */
async function tellWaiting(db: Kysely<Tables>, member: string): Promise<void> {
  const { rows: some } = await sql`
    select from notice n left join letter l on l.id = n.letter_id
    where n.member_id = ${member} and n.told is not null and (n.letter_id is null or l.state = 'waiting') limit 1`.execute(
    db,
  );
  if (some.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select id from letter where member_id = ${member} and state = 'waiting' for update`.execute(trx);
    const letters = rows.map(({ id }) => id);
    await sql`
      update notice n set told = w.told, letter_id = case when w.told = n.told then n.letter_id end
      from (select n.key, (select f.told from follow f
            where f.member_id = n.member_id and f.told <> 'site'
              and n.about->'because' @> jsonb_build_array(jsonb_build_object('id', f.id))
            order by array_position(array['now', 'daily', 'weekly'], f.told) limit 1) as told
          from notice n where n.member_id = ${member} and n.told is not null
            and (n.letter_id is null or n.letter_id = any(${letters}))) w
      where w.key = n.key and w.told is distinct from n.told`.execute(trx);
    await sql`delete from letter l where id = any(${letters})
      and not exists (select from notice n where n.letter_id = l.id)`.execute(trx);
  });
}

interface Row extends Omit<FollowView, 'at'> {
  readonly at: Date;
}
const columns = sql`id, kind, subject, names, told, at, was[cardinality(was)] as was`;
const viewOf = (row: Row): FollowView => ({ ...row, at: row.at.toISOString() });
