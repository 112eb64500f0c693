import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../../tables.ts';
import { bump } from '../comments/write.ts';

type Likes = { readonly likes: number } | null;

/** Likes a release or takes it back, once a person whatever is sent how often; null where there is no such release. */
export function likeRelease(db: Kysely<Tables>, release: string, member: string, on: boolean): Promise<Likes> {
  return change(
    db,
    on
      ? sql`insert into release_like (release_key, member_id) select key, ${member} from release where id = ${release}
          on conflict do nothing`
      : sql`delete from release_like l using release r
          where r.id = ${release} and l.release_key = r.key and l.member_id = ${member}`,
    sql`select likes from release where id = ${release}`,
  );
}

/** The same for a comment that is shown. */
export function likeComment(db: Kysely<Tables>, comment: string, member: string, on: boolean): Promise<Likes> {
  return change(
    db,
    on
      ? sql`insert into comment_like (comment_key, member_id)
          select key, ${member} from comment where id = ${comment} and state = 'shown' on conflict do nothing`
      : sql`delete from comment_like l using comment c
          where c.id = ${comment} and l.comment_key = c.key and l.member_id = ${member}`,
    sql`select likes from comment where id = ${comment} and state = 'shown'`,
  );
}

function change(db: Kysely<Tables>, statement: RawBuilder<unknown>, after: RawBuilder<unknown>): Promise<Likes> {
  return db.transaction().execute(async (trx) => {
    const { numAffectedRows = 0n } = await statement.execute(trx);
    const { rows } = await after.execute(trx);
    if (numAffectedRows > 0n) await bump(trx);
    return (rows[0] as { likes: number } | undefined) ?? null;
  });
}
