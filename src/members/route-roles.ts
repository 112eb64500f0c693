import type { Role } from '../model/members.ts';

/**
 * Who may call which route: `anyone`, whoever is signed in (`reader`) or has at least a role, or `program` for what
 * machines call, which never looks at a cookie. A test compares this table with the routes that are registered, and
 * tries every one of them as everybody; a route that is not here fails it.
 * What a parameter must look like is left out: `:locale{(?:ja|en)}` is `:locale` here.
 */
export type Who = 'anyone' | 'program' | Role;

const reading: Readonly<Record<string, Who>> = {
  'GET /': 'anyone',
  'GET /ja': 'anyone',
  'GET /en': 'anyone',
  'GET /:locale/': 'anyone',
  'GET /releases/:id': 'anyone',
  'GET /:locale/releases/:id': 'anyone',
  'GET /:locale/releases/:id/thumbnail.svg': 'anyone',
  'GET /releases/:id/editions': 'anyone',
  'GET /releases/:id/editions/:which': 'anyone',
  'GET /:locale/releases/:id/editions': 'anyone',
  'GET /:locale/releases/:id/editions/:which': 'anyone',
  'GET /search': 'anyone',
  'GET /:locale/search': 'anyone',
  'GET /dialogues': 'anyone',
  'GET /dialogues/:id': 'anyone',
  'GET /meetings/:id': 'anyone',
  'GET /commitments/:id': 'anyone',
  'GET /:locale/commitments/:id': 'anyone',
  'GET /instruments/:id': 'anyone',
  'GET /:locale/instruments/:id': 'anyone',
  'GET /targets/:id': 'anyone',
  'GET /:locale/targets/:id': 'anyone',
  'GET /people/:id': 'anyone',
  'GET /:locale/people/:id': 'anyone',
  'GET /countries/:id': 'anyone',
  'GET /:locale/countries/:id': 'anyone',
  'GET /organisations/:id': 'anyone',
  'GET /:locale/organisations/:id': 'anyone',
  'GET /areas/:id': 'anyone',
  'GET /:locale/areas/:id': 'anyone',
  'GET /ledger': 'anyone',
  'GET /:locale/ledger': 'anyone',
  'GET /commitments': 'anyone',
  'GET /:locale/commitments': 'anyone',
  'GET /meetings': 'anyone',
  'GET /:locale/meetings': 'anyone',
  'GET /countries': 'anyone',
  'GET /:locale/countries': 'anyone',
  'GET /sources': 'anyone',
  'GET /:locale/sources': 'anyone',
  'GET /accessibility': 'anyone',
  'GET /:locale/accessibility': 'anyone',
  'GET /about': 'anyone',
  'GET /:locale/about': 'anyone',
  'GET /:locale/dialogues': 'anyone',
  'GET /:locale/dialogues/:id': 'anyone',
  'GET /:locale/dialogues/:id/:file': 'anyone',
  'GET /:locale/targets/:id/:file': 'anyone',
  'GET /:locale/countries/:id/:file': 'anyone',
  'GET /:locale/meetings/:id': 'anyone',
  'GET /compare/:a/:b': 'anyone',
  'GET /:locale/compare/:a/:b': 'anyone',
  'GET /static/*': 'anyone',
  'GET /icon.svg': 'anyone',
  'GET /favicon.ico': 'anyone',
  'GET /flags/:name': 'anyone',
  'GET /captures/:id': 'anyone',
  'GET /og/*': 'anyone',
  'GET /robots.txt': 'anyone',
  'GET /sitemap.xml': 'program',
  'GET /sitemaps/:name': 'program',
  'GET /healthz': 'anyone',
};

const openData: Readonly<Record<string, Who>> = {
  'ALL /api': 'program',
  'ALL /api/v1': 'program',
  'ALL /api/v1/*': 'program',
  'ALL /feeds/:name': 'program',
  'ALL /feeds/:path/:name': 'program',
  'ALL /calendars/:name': 'program',
  'ALL /oai': 'program',
  'ALL /mcp': 'program',
  'ALL /oembed': 'program',
  'ALL /embed/:locale/:path/:id': 'anyone',
  'GET /data/:kind?': 'anyone',
  'GET /:locale/data/:kind?': 'anyone',
  'GET /:kind/:name': 'anyone',
  'GET /:locale/:kind/:name': 'anyone',
};

const accounts: Readonly<Record<string, Who>> = {
  'GET /join': 'anyone',
  'GET /sign-in': 'anyone',
  'GET /account': 'anyone',
  'GET /:locale/join': 'anyone',
  'GET /:locale/sign-in': 'anyone',
  'GET /:locale/sign-in/code': 'anyone',
  'GET /:locale/verify': 'anyone',
  'GET /:locale/forgot': 'anyone',
  'GET /:locale/reset': 'anyone',
  'GET /:locale/left': 'anyone',
  'POST /:locale/join': 'anyone',
  'POST /:locale/join/again': 'anyone',
  'POST /:locale/sign-in': 'anyone',
  'POST /:locale/sign-in/code': 'anyone',
  'POST /:locale/sign-in/passkey': 'anyone',
  'POST /:locale/sign-in/passkey/options': 'anyone',
  'POST /:locale/sign-out': 'anyone',
  'POST /:locale/verify': 'anyone',
  'POST /:locale/forgot': 'anyone',
  'POST /:locale/reset': 'anyone',
  'GET /:locale/account': 'reader',
  'GET /:locale/account/data.json': 'reader',
  'GET /:locale/account/delete': 'reader',
  'GET /:locale/account/second-factor': 'reader',
  'POST /:locale/account/name': 'reader',
  'POST /:locale/account/email': 'reader',
  'POST /:locale/account/password': 'reader',
  'POST /:locale/account/passkey': 'reader',
  'POST /:locale/account/passkey/options': 'reader',
  'POST /:locale/account/passkey/remove': 'reader',
  'POST /:locale/account/second-factor': 'reader',
  'POST /:locale/account/second-factor/confirm': 'reader',
  'POST /:locale/account/second-factor/off': 'reader',
  'POST /:locale/account/session': 'reader',
  'POST /:locale/account/sessions': 'reader',
  'POST /:locale/account/delete': 'reader',
  'GET /:locale/account/people': 'operator',
  'POST /:locale/account/people/role': 'operator',
  'POST /:locale/account/people/invite': 'operator',
};

/**
 * `anyone` may send these forms: whoever is not signed in (any more) gets what they wrote back, and nothing is done.
 */
const takingPart: Readonly<Record<string, Who>> = {
  'GET /:locale/releases/:id/about': 'anyone',
  'GET /:locale/releases/:id/comments': 'anyone',
  'GET /:locale/releases/:id/comments/:comment': 'anyone',
  'POST /:locale/releases/:id/comments': 'anyone',
  'POST /:locale/releases/:id/like': 'reader',
  'POST /:locale/releases/:id/propose': 'reader',
  'POST /:locale/comments/:comment/edit': 'anyone',
  'POST /:locale/comments/:comment/delete': 'reader',
  'POST /:locale/comments/:comment/like': 'reader',
  'GET /:locale/comments/:comment/report': 'reader',
  'POST /:locale/comments/:comment/report': 'reader',
  'GET /:locale/moderation': 'editor',
  'POST /:locale/moderation/act': 'editor',
  'POST /:locale/moderation/undo': 'editor',
  'POST /:locale/moderation/appeals': 'editor',
  'GET /:locale/moderation/log': 'anyone',
  'GET /:locale/notices': 'reader',
  'POST /:locale/notices/appeal': 'reader',
};

const desk: Readonly<Record<string, Who>> = {
  'GET /:locale/desk': 'editor',
  'GET /:locale/desk/items': 'editor',
  'GET /:locale/desk/decisions': 'editor',
  'GET /:locale/desk/edit': 'editor',
  'GET /:locale/desk/add': 'editor',
  'POST /:locale/desk/decide': 'editor',
  'POST /:locale/desk/undo': 'editor',
  'POST /:locale/desk/edit': 'editor',
  'POST /:locale/desk/add': 'editor',
  'GET /:locale/releases/:id/facts/:fact': 'anyone',
  'GET /checked': 'anyone',
  'GET /:locale/checked': 'anyone',
};

export const routeRoles: Readonly<Record<string, Who>> = {
  ...reading,
  ...openData,
  ...accounts,
  ...takingPart,
  ...desk,
};

/** There only where the operator has set an OpenID provider. */
export const openIdRouteRoles: Readonly<Record<string, Who>> = {
  'GET /:locale/sign-in/openid': 'anyone',
  'GET /auth/callback/:provider': 'anyone',
};

/**
 * Addresses that programs call from anywhere, other sites' pages among them: these are not asked where they come from,
 * and in turn may not look at cookies. One that ends in `/` stands for all below it.
 */
export const forPrograms: readonly string[] = ['/mcp', '/api/'];
