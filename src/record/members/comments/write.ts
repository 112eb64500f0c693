import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';
import { aboutWords } from './about-words.ts';
import { newId } from './rows.ts';
import { editMinutes, type NewComment, type Written } from './views.ts';

/** Adds a comment. The figures on its release follow by themselves; the revision tells every page that they changed. */
export async function add(db: Kysely<Tables>, comment: NewComment): Promise<Written> {
  const words = comment.about === null ? null : await aboutWords(db, comment.release, comment.about);
  if (comment.about !== null && words === null) return { refused: 'words' };
  return db.transaction().execute(async (trx) => {
    // One after another for each person: else the same words sent twice at once would both be new.
    await sql`select pg_advisory_xact_lock(hashtextextended(${comment.member}, 4711))`.execute(trx);
    const place = await placeOf(trx, comment);
    if (place === null) return { refused: 'gone' };
    if (place.locked) return { refused: 'locked' };
    const again = await trx
      .selectFrom('comment')
      .where('member_id', '=', comment.member)
      .where('text', '=', comment.text)
      .where('at', '>', sql<Date>`now() - interval '1 day'`)
      .where('state', '<>', 'deleted')
      .select('key')
      .limit(1)
      .executeTakeFirst();
    if (again) return { refused: 'again' };
    const id = newId();
    await trx
      .insertInto('comment')
      .values({
        id,
        release_key: place.release,
        parent: place.parentKey,
        member_id: comment.member,
        text: comment.text,
        state: comment.state,
        edition_key: words?.editionKey ?? null,
        passage: words?.passage ?? null,
        starts: words?.start ?? null,
        ends: words?.end ?? null,
        quote: words?.quote ?? null,
        fact_id: words?.fact ?? null,
      })
      .execute();
    if (comment.state === 'shown' && place.tell !== null && place.tell !== comment.member)
      await trx
        .insertInto('notice')
        .values({
          member_id: place.tell,
          what: 'answered',
          about: JSON.stringify({ release: comment.release, comment: id }),
        })
        .execute();
    await bump(trx);
    return { id, parent: place.parentId };
  });
}

/** Where a comment goes: an answer to an answer joins the same thread. */
async function placeOf(trx: Transaction<Tables>, { release, parent }: NewComment) {
  const { rows } = await sql<{
    release: string;
    locked: boolean;
    parentKey: string | null;
    parentId: string | null;
    tell: string | null;
  }>`
    select r.key::text as release, exists (select from comment_lock l where l.release_key = r.key) as locked,
      top.key::text as "parentKey", top.id as "parentId", c.member_id as tell
    from release r
    left join comment c on c.id = ${parent}::text and c.release_key = r.key and c.state = 'shown'
    left join comment top on top.key = coalesce(c.parent, c.key)
    where r.id = ${release}`.execute(trx);
  const place = rows[0];
  return place === undefined || (parent !== null && place.parentKey === null) ? null : place;
}

/** Changes the words of one's own comment for a while after it was written, and keeps those before. */
export async function edit(
  db: Kysely<Tables>,
  comment: string,
  member: string,
  text: string,
  state: 'shown' | 'held',
): Promise<'done' | 'late' | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ key: string; text: string; late: boolean }>`
      select key::text as key, text, at < now() - make_interval(mins => ${editMinutes}) as late from comment
      where id = ${comment} and member_id = ${member} and state in ('shown', 'held') for update`.execute(trx);
    const row = rows[0];
    if (!row) return 'gone';
    if (row.late) return 'late';
    if (row.text === text) return 'done';
    await sql`insert into comment_version (comment_key, number, text)
      select ${row.key}::bigint, count(*) + 1, ${row.text} from comment_version where comment_key = ${row.key}::bigint`.execute(
      trx,
    );
    // What waits for a moderator goes on waiting.
    await sql`update comment set text = ${text}, edited_at = now(),
      state = case when state = 'held' then 'held' else ${state} end where key = ${row.key}::bigint`.execute(trx);
    await bump(trx);
    return 'done';
  });
}

/** Takes one's own comment back: its words and the earlier ones go, its place stays where it was answered. */
export async function remove(db: Kysely<Tables>, comment: string, member: string): Promise<'done' | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ key: string }>`
      update comment set state = 'deleted', text = '' where id = ${comment} and member_id = ${member}
        and state <> 'deleted' returning key::text as key`.execute(trx);
    if (!rows[0]) return 'gone';
    await forgetWords(trx, [rows[0].key]);
    await bump(trx);
    return 'done';
  });
}

/** Of words that their author took back nothing is left but that something stood there. */
export async function forgetWords(trx: Transaction<Tables>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx.deleteFrom('comment_version').where('comment_key', 'in', keys).execute();
  await sql`update report set open = false where comment_key = any(${keys}::bigint[]) and open`.execute(trx);
  await sql`update comment set edition_key = null, passage = null, starts = null, ends = null, quote = null,
    fact_id = null where key = any(${keys}::bigint[]) and quote is not null`.execute(trx);
}

/** Says that what pages show has changed; last in its transaction, as others wait for the row. */
export async function bump(trx: Transaction<Tables>): Promise<void> {
  await sql`select bump_revision()`.execute(trx);
}
