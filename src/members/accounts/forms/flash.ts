import type { Context } from 'hono';
import { cookieName, cookieValue, setCookie } from '../session/cookies.ts';

const flashCookie = 'yakusoku.said';

/** Something to say on the next page that this browser opens: the name of a message of ours, never a text. */
export function say(c: Context, origin: string, message: string): void {
  c.header('Set-Cookie', setCookie(flashCookie, message, origin, 60), { append: true });
}

/** What was to be said, once; null where nothing was. Only names that the asker knows are messages. */
export function said<M extends string>(c: Context, origin: string, known: (name: string) => name is M): M | null {
  const name = cookieValue(c.req.header('cookie'), cookieName(flashCookie, origin));
  if (name === null) return null;
  c.header('Set-Cookie', setCookie(flashCookie, '', origin, 0), { append: true });
  return known(name) ? name : null;
}
