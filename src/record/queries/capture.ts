import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { CaptureView } from '../views.ts';

/** The bytes as they came. */
export async function capture(db: Kysely<Tables>, id: string): Promise<CaptureView | null> {
  const row = await db
    .selectFrom('capture')
    .select(['bytes', 'content_type', 'sha256', 'url'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row
    ? { bytes: row.bytes, contentType: row.content_type, sha256: row.sha256.toString('hex'), url: row.url }
    : null;
}
