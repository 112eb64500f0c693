import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Context } from 'hono';
import { holds } from '../../site/http/stored.ts';
import { dataHeaders } from '../http/headers.ts';
import { Problem } from '../http/problem.ts';

export const sqliteType = 'application/vnd.sqlite3';

/** The file with the whole record as it was last made; a download that broke off goes on by a range of bytes. */
export async function wholeFile(c: Context, path: string | null): Promise<Response> {
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path === null || found === null)
    throw new Problem('not-found', 'the file with the whole record has not been made yet; it is made once a day');
  const { size, mtimeMs } = found;
  const etag = `"${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}"`;
  const headers = new Headers({
    ...dataHeaders,
    ETag: etag,
    'Last-Modified': new Date(mtimeMs).toUTCString(),
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Accept-Ranges': 'bytes',
  });
  if (holds(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', sqliteType);
  headers.set('Content-Disposition', 'attachment; filename="yakusoku.sqlite"');
  const part = rangeOf(c, size, etag);
  const [start, end] = part ?? [0, size - 1];
  headers.set('Content-Length', String(end - start + 1));
  if (part !== null) headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  const status = part === null ? 200 : 206;
  if (c.req.method === 'HEAD') return new Response(null, { status, headers });
  const body = Readable.toWeb(createReadStream(path, { start, end })) as NodeReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers });
}

/** First and last byte asked for; null for all: several ranges, none that fits, or those of another file's bytes. */
function rangeOf(c: Context, size: number, etag: string): readonly [number, number] | null {
  const condition = c.req.header('if-range');
  if (condition !== undefined && condition !== etag) return null;
  const { from, to } = /^bytes=(?<from>\d{1,15})-(?<to>\d{0,15})$/.exec(c.req.header('range') ?? '')?.groups ?? {};
  if (from === undefined) return null;
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  return start <= end ? [start, end] : null;
}
