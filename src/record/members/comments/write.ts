import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';
import { aboutWords } from './about-words.ts';
import { newId } from './rows.ts';
import { editMinutes, type NewComment, type Written } from './views.ts';

/** So many others have to have written a text before it is held for a moderator. */
const copies = 2;

/** Adds a comment, in one statement: the figures on its release follow by themselves. */
export async function add(db: Kysely<Tables>, comment: NewComment): Promise<Written> {
  const words = comment.about === null ? null : await aboutWords(db, comment.release, comment.about);
  if (comment.about !== null && words === null) return { refused: 'words' };
  const about = words && {
    edition: words.editionKey,
    passage: words.passage,
    start: words.start,
    end: words.end,
    quote: words.quote,
    fact: words.fact,
  };
  const id = newId();
  const { rows } = await sql<{
    refused: Extract<Written, { refused: string }>['refused'] | null;
    thread: string | null;
    state_now: 'shown' | 'held';
  }>`
    select refused, thread, state_now from add_comment(${id}, ${comment.release}, ${comment.parent}, ${comment.member},
      ${comment.text}, ${gistOf(comment.text)}, ${comment.state}, ${comment.trusted === true ? null : copies}::integer,
      ${about && JSON.stringify(about)}::jsonb)`.execute(db);
  const [row] = rows;
  if (!row) return { refused: 'gone' };
  return row.refused === null ? { id, parent: row.thread, state: row.state_now } : { refused: row.refused };
}

/**
 * What a text says whatever its case, width, spaces and signs, as a hash: “Buy now!!” and “ｂｕｙ ｎｏｗ” are one. A text of
 * signs alone is itself.
 */
function gistOf(text: string): Buffer {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256')
    .update(letters === '' ? text : letters)
    .digest()
    .subarray(0, 12);
}

/** Something was done to a comment on this release. */
type Done = { readonly on: string };

/** Changes the words of one's own comment for a while after it was written, and keeps those before. */
export async function edit(
  db: Kysely<Tables>,
  comment: string,
  member: string,
  text: string,
  state: 'shown' | 'held',
): Promise<Done | 'late' | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ key: string; text: string; late: boolean; release: string }>`
      select c.key::text as key, c.text, c.at < now() - make_interval(mins => ${editMinutes}) as late, r.id as release
      from comment c join release r on r.key = c.release_key
      where c.id = ${comment} and c.member_id = ${member} and c.state in ('shown', 'held') for update of c`.execute(
      trx,
    );
    const row = rows[0];
    if (!row) return 'gone';
    if (row.late) return 'late';
    if (row.text === text) return { on: row.release };
    await sql`insert into comment_version (comment_key, number, text)
      select ${row.key}::bigint, count(*) + 1, ${row.text} from comment_version where comment_key = ${row.key}::bigint`.execute(
      trx,
    );
    // What waits for a moderator goes on waiting.
    await sql`update comment set text = ${text}, gist = ${gistOf(text)}, edited_at = now(),
      state = case when state = 'held' then 'held' else ${state} end where key = ${row.key}::bigint`.execute(trx);
    return { on: row.release };
  });
}

/** Takes one's own comment back: its words and the earlier ones go, its place stays where it was answered. */
export async function remove(db: Kysely<Tables>, comment: string, member: string): Promise<Done | 'gone'> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ key: string; release: string }>`
      update comment c set state = 'deleted', text = '', gist = null from release r
      where c.id = ${comment} and c.member_id = ${member} and c.state <> 'deleted' and r.key = c.release_key
      returning c.key::text as key, r.id as release`.execute(trx);
    if (!rows[0]) return 'gone';
    await forgetWords(trx, [rows[0].key]);
    return { on: rows[0].release };
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
