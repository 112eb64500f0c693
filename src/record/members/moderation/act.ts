import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';
import { newId } from '../comments/rows.ts';
import type { CommentState } from '../comments/tables.ts';
import { bump } from '../comments/write.ts';
import type { Act } from './views.ts';

/** How things stood before an action, as far as it changed them. */
interface Before {
  readonly state?: CommentState;
  readonly reports?: readonly string[];
  readonly restriction?: unknown;
  readonly lock?: string | null;
}

const states: Partial<Record<Act['what'], CommentState>> = { approve: 'shown', hide: 'hidden', remove: 'removed' };

/** Does something about a comment, its author or its release, keeps what stood before, and tells the author. */
export function act(db: Kysely<Tables>, asked: Act): Promise<{ readonly id: string } | 'not-allowed' | null> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      key: string;
      release_key: string;
      release: string;
      member_id: string | null;
      role: string | null;
      state: CommentState;
      text: string;
    }>`select c.key::text as key, c.release_key::text as release_key, r.id as release, c.member_id, m.role, c.state, c.text
      from comment c join release r on r.key = c.release_key left join member m on m.id = c.member_id
      where c.id = ${asked.comment} for update of c`.execute(trx);
    const comment = rows[0];
    if (!comment || comment.state === 'deleted') return null;
    const person = asked.what === 'warn' || asked.what === 'suspend' || asked.what === 'ban';
    if (person && comment.member_id === null) return null;
    if (person && (comment.role === 'editor' || comment.role === 'operator')) return 'not-allowed';
    const until =
      asked.what === 'suspend' ? new Date(Date.now() + Math.min(365, Math.max(1, asked.days ?? 7)) * 86_400_000) : null;
    const before = await change(trx, asked, comment);
    const id = newId();
    const onRelease = asked.what === 'lock' || asked.what === 'unlock';
    const { rows: made } = await sql<{ key: string }>`
      insert into moderation_action (id, by_id, what, rule, reason, comment_key, release_key, member_id, until, before)
      values (${id}, ${asked.by}, ${asked.what}, ${asked.what === 'approve' ? null : asked.rule}, ${asked.reason},
        ${onRelease ? null : comment.key}::bigint, ${comment.release_key}::bigint, ${onRelease ? null : comment.member_id},
        ${until}, ${JSON.stringify(before)}::jsonb) returning key::text as key`.execute(trx);
    if (asked.what === 'suspend' || asked.what === 'ban')
      await sql`insert into restriction (member_id, action_key, rule, reason, until)
        values (${comment.member_id}, ${made[0]?.key}::bigint, ${asked.rule}, ${asked.reason}, ${until})
        on conflict (member_id) do update set action_key = excluded.action_key, rule = excluded.rule,
          reason = excluded.reason, until = excluded.until`.execute(trx);
    const tells = asked.what === 'approve' ? comment.state === 'held' || comment.state === 'hidden' : !onRelease;
    if (tells && comment.member_id !== null)
      await tell(trx, comment.member_id, 'moderated', {
        action: id,
        act: asked.what,
        rule: asked.rule,
        reason: asked.reason,
        release: comment.release,
        comment: asked.comment,
        text: comment.text.slice(0, 300).toWellFormed(),
        until: until?.toISOString() ?? null,
      });
    await bump(trx);
    return { id };
  });
}

async function change(
  trx: Transaction<Tables>,
  { what, rule }: Act,
  comment: {
    readonly key: string;
    readonly release_key: string;
    readonly member_id: string | null;
    readonly state: CommentState;
  },
): Promise<Before> {
  if (what === 'lock' || what === 'unlock') {
    const { rows } = await sql<{ rule: string }>`select rule from comment_lock
      where release_key = ${comment.release_key}::bigint`.execute(trx);
    if (what === 'unlock')
      await trx.deleteFrom('comment_lock').where('release_key', '=', comment.release_key).execute();
    else
      await sql`insert into comment_lock (release_key, rule) values (${comment.release_key}::bigint, ${rule})
        on conflict (release_key) do update set rule = excluded.rule`.execute(trx);
    return { lock: rows[0]?.rule ?? null };
  }
  if (what === 'suspend' || what === 'ban') {
    const { rows } = await sql<{ before: unknown }>`select to_jsonb(x) as before from restriction x
      where member_id = ${comment.member_id}`.execute(trx);
    return { restriction: rows[0]?.before ?? null };
  }
  const state = states[what];
  if (state === undefined) return {};
  await trx.updateTable('comment').set({ state }).where('key', '=', comment.key).execute();
  const { rows } = await sql<{ key: string }>`update report set open = false
    where comment_key = ${comment.key}::bigint and open returning key::text as key`.execute(trx);
  return { state: comment.state, reports: rows.map((row) => row.key) };
}

/** Puts back what an action changed. What its author took back meanwhile stays away. */
export function undo(db: Kysely<Tables>, action: string, by: string, reason: string): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      key: string;
      what: string;
      comment_key: string | null;
      release_key: string | null;
      member_id: string | null;
      before: Before;
    }>`select key::text as key, what, comment_key::text as comment_key, release_key::text as release_key, member_id, before
      from moderation_action a where id = ${action} and what <> 'undo'
        and not exists (select from moderation_action u where u.undoes = a.key)`.execute(trx);
    const done = rows[0];
    if (!done) return null;
    const { before } = done;
    if (before.state !== undefined) {
      await sql`update comment set state = ${before.state} where key = ${done.comment_key}::bigint and state <> 'deleted'`.execute(
        trx,
      );
      await sql`update report set open = true where key = any(${before.reports ?? []}::bigint[])`.execute(trx);
    }
    if (before.lock !== undefined) {
      await sql`delete from comment_lock where release_key = ${done.release_key}::bigint`.execute(trx);
      if (before.lock !== null)
        await sql`insert into comment_lock values (${done.release_key}::bigint, ${before.lock})`.execute(trx);
    }
    if (before.restriction !== undefined) {
      await sql`delete from restriction where member_id = ${done.member_id} and action_key = ${done.key}::bigint`.execute(
        trx,
      );
      if (before.restriction !== null)
        await sql`insert into restriction select * from jsonb_populate_record(null::restriction, ${JSON.stringify(before.restriction)}::jsonb)
          on conflict (member_id) do nothing`.execute(trx);
    }
    const id = newId();
    await sql`insert into moderation_action (id, by_id, what, reason, comment_key, release_key, member_id, undoes)
      select ${id}, ${by}, 'undo', ${reason}, comment_key, release_key, member_id, key
      from moderation_action where key = ${done.key}::bigint`.execute(trx);
    const { rows: there } = await sql`select from member where id = ${done.member_id}`.execute(trx);
    if (there.length > 0 && done.member_id !== null && done.what !== 'approve')
      await tell(trx, done.member_id, 'moderated', { action: id, act: 'undo', undone: done.what, reason });
    await bump(trx);
    return id;
  });
}

export async function tell(
  trx: Transaction<Tables>,
  member: string,
  what: string,
  about: Readonly<Record<string, string | null>>,
): Promise<void> {
  await trx
    .insertInto('notice')
    .values({ member_id: member, what, about: JSON.stringify(about) })
    .execute();
}
