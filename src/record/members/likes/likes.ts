import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** How many like it now, and on which release that shows; null where there is none. */
type Liked = { readonly likes: number; readonly on: string } | null;

/** Likes a release or takes it back, once a person whatever is sent how often. */
export async function likeRelease(db: Kysely<Tables>, release: string, member: string, on: boolean): Promise<Liked> {
  const { rows } = await sql<{
    likes: number | null;
  }>`select like_release(${release}, ${member}, ${on}) as likes`.execute(db);
  const likes = rows[0]?.likes ?? null;
  return likes === null ? null : { likes, on: release };
}

/** The same for a comment that is shown. */
export async function likeComment(db: Kysely<Tables>, comment: string, member: string, on: boolean): Promise<Liked> {
  const { rows } = await sql<{ likes: number | null; release: string | null }>`
    select likes_now as likes, release_id as release from like_comment(${comment}, ${member}, ${on})`.execute(db);
  const { likes = null, release = null } = rows[0] ?? {};
  return likes === null || release === null ? null : { likes, on: release };
}
