import { sql, type Kysely } from 'kysely';
import { usualZone } from '../../../model/follows.ts';
import type { Locale } from '../../../model/language.ts';
import type { NameBook } from '../../search/names.ts';
import type { Tables } from '../../tables.ts';
import { change, follow, followed, follows, named, stopMail, unfollow } from './keep.ts';
import { due, newsOf, send, waiting, waitingFor, write } from './letters.ts';
import { tell } from './tell.ts';
import type { FollowsRecord, FollowState, TellingSettings } from './views.ts';

/** What people follow. `names` gives the names by which searches find people in every script. */
export function followsRecord(db: Kysely<Tables>, names: () => Promise<Pick<NameBook, 'others'>>): FollowsRecord {
  const settings = async (member: string): Promise<TellingSettings> => {
    const { rows } = await sql<TellingSettings>`
      select zone, feed from member_telling where member_id = ${member}`.execute(db);
    return rows[0] ?? { zone: usualZone, feed: null };
  };
  return {
    follow: (member, what, told) => follow(db, member, what, told),
    named: (what) => named(db, what),
    unfollow: (member, what) => unfollow(db, member, what),
    follows: (member) => follows(db, member),
    change: (member, id, told) => change(db, member, id, told),
    async state(member, what) {
      const { rows } = await sql<FollowState>`
        select (select told from follow where member_id = ${member} and kind = ${what?.kind ?? null}
            and subject = ${what?.subject ?? null}) as told,
          (select count(*)::int from notice where member_id = ${member} and read_at is null) as unread`.execute(db);
      return rows[0] ?? { told: null, unread: 0 };
    },
    settings,
    async setZone(member, zone) {
      await sql`insert into member_telling (member_id, zone) values (${member}, ${zone})
        on conflict (member_id) do update set zone = excluded.zone`.execute(db);
    },
    async setFeed(member, feed) {
      await sql`insert into member_telling (member_id, feed) values (${member}, ${feed})
        on conflict (member_id) do update set feed = excluded.feed`.execute(db);
    },
    async feed(feed, limit) {
      const { rows } = await sql<{ member_id: string; lang: Locale }>`
        select w.member_id, m.lang from member_telling w join member m on m.id = w.member_id
        where w.feed = ${feed}`.execute(db);
      const [owner] = rows;
      return owner ? { lang: owner.lang, news: await newsOf(db, sql`member_id = ${owner.member_id}`, limit) } : null;
    },
    stopMail: (of) => stopMail(db, of),
    followed: (id) => followed(db, id),
    async everythingOf(member) {
      const [all, { zone, feed }, news, letters] = await Promise.all([
        follows(db, member),
        settings(member),
        newsOf(db, sql`member_id = ${member}`, 10_000),
        sql`select told, period, state, made_at, sent_at from letter
          where member_id = ${member} order by made_at`.execute(db),
      ]);
      // The feed's address is a key, and a file of one's data lies about: it can be read on the page of follows.
      return { follows: all, zone, privateFeed: feed !== null, news, letters: letters.rows };
    },
    tell: async (limit) => tell(db, limit, await names()),
    waiting: (limit) => waiting(db, limit),
    waitingFor: (member, told) => waitingFor(db, member, told),
    write: (letter) => write(db, letter),
    due: (limit) => due(db, limit),
    send: (id, deliver) => send(db, id, deliver),
  };
}
