import type { MiddlewareHandler } from 'hono';

/** Where people reach the site. */
export interface SiteAddress {
  /** Scheme, host and port; known once it listens. */
  readonly origin: () => string;
  /** Whether the operator gave it. Else the site is on somebody's own machine or network, under any of its names. */
  readonly given: boolean;
}

/**
 * Where a form of the site must come from. Without a given address, from the host that the browser asked: a page of
 * another site can make neither the two differ nor send our cookies to a name of its own.
 */
function originOf({ origin, given }: SiteAddress, headers: Headers): string {
  return given ? origin() : `http://${headers.get('host') ?? ''}`;
}

/**
 * Turns away whatever would change something and was sent by a page of another site. Browsers say where a request
 * comes from in Sec-Fetch-Site and Origin, which no page can alter; a request without either is of a program, and one
 * of those has no business with cookies. Addresses for programs are left alone: they never look at cookies.
 */
export function originGuard(address: SiteAddress, forPrograms: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    if (forPrograms.some((path) => c.req.path === path || (path.endsWith('/') && c.req.path.startsWith(path))))
      return next();
    return fromHere(c.req.raw.headers, originOf(address, c.req.raw.headers))
      ? next()
      : c.text('refused: sent from another site\n', 403);
  };
}

export function fromHere(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const from = headers.get('origin');
  if (from !== null) return from === origin;
  if (site !== null) return true;
  return headers.get('cookie') === null;
}
