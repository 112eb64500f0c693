import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';
import { bump, forgetWords } from './write.ts';

/** All that somebody wrote and liked, for their own download. */
export async function everythingOf(db: Kysely<Tables>, member: string): Promise<unknown> {
  const ask = async (query: ReturnType<typeof sql>) => (await query.execute(db)).rows;
  return {
    comments: await ask(sql`select c.id, r.id as release, p.id as answers, c.text, c.at, c.edited_at, c.state, c.quote,
        (select coalesce(json_agg(json_build_object('text', v.text, 'until', v.until) order by v.number), '[]')
          from comment_version v where v.comment_key = c.key) as earlier
      from comment c join release r on r.key = c.release_key left join comment p on p.key = c.parent
      where c.member_id = ${member} order by c.key`),
    likedReleases: await ask(sql`select r.id, l.at from release_like l join release r on r.key = l.release_key
      where l.member_id = ${member} order by l.at`),
    likedComments: await ask(sql`select c.id, l.at from comment_like l join comment c on c.key = l.comment_key
      where l.member_id = ${member} order by l.at`),
    proposals: await ask(sql`select p.id, p.what, r.id as release, p.quote, p.text, p.address, p.at, p.state, p.answer
      from proposal p join release r on r.key = p.release_key where p.member_id = ${member} order by p.key`),
    reports: await ask(sql`select c.id as comment, x.rule, x.words, x.at from report x
      join comment c on c.key = x.comment_key where x.member_id = ${member} order by x.key`),
    notices: await ask(sql`select at, what, about, read_at from notice where member_id = ${member} order by key`),
  };
}

/** Before an account goes: its likes are taken back and, where it chose so, what it wrote. */
export async function leave(db: Kysely<Tables>, member: string, words: 'stay' | 'go'): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('release_like').where('member_id', '=', member).execute();
    await trx.deleteFrom('comment_like').where('member_id', '=', member).execute();
    // Earlier words were given up by their author, whatever stays.
    await sql`delete from comment_version v using comment c where c.key = v.comment_key and c.member_id = ${member}`.execute(
      trx,
    );
    // Who sent a report or a proposal is nobody's business once they are gone; the words stay with the desk.
    await sql`update report set member_id = null where member_id = ${member}`.execute(trx);
    if (words === 'go') {
      const { rows } = await sql<{ key: string }>`
        update comment set state = 'deleted', text = '' where member_id = ${member} and state <> 'deleted'
        returning key::text as key`.execute(trx);
      await forgetWords(
        trx,
        rows.map((row) => row.key),
      );
      await sql`delete from proposal where member_id = ${member} and state = 'open'`.execute(trx);
    }
    await bump(trx);
  });
}
