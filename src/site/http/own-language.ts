import type { Context } from 'hono';
import { preferredLocale } from './locale.ts';

/** An address without a language leads to the same one, with its query, in the language that the reader's browser asks for. */
export function toOwnLanguage(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.body(null, 302, {
    Location: `/${preferredLocale(c.req.header('accept-language'))}${pathname}${search}`,
    Vary: 'Accept-Language',
    'Cache-Control': 'no-cache',
  });
}
