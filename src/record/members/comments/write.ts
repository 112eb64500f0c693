import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../tables.ts';
import { aboutWords } from './about-words.ts';
import { newId } from './rows.ts';
import { tried } from '../accounts/attempts.ts';
import { mayWrite, standingOf, type StandingRow } from './may-write.ts';
import { editMinutes, knownAfter, type MayWrite, type NewComment, type PostedComment, type Written } from './views.ts';

/** So many others have to have written a text before it is held for a moderator. */
const copies = 2;

interface WrittenRow {
  readonly refused: Extract<Written, { refused: string }>['refused'] | null;
  readonly thread: string | null;
  readonly state_now: 'shown' | 'held';
}

/** Adds a comment, in one statement: the figures on its release follow by themselves. */
export async function add(db: Kysely<Tables>, comment: NewComment): Promise<Written> {
  const about = await placeOf(db, comment);
  if (about === null) return { refused: 'words' };
  const id = newId();
  const { rows } = await sql<WrittenRow>`
    select refused, thread, state_now from add_comment(${id}, ${comment.release}, ${comment.parent}, ${comment.member},
      ${comment.text}, ${gistOf(comment.text)}, ${comment.state}, ${copiesFor(comment)}::integer,
      ${about.json}::jsonb)`.execute(db);
  return writtenOf(id, rows[0]);
}

/** The same, and whether its author may write, in one statement. */
export async function post(
  db: Kysely<Tables>,
  comment: PostedComment,
): Promise<(MayWrite & { readonly written: Written | null }) | null> {
  const { member, limits, state } = comment;
  const about = await placeOf(db, comment);
  if (about === null) {
    const may = await mayWrite(db, member, limits);
    return may && { ...may, written: { refused: 'words' } };
  }
  const id = newId();
  const { rows } = await sql<StandingRow & WrittenRow>`
    select since, shown, action, rule, reason, until, allowed, refused, thread, state_now
    from post_comment(${id}, ${comment.release}, ${comment.parent}, ${member}, ${comment.text}, ${gistOf(comment.text)},
      ${state.ofNew}, ${state.ofKnown}, ${knownAfter}::integer, ${copiesFor(comment)}::integer, ${about.json}::jsonb,
      ${tried(limits)}::jsonb)`.execute(db);
  const may = standingOf(rows[0]);
  return may && { ...may, written: may.allowed ? writtenOf(id, rows[0]) : null };
}

/** Where the words stand that a comment is about, as the database takes it, or no words; null where they stand nowhere. */
async function placeOf(
  db: Kysely<Tables>,
  { release, about }: Pick<NewComment, 'release' | 'about'>,
): Promise<{ readonly json: string | null } | null> {
  const words = about === null ? null : await aboutWords(db, release, about);
  if (words === null) return about === null ? { json: null } : null;
  const { editionKey: edition, passage, start, end, quote, fact } = words;
  return { json: JSON.stringify({ edition, passage, start, end, quote, fact }) };
}

const copiesFor = ({ trusted }: Pick<NewComment, 'trusted'>): number | null => (trusted === true ? null : copies);

function writtenOf(id: string, row: WrittenRow | undefined): Written {
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
