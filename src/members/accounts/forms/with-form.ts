import type { Context } from 'hono';
import type { Reader } from '../../../model/members.ts';
import type { Locale } from '../../../model/language.ts';
import { localeOf } from '../../../site/http/locale.ts';
import { cookieName, cookieValue, sessionToken } from '../session/cookies.ts';
import { bodyOf } from './body.ts';
import { isFormToken } from './form-token.ts';

/** A form that was sent from a page of ours. */
export interface Form {
  readonly reader: Reader | null;
  readonly locale: Locale;
  /** What was sent under a name, empty where nothing was. Text of any length up to the form's limit. */
  text(name: string): string;
  /** The same without white space around it and on one line: for names, addresses, codes. */
  line(name: string): string;
  has(name: string): boolean;
  /** Whether the answer should be data: the form was sent by script. */
  readonly json: boolean;
}

export interface FormLimits {
  /** All of what is sent, in bytes; 64 KB unless told. */
  readonly maxBytes?: number;
  /**
   * Answers a form whose token has run out, mostly because the session has ended meanwhile: with the form again and what
   * was written in it. Without it such a form gets a plain page that says so.
   */
  readonly stale?: (c: Context, form: Form) => Response | Promise<Response>;
}

export interface FormParts {
  readonly readerOf: (request: Request) => Promise<Reader | null>;
  readonly origin: () => string;
  readonly secret: string;
  /** A page that says why a form was not taken. */
  readonly refuse: (c: Context, why: 'stale' | 'too-large' | 'unreadable') => Response | Promise<Response>;
}

/** The cookie to which forms are bound before there is a session. */
export const formCookie = 'yakusoku.form';

export type FormHandler = (c: Context, form: Form) => Response | Promise<Response>;

/**
 * What every route that changes something is wrapped in: reads the form, checks its token against the session (or the
 * form cookie of somebody not signed in), and hands it on. Where it came from was checked before (origin.ts).
 */
export function formGate(parts: FormParts) {
  return (handler: FormHandler, limits: FormLimits = {}) =>
    async (c: Context): Promise<Response> => {
      const body = await bodyOf(c, limits.maxBytes ?? 65_536);
      if ('refused' in body) {
        const response = await parts.refuse(c, body.refused === 413 ? 'too-large' : 'unreadable');
        return new Response(response.body, { status: body.refused, headers: response.headers });
      }
      const { fields } = body;
      const reader = await parts.readerOf(c.req.raw);
      const text = (name: string) => fields.get(name) ?? '';
      const form: Form = {
        reader,
        locale: localeOf(c),
        text,
        line: (name) => text(name).replace(/\s+/g, ' ').trim(),
        has: (name) => fields.has(name),
        json: (c.req.header('accept') ?? '').startsWith('application/json'),
      };
      const token = text('token') || (c.req.header('x-form-token') ?? '');
      if (!isBound(parts, c, reader, token)) return limits.stale ? limits.stale(c, form) : parts.refuse(c, 'stale');
      return handler(c, form);
    };
}

function isBound({ origin, secret }: FormParts, c: Context, reader: Reader | null, token: string): boolean {
  const cookies = c.req.header('cookie');
  const boundTo =
    reader === null ? cookieValue(cookies, cookieName(formCookie, origin())) : sessionToken(cookies, origin(), secret);
  return boundTo !== null && boundTo !== '' && isFormToken(secret, boundTo, token);
}
