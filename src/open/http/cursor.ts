import type { Keyset } from '../../record/open/views.ts';
import type { Kind } from '../declare/kind.ts';
import { Problem } from './problem.ts';

/** A keyset as one word for an address. Whoever opens it finds the sort that it belongs to and the last row's values. */
export function cursorOf(sort: string, keyset: Keyset): string {
  return Buffer.from(JSON.stringify([sort, ...keyset])).toString('base64url');
}

/** The keyset of a cursor; throws `bad-cursor` for one that is none or belongs to another sort. */
export function readCursor(kind: Pick<Kind, 'keyset' | 'path'>, sort: string, cursor: string): Keyset {
  const refuse = (why: string) =>
    new Problem('bad-cursor', `after=${cursor.slice(0, 80)} ${why}`, { parameter: 'after' });
  if (!/^[\w-]{1,300}$/.test(cursor)) throw refuse('is no cursor');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse('is no cursor');
  }
  if (!Array.isArray(parts)) throw refuse('is no cursor');
  const [of, ...keyset] = parts as unknown[];
  if (of !== sort) throw refuse(`does not belong to sort=${sort}`);
  const read = kind.keyset(sort).safeParse(keyset);
  if (!read.success) throw refuse(`does not belong to a list of ${kind.path}`);
  return read.data;
}
