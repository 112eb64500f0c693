import { YakusokuError } from '../model/errors.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

/** Hosts that may be private or local: none, all, or those named. For tests. */
export type PrivateHosts = boolean | readonly string[];

export const mayBePrivate = (host: string, allowed: PrivateHosts): boolean =>
  typeof allowed === 'boolean' ? allowed : allowed.includes(host);

/** Whether what a person typed is meant as an address and not as a file's name. */
export const looksLikeUrl = (what: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(what) || /^https?:/i.test(what);

/**
 * An address that may be asked for: http or https, no name and password, and no address of a private network
 * where one is written out. Host names are looked at again when they have been resolved.
 */
export function webAddress(text: string, base: string | null, allowPrivate: PrivateHosts): URL {
  let url: URL;
  try {
    url = new URL(text, base ?? undefined);
  } catch {
    throw new YakusokuError(
      'bad-url',
      `${shown(text)} is not an address; give one that begins with https:// or http://`,
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new YakusokuError(
      'bad-url',
      `${shown(text)} is not http or https, which are the only addresses that are read`,
    );
  if (url.username !== '' || url.password !== '')
    throw new YakusokuError('bad-url', `the address of ${url.host} holds a name or password; give it without`);
  const literal = literalAddress(url.hostname);
  if (literal !== null && !mayBePrivate(url.hostname, allowPrivate) && !isPublicAddress(literal))
    throw forbidden(url.hostname, literal);
  url.hash = '';
  return url;
}

export function forbidden(host: string, address: string): YakusokuError {
  const leads = host === address || host === `[${address}]` ? 'is' : `leads to ${address},`;
  return new YakusokuError(
    'forbidden-address',
    `${host} ${leads} an address of a private or local network, which is not read; --allow-private-addresses lifts this for testing`,
  );
}

/** A text for an error message: one line, not longer than a line. */
export const shown = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
