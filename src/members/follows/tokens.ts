import { timingSafeEqual } from 'node:crypto';
import type { Locale } from '../../model/language.ts';
import type { Sign } from '../members.ts';

/** Whose e-mail a link ends: all about what a member follows (`m`), or about one thing followed (`f`). */
type Of = 'm' | 'f';

/** The address that ends e-mail without signing in: whoever has it got the letter in which it stands. */
export function stopPath(sign: Sign, locale: Locale, of: Of, id: string): string {
  return `/${locale}/unfollow/${of}${id}.${sign('unfollow', of + id)}`;
}

/** What such an address ends; null where it is not one of ours. */
export function stopOf(sign: Sign, token: string): { readonly of: Of; readonly id: string } | null {
  const parts = /^(?<of>[mf])(?<id>[\w-]{1,80})\.(?<mac>[\w-]{32})$/.exec(token)?.groups;
  if (!parts || !isSame(parts['mac'] ?? '', sign('unfollow', `${parts['of']}${parts['id']}`))) return null;
  return { of: parts['of'] as Of, id: parts['id'] ?? '' };
}

/** The address of a private feed: a random half that is kept, and a half that only this site can make. */
export const feedPath = (sign: Sign, feed: string): string => `/follows/${feed}.${sign('feed', feed)}.atom`;

/** The kept half of a feed's address; null where it is not one of ours. */
export function feedOf(sign: Sign, file: string): string | null {
  const parts = /^(?<feed>[\w-]{20,60})\.(?<mac>[\w-]{32})\.atom$/.exec(file)?.groups;
  const feed = parts?.['feed'] ?? '';
  return parts && isSame(parts['mac'] ?? '', sign('feed', feed)) ? feed : null;
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
