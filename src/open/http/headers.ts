/** How many answers one address may have made within so many seconds; those that stand in memory are not counted. */
export const allowance = { count: 3_000, seconds: 60 } as const;

/** The same of what a token may write. */
export const writeAllowance = { count: 300, seconds: 60 } as const;

/** What every answer to a program is served with: any site may read it, and opened in a browser it can do nothing. */
export const dataHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'RateLimit-Policy': `"reading";q=${allowance.count};w=${allowance.seconds}`,
};

/** To the question of a browser whether a page of another site may ask. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  ...dataHeaders,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
  Allow: 'GET, HEAD, OPTIONS',
};

/** `Sat, 20 Dec 2025 06:40:00 GMT`, of an ISO 8601 instant; nothing where there is none. */
export function lastModified(changed: string | null): Readonly<Record<string, string>> {
  return changed === null ? {} : { 'Last-Modified': new Date(changed).toUTCString() };
}
