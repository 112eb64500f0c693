import type { Context, MiddlewareHandler } from 'hono';
import { atLeast, type Reader, type Role } from '../../../model/members.ts';
import { localeOf } from '../../../site/http/locale.ts';

export interface RoleParts {
  readonly readerOf: (request: Request) => Promise<Reader | null>;
  readonly refuse: (c: Context, why: 'role') => Response | Promise<Response>;
}

/**
 * Lets only those of a role (or above) on to a route. Whoever is not signed in is led to sign in and back; an editor
 * who has yet to set up a second factor is led to do so; anybody else gets a page that says no, with status 403.
 */
export function roleGate(parts: RoleParts) {
  return (needed: Role): MiddlewareHandler =>
    async (c, next) => {
      const reader = await parts.readerOf(c.req.raw);
      if (reader && atLeast(reader.role, needed)) return next();
      const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
      const locale = localeOf(c);
      if (!reader && reading) return away(c, `/${locale}/sign-in?next=${encodeURIComponent(here(c))}`);
      if (reader?.awaits && atLeast(reader.awaits, needed) && reading)
        return away(c, `/${locale}/account/second-factor`);
      const refused = await parts.refuse(c, 'role');
      return new Response(refused.body, { status: reader ? 403 : 401, headers: refused.headers });
    };
}

const away = (c: Context, to: string) => c.body(null, 303, { Location: to, 'Cache-Control': 'no-store' });

const here = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};
