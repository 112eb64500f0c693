import { createHmac, timingSafeEqual } from 'node:crypto';
import { sessionCookie } from '../../../model/members.ts';

/**
 * Cookies whose names begin so are taken by browsers only over https, from this very host and for all of it: no
 * neighbour under the same domain can plant one. On http (somebody's own machine) they could not be set at all.
 */
export const cookieName = (name: string, origin: string): string =>
  origin.startsWith('https://') ? `__Host-${name}` : name;

/** The value of a cookie in a Cookie header, decoded; null where there is none or it cannot be decoded. */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').slice(0, 16_384).split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** A cookie as it is set: never readable by script, and left out of what other sites send here but for links. */
export function setCookie(name: string, value: string, origin: string, maxAge: number): string {
  const secure = origin.startsWith('https://') ? '; Secure' : '';
  return `${cookieName(name, origin)}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * The token of the session whose cookie a request carries: signed by better-auth as `token.signature`, so that a made-up
 * one is turned away before the record is asked. Null where there is none or it was not made here.
 */
export function sessionToken(header: string | null | undefined, origin: string, secret: string): string | null {
  const value = cookieValue(header, cookieName(sessionCookie, origin));
  const at = value?.lastIndexOf('.') ?? -1;
  if (value === null || at < 1) return null;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const due = createHmac('sha256', secret).update(token).digest();
  return given.length === due.length && timingSafeEqual(given, due) ? token : null;
}
