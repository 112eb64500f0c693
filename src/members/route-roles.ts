import type { Role } from '../model/members.ts';

/**
 * Who may call which route: `anyone`, whoever is signed in (`reader`) or has at least a role, or `program` for what
 * machines call, which never looks at a cookie. A test compares this table with the routes that are registered, and
 * tries every one of them as everybody; a route that is not here fails it.
 */
export type Who = 'anyone' | 'program' | Role;

export const routeRoles: Readonly<Record<string, Who>> = {
  'GET /': 'anyone',
  'GET /ja': 'anyone',
  'GET /en': 'anyone',
  'GET /:locale/': 'anyone',
  'GET /releases/:id': 'anyone',
  'GET /:locale/releases/:id': 'anyone',
  'GET /:locale/releases/:id/thumbnail.svg': 'anyone',
  'GET /search': 'anyone',
  'GET /:locale/search': 'anyone',
  'GET /static/*': 'anyone',
  'GET /icon.svg': 'anyone',
  'GET /favicon.ico': 'anyone',
  'GET /flags/:name': 'anyone',
  'GET /captures/:id': 'anyone',
  'GET /robots.txt': 'anyone',
  'GET /healthz': 'anyone',
};

/**
 * Addresses that programs call from anywhere, other sites' pages among them: these are not asked where they come from,
 * and in turn may not look at cookies. One that ends in `/` stands for all below it.
 */
export const forPrograms: readonly string[] = ['/mcp', '/api/'];
