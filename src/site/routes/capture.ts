import { isId } from '../address.ts';
import type { Context } from 'hono';
import type { RecordQueries } from '../../record/views.ts';
import { fileHeaders } from '../http/headers.ts';

/**
 * The bytes as they were received. They are somebody else's and may be hostile: text of any kind is shown as
 * plain text in its own encoding, anything else is only offered for saving, and neither may run.
 */
export async function capture(c: Context, record: RecordQueries): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const view = isId(id) ? await record.capture(id) : null;
  if (!view) return c.text('not found', 404, fileHeaders);
  const etag = `"${view.sha256}"`;
  const headers = { ...fileHeaders, ETag: etag, 'Cache-Control': 'public, max-age=31536000, immutable' };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const text = view.contentType === null || /^\s*(?:text\/|application\/xhtml)/i.test(view.contentType);
  const charset = /charset=["']?(?<charset>[\w-]{1,30})/i.exec(view.contentType ?? '')?.groups?.['charset'];
  return new Response(new Uint8Array(view.bytes), {
    headers: {
      ...headers,
      'Content-Type': text ? `text/plain; charset=${charset ?? 'utf-8'}` : 'application/octet-stream',
      'Content-Disposition': text ? 'inline' : `attachment; filename="${view.sha256.slice(0, 16)}"`,
    },
  });
}
