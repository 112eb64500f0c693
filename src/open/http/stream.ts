import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { encodingOf, holds } from '../../site/http/stored.ts';
import { dataHeaders } from './headers.ts';

/**
 * A long answer that goes out as it is made. Its ETag is the record's revision with its address: what was taken whole
 * need not be taken again while nothing has changed.
 */
export function streamed(
  c: Context,
  revision: string,
  type: string,
  name: string,
  body: () => ReadableStream<Uint8Array<ArrayBuffer>>,
): Response {
  const { pathname, search } = new URL(c.req.url);
  const hash = createHash('sha256').update(`${revision} ${type} ${pathname}${search}`).digest('base64url');
  const etag = `W/"${hash.slice(0, 22)}"`;
  const headers = new Headers({
    ...dataHeaders,
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    Vary: 'Accept, Accept-Encoding',
  });
  if (holds(c.req.header('if-none-match'), etag.slice(2))) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', type);
  headers.set('Content-Disposition', `inline; filename="${name}"`);
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  // Brotli at a quality that keeps up with a stream gains little over gzip.
  if (encodingOf(c.req.header('accept-encoding')) === 'identity') return new Response(body(), { headers });
  if (!/\bgzip\b/i.test(c.req.header('accept-encoding') ?? '')) return new Response(body(), { headers });
  headers.set('Content-Encoding', 'gzip');
  return new Response(body().pipeThrough(new CompressionStream('gzip')), { headers });
}
