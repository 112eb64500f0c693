import { z } from 'zod';

/** The longest address that mail takes: https://www.rfc-editor.org/errata/eid1690. */
const address = z.email().max(254);

/** An e-mail address as it is kept, in small letters; null where it is none. */
export function emailOf(text: string): string | null {
  const email = text.trim().toLowerCase();
  return address.safeParse(email).success ? email : null;
}

/** Names that would speak for the site. */
const reserved =
  /^(?:約束|運営(?:者|事務局)?|管理(?:者|人)|編集(?:者|部)|事務局|yakusoku|admin(?:istrator)?|operator|editor|moderator|staff|official|deleted account|削除されたアカウント)$/i;

/**
 * A name as it is shown: what cannot be seen (controls, marks that turn the line round, empty letters) is gone. Null
 * where nothing or too much is left.
 */
export function nameOf(text: string): { readonly name: string } | { readonly wrong: 'name' | 'nameTaken' } {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const length = Array.from(name).length;
  if (length === 0 || length > 80 || !/[\p{L}\p{N}]/u.test(name)) return { wrong: 'name' };
  return reserved.test(name.normalize('NFKC')) ? { wrong: 'nameTaken' } : { name };
}
