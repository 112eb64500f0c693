import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { tokenScopes, type TokenScope } from '../../model/token-scopes.ts';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** ISO 8601; `usedAt` is kept to the hour. */
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly expiresAt: string | null;
}

export interface TokenHolder {
  /** Id of the token. */
  readonly id: string;
  readonly member: string;
  readonly scopes: readonly TokenScope[];
}

/** Personal tokens of editors: programs do with them what the desk does. */
export interface TokensRecord {
  /** The token itself is given here and kept nowhere; null where somebody has as many as anybody may. */
  make(
    member: string,
    token: { readonly name: string; readonly scopes: readonly TokenScope[]; readonly days: number },
  ): Promise<string | null>;
  list(member: string): Promise<readonly TokenView[]>;
  /** False where this member has no such token. */
  revoke(member: string, id: string): Promise<boolean>;
  /** Whose a token is; null for one that is unknown, has run out, or whose owner may not decide (any more). */
  holder(token: string): Promise<TokenHolder | null>;
}

const most = 20;
export const tokenShape = /^ykt_[\w-]{43}$/;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

export function tokensOf(pool: Pool): TokensRecord {
  return {
    async make(member, { name, scopes, days }) {
      const token = `ykt_${randomBytes(32).toString('base64url')}`;
      const id = randomBytes(9).toString('base64url');
      const { rowCount } = await pool.query(
        `insert into member_token (id, member_id, name, hash, scopes, expires_at)
         select $1, $2, $3, $4, $5, now() + $6 * interval '1 day'
         where (select count(*) from member_token where member_id = $2) < $7`,
        [id, member, name, hashOf(token), scopes, days, most],
      );
      return rowCount === 1 ? token : null;
    },
    async list(member) {
      const { rows } = await pool.query<{
        id: string;
        name: string;
        scopes: string[];
        created_at: Date;
        used_at: Date | null;
        expires_at: Date | null;
      }>('select * from member_token where member_id = $1 order by created_at desc, id', [member]);
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: tokenScopes.filter((scope) => row.scopes.includes(scope)),
        createdAt: row.created_at.toISOString(),
        usedAt: row.used_at?.toISOString() ?? null,
        expiresAt: row.expires_at?.toISOString() ?? null,
      }));
    },
    async revoke(member, id) {
      const { rowCount } = await pool.query('delete from member_token where member_id = $1 and id = $2', [member, id]);
      return rowCount === 1;
    },
    async holder(token) {
      if (!tokenShape.test(token)) return null;
      const { rows } = await pool.query<{ id: string; member: string; scopes: string[]; used: boolean }>(
        `select t.id, t.member_id as member, t.scopes, coalesce(t.used_at > now() - interval '1 hour', false) as used
         from member_token t join member m on m.id = t.member_id
         where t.hash = $1 and (t.expires_at is null or t.expires_at > now())
           and m.role in ('editor', 'operator') and m.two_factor_enabled
           and not exists (select from restriction x where x.member_id = m.id and (x.until is null or x.until > now()))`,
        [hashOf(token)],
      );
      const [row] = rows;
      if (!row) return null;
      if (!row.used)
        await pool.query(`update member_token set used_at = date_trunc('hour', now()) where id = $1`, [row.id]);
      return { id: row.id, member: row.member, scopes: tokenScopes.filter((scope) => row.scopes.includes(scope)) };
    },
  };
}
