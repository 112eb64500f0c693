import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { CommentState } from './tables.ts';
import { editMinutes, type AboutWords, type CommentView } from './views.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id that nobody guesses and that fits an address: 13 letters of base32. */
export const newId = (): string => Array.from(randomBytes(13), (byte) => alphabet.charAt(byte & 31)).join('');

export interface CommentRow {
  key: string;
  id: string;
  release: string;
  parent: string | null;
  author: string | null;
  mine: boolean;
  text: string;
  at: Date;
  edited: boolean;
  fresh: boolean;
  state: CommentState;
  likes: number;
  liked: boolean;
  replies: number;
  edition: string | null;
  passage: number | null;
  starts: number | null;
  ends: number | null;
  quote: string | null;
  fact_id: string | null;
}

/** The columns of a comment `c` as somebody (or nobody: null) sees it. */
export const columns = (reader: string | null) => sql`
  c.key::text as key, c.id, r.id as release, p.id as parent, m.name as author,
  coalesce(c.member_id = ${reader}::text, false) as mine, c.text, c.at, c.edited_at is not null as edited,
  c.at > now() - make_interval(mins => ${editMinutes}) as fresh, c.state, c.likes, c.replies,
  exists (select from comment_like l where l.comment_key = c.key and l.member_id = ${reader}::text) as liked,
  e.id as edition, c.passage, c.starts, c.ends, c.quote, c.fact_id`;

export const joined = sql`
  join release r on r.key = c.release_key
  left join comment p on p.key = c.parent
  left join member m on m.id = c.member_id
  left join edition e on e.key = c.edition_key`;

/** What stands in a list: what is shown, what was taken away but is answered, and what waits, to its author. */
export const listed = (reader: string | null) =>
  sql`(c.state = 'shown' or (c.replies > 0 and c.state <> 'held') or (c.state = 'held' and c.member_id = ${reader}::text))`;

export function commentOf(row: CommentRow): CommentView {
  const readable = row.state === 'shown' || (row.state === 'held' && row.mine);
  return {
    id: row.id,
    release: row.release,
    parent: row.parent,
    author: readable ? row.author : null,
    text: readable ? row.text : '',
    at: row.at.toISOString(),
    edited: row.edited,
    state: row.state,
    likes: row.likes,
    liked: row.liked,
    mine: row.mine,
    editable: row.mine && readable && row.fresh,
    replies: row.replies,
    about: readable ? aboutOf(row) : null,
  };
}

export function aboutOf(
  row: Pick<CommentRow, 'edition' | 'passage' | 'starts' | 'ends' | 'quote' | 'fact_id'>,
): AboutWords | null {
  const { edition, passage, starts, ends, quote, fact_id } = row;
  if (edition === null || passage === null || starts === null || ends === null || quote === null) return null;
  return { edition, passage, start: starts, end: ends, quote, fact: fact_id };
}
