import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Everything else is refused: private, loopback, link-local,
 * shared (CGNAT), multicast, unspecified, documentation and reserved ranges, and IPv6 forms that carry an IPv4
 * address inside (mapped, NAT64, 6to4, Teredo), since what they lead to cannot be seen from outside.
 *
 * @param address as `dns.lookup` gives it: `192.0.2.1`, `2001:db8::1`; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast') return false;
  if (ip instanceof ipaddr.IPv6) {
    // Only 2000::/3 is given out; a zone (fe80::1%eth0) is never public.
    return ip.zoneId === undefined && ((ip.parts[0] ?? 0) & 0xe000) === 0x2000;
  }
  const [a, b, c] = ip.octets;
  const isProtocolRange = a === 192 && b === 0 && c === 0;
  const isBenchmark = a === 198 && (b === 18 || b === 19);
  return !isProtocolRange && !isBenchmark;
}

/** An IP address written as a URL's host (`[::1]`, and decimal or octal forms once `URL` has read them), else null. */
export function literalAddress(host: string): string | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return ipaddr.isValid(bare) ? bare : null;
}
