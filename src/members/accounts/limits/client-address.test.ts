import type { Context } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (socket: string, forwarded: string | undefined, trusted: readonly string[] = []) =>
  clientAddress(
    {
      env: { incoming: { socket: { remoteAddress: socket } } },
      req: { header: (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined) },
    } as unknown as Context,
    trusted,
  );

describe('where a request comes from', () => {
  it('is its socket, whatever it says itself', () => {
    expect(from('192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
    expect(from('::ffff:192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
  });
  it('is what the operator’s proxies say, from the right, and not what was there before them', () => {
    const proxies = ['127.0.0.1', '10.0.0.0/8'];
    expect(from('127.0.0.1', '203.0.113.9', proxies)).toBe('203.0.113.9');
    expect(from('127.0.0.1', '1.2.3.4, 203.0.113.9, 10.1.2.3', proxies)).toBe('203.0.113.9');
    expect(from('192.0.2.1', '203.0.113.9', proxies)).toBe('192.0.2.1');
    expect(from('127.0.0.1', 'nonsense', proxies)).toBe('127.0.0.1');
    expect(from('127.0.0.1', undefined, proxies)).toBe('127.0.0.1');
    expect(from('127.0.0.1', `${'1.1.1.1,'.repeat(10_000)}203.0.113.9`, proxies)).toBe('203.0.113.9');
  });
  it('is the line and not each of its addresses, with IPv6', () => {
    expect(from('2001:db8:1:2:a::1', undefined)).toBe(from('2001:db8:1:2:ffff::9', undefined));
    expect(from('2001:db8:1:2::1', undefined)).not.toBe(from('2001:db8:1:3::1', undefined));
  });
  it('is one and the same for all where nobody knows', () => {
    expect(from('', undefined)).toBe('unknown');
  });
});
