import { describe, expect, it } from 'vitest';
import { isPublicAddress, literalAddress } from './public-address.ts';

const refused = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1',
  '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255',
  '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '64:ff9b::808:808',
  '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2001:10::1', '2001:20::1', '2002:7f00:1::', '2002:808:808::',
  'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', 'localhost', '',
]; // prettier-ignore
const accepted = [
  '1.1.1.1',
  '8.8.8.8',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
  '2400:4000::1',
];

describe('isPublicAddress', () => {
  it.each(refused)('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(accepted)('accepts %s', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('literalAddress', () => {
  it.each([
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
  ])('sees the address in %s', (url) => {
    const literal = literalAddress(new URL(url).hostname);
    expect(literal).not.toBeNull();
    expect(isPublicAddress(literal as string)).toBe(false);
  });
  it('sees none in a name', () => expect(literalAddress('releases.example')).toBeNull());
});
