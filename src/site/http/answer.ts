import type { Context } from 'hono';
import { encodingOf, holds, type Stored } from './stored.ts';

/** A stored answer as a response to this request: its encoding, or 304 where the reader holds it already. */
export async function answer(c: Context, stored: Stored): Promise<Response> {
  const variant = await stored.variant(encodingOf(c.req.header('accept-encoding')));
  const unchanged = holds(c.req.header('if-none-match'), variant.etag);
  const flat = unchanged ? variant.unchanged : variant.headers;
  const headers = new Headers();
  for (let at = 0; at + 1 < flat.length; at += 2) headers.set(flat[at] ?? '', flat[at + 1] ?? '');
  if (unchanged) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(variant.body), { status: 200, headers });
}
