import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareHandler } from 'hono';
import { mayHoldSession, type Reader } from '../../model/members.ts';

/**
 * Who the request that is being answered comes from. It is kept beside the call and not handed through every route, so
 * that a route which forgets about it can neither show one person's page to another nor keep it for others: the store
 * of pages and the words of every page ask here themselves.
 */
const current = new AsyncLocalStorage<Reader>();

/** The reader whose request is being answered; null for nobody in particular. */
export const currentReader = (): Reader | null => current.getStore() ?? null;

/** Finds out who is asking, where there is the cookie of a session. Addresses of files are the same for everybody. */
export function knowReader(readerOf: (request: Request) => Promise<Reader | null>): MiddlewareHandler {
  return async (c, next) => {
    const cookies = c.req.header('cookie');
    if (cookies === undefined || !mayHoldSession(cookies) || isFile(c.req.path)) return next();
    const reader = await readerOf(c.req.raw);
    return reader === null ? next() : current.run(reader, next);
  };
}

const isFile = (path: string): boolean => /\.[a-z\d]{2,5}$/.test(path);
