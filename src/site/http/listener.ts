import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { mayHoldSession } from '../../model/members.ts';
import type { Pages } from './pages.ts';
import { encodingOf, holds, type Encoding } from './stored.ts';
import type { Readings } from './readings.ts';

/** The few spellings of Accept-Encoding that browsers send, worked out once each. */
const encodings = new Map<string, Encoding>();

/**
 * Node's listener: an address whose page stands is answered out of memory, with two look-ups and one write;
 * everything else goes through the routes.
 */
export function listenerFor(app: Hono, pages: Pages, readings: Readings): RequestListener {
  const routed = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!answered(request, response, pages, readings)) void routed(request, response);
  };
}

function answered(request: IncomingMessage, response: ServerResponse, pages: Pages, readings: Readings): boolean {
  const { method, url } = request;
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined) return false;
  if (wantsOtherForm(request.headers.accept, url)) return false;
  const { cookie } = request.headers;
  const stored = pages.hot(url, cookie !== undefined && mayHoldSession(cookie));
  const variant = stored?.ready(acceptedBy(request));
  if (!stored || !variant) return false;
  if (holds(request.headers['if-none-match'], variant.etag))
    response.writeHead(304, variant.unchanged as string[]).end();
  else {
    response.writeHead(200, variant.headers as string[]);
    if (method === 'HEAD') response.end();
    else response.end(variant.body);
  }
  if (stored.counts !== null) readings.count(stored.counts, method, request.headers);
  return true;
}

/** What stands at an address of the API is JSON: whoever does not ask for that first is answered by the routes. */
const jsonFirst = /^(?:\*\/\*|application\/json)(?:,|$)/;

/** Whether a request wants another form than the one that stands: data in place of a page, a table in place of JSON. */
function wantsOtherForm(accept: string | undefined, url: string): boolean {
  if (accept === undefined) return false;
  if (url.startsWith('/api/')) return !jsonFirst.test(accept);
  if (accept.includes('text/html') || accept.includes('*/*')) return false;
  return url.startsWith('/ja/') || url.startsWith('/en/');
}

function acceptedBy(request: IncomingMessage): Encoding {
  const header = request.headers['accept-encoding'];
  if (header === undefined) return 'identity';
  const known = encodings.get(header);
  if (known) return known;
  const encoding = encodingOf(header);
  if (encodings.size < 100) encodings.set(header, encoding);
  return encoding;
}
