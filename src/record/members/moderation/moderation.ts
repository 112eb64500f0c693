import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { act, tell, undo } from './act.ts';
import { appeals, log, notices, queue } from './read.ts';
import type { ModerationRecord } from './views.ts';

/** Keeping the conversation fit for all: reports, what moderators do, appeals, and what people are told. */
export function moderationOf(db: Kysely<Tables>, changed: <T>(work: Promise<T>) => Promise<T>): ModerationRecord {
  return {
    async report({ comment, member, rule, words }) {
      const { numAffectedRows = 0n } = await sql`
        insert into report (comment_key, member_id, rule, words)
        select key, ${member}, ${rule}, ${words} from comment where id = ${comment} and state = 'shown'
        on conflict (comment_key, member_id) do update set rule = excluded.rule, words = excluded.words`.execute(db);
      return numAffectedRows > 0n;
    },
    queue: (limit) => queue(db, limit),
    appeals: (limit) => appeals(db, limit),
    act: (asked) => changed(act(db, asked)),
    undo: (action, by, reason) => changed(undo(db, action, by, reason)),
    log: (asked) => log(db, asked),
    async appeal(action, member, words) {
      const { numAffectedRows = 0n } = await sql`
        insert into appeal (action_key, member_id, words)
        select a.key, ${member}, ${words} from moderation_action a
        where a.id = ${action} and a.member_id = ${member} and a.what in ('hide', 'remove', 'warn', 'suspend', 'ban')
          and not exists (select from moderation_action u where u.undoes = a.key)
        on conflict (action_key) do nothing`.execute(db);
      return numAffectedRows > 0n;
    },
    async answerAppeal(id, by, granted, answer) {
      const action = await db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ member_id: string; action: string }>`
          update appeal p set state = ${granted ? 'granted' : 'refused'}, answer = ${answer}
          from moderation_action a where p.key = ${id}::bigint and p.state = 'open' and a.key = p.action_key
          returning p.member_id, a.id as action`.execute(trx);
        const row = rows[0];
        if (!row) return null;
        if (!granted) await tell(trx, row.member_id, 'appeal-refused', { action: row.action, answer });
        return row.action;
      });
      if (action === null) return false;
      if (granted) await changed(undo(db, action, by, answer));
      return true;
    },
    notices: (member) => notices(db, member),
    async unread(member) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from notice where member_id = ${member} and read_at is null`.execute(db);
      return rows[0]?.count ?? 0;
    },
    async read(member) {
      await sql`update notice set read_at = now() where member_id = ${member} and read_at is null`.execute(db);
    },
  };
}
