import { sql, type Kysely } from 'kysely';
import { usualZone } from '../../../model/follows.ts';
import { newId } from '../comments/rows.ts';
import type { Tables } from '../../tables.ts';
import type { DueLetter, FollowsRecord, KeptNews, News, Waiting } from './views.ts';

/** A letter that could not be sent so often is given up; what it says stands on the site. */
const mostTries = 8;
/** One letter has so many releases at most; the others come with the next. */
const mostNotices = 200;

/** For whom what waits, the longest first. */
export async function waiting(db: Kysely<Tables>, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Omit<Waiting, 'oldest'> & { oldest: Date }>`
    select n.member_id as member, n.told, coalesce(w.zone, ${usualZone}) as zone, min(n.at) as oldest
    from notice n join member m on m.id = n.member_id and m.email_verified
    left join member_telling w on w.member_id = n.member_id
    where n.told is not null and n.letter_id is null
    group by 1, 2, 3 order by 4, 1 limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, oldest: row.oldest.toISOString() }));
}

export async function waitingFor(db: Kysely<Tables>, member: string, told: string) {
  const { rows } = await sql<{ key: string; at: Date }>`
    select key, at from notice where member_id = ${member} and told = ${told} and letter_id is null
    order by key limit ${mostNotices}`.execute(db);
  return rows.map(({ key, at }) => ({ key, at: at.toISOString() }));
}

export function write(db: Kysely<Tables>, letter: Parameters<FollowsRecord['write']>[0]): Promise<boolean> {
  const { member, told, period, notices } = letter;
  return db.transaction().execute(async (trx) => {
    const id = newId();
    const { numAffectedRows: made = 0n } = await sql`
      insert into letter (id, member_id, told, period) values (${id}, ${member}, ${told}, ${period})
      on conflict (member_id, told, period) do nothing`.execute(trx);
    if (made === 0n) return false;
    const { numAffectedRows: taken = 0n } = await sql`
      update notice set letter_id = ${id} where member_id = ${member} and key = any(${notices}::bigint[])
        and told = ${told} and letter_id is null`.execute(trx);
    if (taken > 0n) return true;
    // Another process has written what this one was to say.
    await sql`delete from letter where id = ${id}`.execute(trx);
    return false;
  });
}

export async function due(db: Kysely<Tables>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from letter where state = 'waiting' and next_at <= now() order by next_at, id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Sends one letter. Its row is held until it is known to have gone out, so that no other process sends it; a process
 * that is killed lets go of it, and the letter waits on.
 */
export function send(
  db: Kysely<Tables>,
  id: string,
  deliver: (letter: DueLetter) => Promise<void>,
): Promise<'sent' | 'put-off' | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Omit<DueLetter, 'news' | 'madeAt'> & { made_at: Date; tries: number }>`
      select l.id, l.member_id as member, l.told, l.made_at, l.tries, m.email, m.lang,
        coalesce(w.zone, ${usualZone}) as zone
      from letter l join member m on m.id = l.member_id left join member_telling w on w.member_id = m.id
      where l.id = ${id} and l.state = 'waiting' and l.next_at <= now() for update of l skip locked`.execute(trx);
    const [row] = rows;
    if (!row) return 'gone';
    const { made_at, tries, ...letter } = row;
    const news = await newsOf(trx, sql`letter_id = ${id}`, null);
    try {
      await deliver({ ...letter, madeAt: made_at.toISOString(), news });
    } catch {
      await sql`update letter set tries = tries + 1, next_at = now() + make_interval(secs => ${60 * 2 ** tries}),
        state = ${tries + 1 >= mostTries ? 'failed' : 'waiting'} where id = ${id}`.execute(trx);
      return 'put-off';
    }
    await sql`update letter set state = 'sent', sent_at = now() where id = ${id}`.execute(trx);
    return 'sent';
  });
}

/** What somebody was told, the oldest first, or the newest of a number first. */
export async function newsOf(
  db: Kysely<Tables>,
  which: ReturnType<typeof sql>,
  newest: number | null,
): Promise<KeptNews[]> {
  const { rows } = await sql<{ key: string; at: Date; about: News }>`
    select key, at, about from notice where ${which} and what = 'followed'
    order by key ${newest === null ? sql`` : sql`desc limit ${newest}`}`.execute(db);
  return rows.map(({ key, at, about }) => ({ key, at: at.toISOString(), news: about }));
}
