import { shortHash } from './short-hash.ts';

/** Parameters that say where a reader came from, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|yclid|msclkid)$/;

/**
 * The one form of an address that a release goes by: https, lower-case host, no default port, no fragment, no
 * tracking parameters. Null for what is not an http(s) address.
 */
export function canonicalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.protocol === 'http:') url.protocol = 'https:';
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of Array.from(url.searchParams.keys())) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The permanent id of the release at an address; of one without an address, of its bytes. */
export function releaseId(from: { readonly url: string | null; readonly bytes: Uint8Array }): string {
  const url = from.url === null ? null : canonicalUrl(from.url);
  return url === null ? shortHash('bytes', from.bytes) : shortHash('url', url);
}
