import type { Context } from 'hono';

/** A form of ours: names and texts, nothing nested. `over` is said of one that is larger than it may be. */
export type Body = { readonly fields: ReadonlyMap<string, string> } | { readonly refused: 400 | 413 | 415 };

/**
 * Reads what was sent, as a form or as one flat JSON object of the same fields. The size is counted while it comes, and
 * anything that is not a text is refused: nothing nested is ever looked into.
 */
export async function bodyOf(c: Context, maxBytes: number): Promise<Body> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'application/json') return { refused: 415 };
  const text = await textUpTo(c.req.raw, maxBytes);
  if (text === null) return { refused: 413 };
  const fields = type === 'application/json' ? flatJson(text) : new Map(new URLSearchParams(text));
  if (fields === null || fields.size > 100) return { refused: 400 };
  return { fields: new Map(Array.from(fields, ([name, value]) => [name, plain(value)])) };
}

/** Line ends are one character, half pairs and U+0000, which PostgreSQL refuses, are gone. */
const plain = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\0', '');

function flatJson(text: string): Map<string, string> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return null;
  return new Map(entries);
}

async function textUpTo(request: Request, maxBytes: number): Promise<string | null> {
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > maxBytes) return null;
  // Node gives no more than was announced, and its own way of reading costs a third of the stream's.
  if (length !== null) return request.text();
  if (request.body === null) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return Buffer.concat(parts).toString('utf8');
}
