import type { Context } from 'hono';
import type { VNode } from 'preact';
import { randomBytes } from 'node:crypto';
import type { Reader, Role } from '../../model/members.ts';
import type { Log } from '../../platform/log.ts';
import type { AccountsRecord } from '../../record/members/accounts/accounts.ts';
import { accountWords, type AccountWords } from '../../site/catalogue/accounts.ts';
import { pageHeaders } from '../../site/http/headers.ts';
import { localeOf } from '../../site/http/locale.ts';
import { htmlOf } from '../../site/routes/pages.tsx';
import type { SiteParts } from '../../site/site.ts';
import { uiFor, type Ui } from '../../site/ui.ts';
import type { Mail } from '../mail/mail.ts';
import type { Auth } from './auth.ts';
import { formToken } from './forms/form-token.ts';
import { said } from './forms/flash.ts';
import { formCookie, type FormHandler, type FormLimits } from './forms/with-form.ts';
import { clientAddress } from './limits/client-address.ts';
import type { Limits } from './limits/limits.ts';
import { cookieName, cookieValue, sessionToken, setCookie } from './session/cookies.ts';
import type { MiddlewareHandler } from 'hono';

/** What the routes of accounts work with. */
export interface AccountParts {
  readonly auth: () => Promise<Auth>;
  readonly accounts: AccountsRecord;
  readonly limits: Limits;
  readonly mail: Mail;
  readonly log: Log;
  readonly origin: () => string;
  readonly secret: string;
  /** What passwords are often made of, besides the lists that come with zxcvbn, the most used first. */
  readonly passwordWords: readonly string[];
  readonly proxies: readonly string[];
  /** The name of the operator's OpenID provider; null where there is none. */
  readonly openId: string | null;
  readonly readerOf: (request: Request) => Promise<Reader | null>;
  readonly withForm: (handler: FormHandler, limits?: FormLimits) => (c: Context) => Promise<Response>;
  readonly requireRole: (role: Role) => MiddlewareHandler;
  readonly site: SiteParts;
  /** What other parts do when somebody leaves, and what they add to the download of one's data. */
  readonly leaving: readonly ((member: string, words: 'stay' | 'go') => Promise<void>)[];
  readonly inDownload: ReadonlyMap<string, (member: string) => Promise<unknown>>;
}

/** What a page of accounts is made with. */
export interface View {
  readonly ui: Ui;
  readonly words: AccountWords;
  /** For the field `token` of every form on the page. */
  readonly token: string;
  /** What the last thing done has to say, once. */
  readonly said: string | null;
}

/** Shows a page to this browser alone. Before there is a session its forms are bound to a cookie of their own. */
export async function show(
  parts: AccountParts,
  c: Context,
  page: (view: View) => VNode,
  status: 200 | 400 | 401 | 403 | 404 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const { origin, secret, site } = parts;
  const locale = localeOf(c);
  const words = accountWords[locale];
  const ui = uiFor(locale, site.options.labels, site.options.assets.url);
  const reader = await parts.readerOf(c.req.raw);
  const name = said(c, origin(), (n): n is keyof AccountWords['said'] => Object.hasOwn(words.said, n));
  const view: View = {
    ui,
    words,
    token: reader?.formToken ?? tokenBeforeSession(c, origin(), secret),
    said: name === null ? null : words.said[name],
  };
  for (const [header, value] of Object.entries(pageHeaders)) c.header(header, value);
  c.header('Cache-Control', 'private, no-store');
  return c.html(htmlOf(page(view)), status);
}

function tokenBeforeSession(c: Context, origin: string, secret: string): string {
  let bound = cookieValue(c.req.header('cookie'), cookieName(formCookie, origin));
  if (bound === null || bound.length < 20) {
    bound = randomBytes(18).toString('base64url');
    c.header('Set-Cookie', setCookie(formCookie, bound, origin, 24 * 3600), { append: true });
  }
  return formToken(secret, bound);
}

/** Goes on to another page of this site after something was done. */
export function goOn(c: Context, to: string): Response {
  c.header('Location', to);
  c.header('Cache-Control', 'no-store');
  return c.body(null, 303);
}

/** The token of this request's own session; null where there is none. */
export const ownToken = (parts: AccountParts, c: Context): string | null =>
  sessionToken(c.req.header('cookie'), parts.origin(), parts.secret);

export const addressOf = (parts: AccountParts, c: Context): string => clientAddress(c, parts.proxies);

/** What better-auth is told of a request: its cookies (only the named ones where told) and its browser. */
export function headersFor(c: Context, only?: readonly string[]): Headers {
  const headers = new Headers();
  const cookies = c.req.header('cookie') ?? '';
  const kept = only ? cookies.split(';').filter((part) => only.includes(part.split('=')[0]?.trim() ?? '')) : [cookies];
  if (kept.length > 0) headers.set('cookie', kept.join(';'));
  headers.set('user-agent', c.req.header('user-agent') ?? '');
  const origin = c.req.header('origin');
  if (origin !== undefined) headers.set('origin', origin);
  return headers;
}

/**
 * Does something once the answer has gone out, so that neither the answer nor its time tells whether there was anything
 * to do.
 */
export function afterwards(parts: AccountParts, work: (auth: Auth) => Promise<unknown>): void {
  const begin = () =>
    void parts
      .auth()
      .then(work)
      .catch((error: unknown) => parts.log.error('a letter could not be written', { error }));
  setTimeout(begin, 30).unref();
}

/** An answer of better-auth: its cookies go on to the browser, its body stays here. */
export async function takeOver(c: Context, response: Response): Promise<{ status: number; body: Answer }> {
  for (const cookie of response.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // A redirect has no body.
  }
  return { status: response.status, body: typeof body === 'object' && body !== null ? (body as Answer) : {} };
}

export type Answer = Readonly<Record<string, unknown>>;
