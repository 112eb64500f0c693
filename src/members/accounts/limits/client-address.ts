import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/**
 * The network address that a request comes from, as a key for limits: of IPv6 the first half, as one line has all of the
 * other. It is the socket's; what X-Forwarded-For says counts only as far as it was written by proxies that the operator
 * has named, from the right: anybody may write the rest.
 */
export function clientAddress(c: Context, trusted: readonly string[]): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  let address = parse(socket?.remoteAddress ?? '');
  const said = (c.req.header('x-forwarded-for') ?? '').slice(-2000).split(',');
  while (address !== null && said.length > 0 && isTrusted(address, trusted)) {
    const before = parse((said.pop() ?? '').trim());
    if (before === null) break;
    address = before;
  }
  return address === null ? 'unknown' : key(address);
}

type Address = ReturnType<typeof ipaddr.process>;

function parse(text: string): Address | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}

function isTrusted(address: Address, trusted: readonly string[]): boolean {
  return trusted.some((range) => {
    if (!range.includes('/')) return parse(range)?.toString() === address.toString();
    const [base, bits] = ipaddr.parseCIDR(range);
    return base.kind() === address.kind() && address.match(base, bits);
  });
}

const key = (address: Address): string =>
  address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString();
