import { describe, expect, it } from 'vitest';
import { factIds } from './fact-id.ts';
import { canonicalUrl, releaseId } from './release-id.ts';

describe('the address that a release goes by', () => {
  const cases: [string, string | null][] = [
    ['https://www.example.go.jp/mofaj/page1.html', 'https://www.example.go.jp/mofaj/page1.html'],
    ['http://WWW.Example.go.jp:80/a', 'https://www.example.go.jp/a'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a?b=1&utm_source=x&fbclid=y#c', 'https://example.org/a?b=1'],
    ['https://me:secret@example.org/', 'https://example.org/'],
    ['https://example.org/会談', 'https://example.org/%E4%BC%9A%E8%AB%87'],
    ['ftp://example.org/', null],
    ['release.html', null],
    ['', null],
  ];
  for (const [address, canonical] of cases) it(address, () => expect(canonicalUrl(address)).toBe(canonical));
});

describe('ids', () => {
  const bytes = Buffer.from('bytes');
  it('of a release depend on its address, and on its bytes only where it has none', () => {
    const at = (url: string | null, content = bytes) => releaseId({ url, bytes: content });
    expect(at('https://example.org/a')).toMatch(/^[a-z2-7]{13}$/);
    expect(at('https://example.org/a', Buffer.from('other'))).toBe(at('https://example.org/a'));
    expect(at('https://example.org/b')).not.toBe(at('https://example.org/a'));
    expect(at(null, Buffer.from('other'))).not.toBe(at(null));
  });
  it('stay what they are: links to them are out in the world', () => {
    expect(releaseId({ url: 'https://example.org/a', bytes })).toBe('ac5v2sfkyguov');
    expect(releaseId({ url: null, bytes })).toBe('crylzfyddawqx');
  });
  it('of facts do not depend on their order or on that of their attributes', () => {
    const money = { list: 'money', quote: '3兆円', value: { value: '3000000000000', currency: 'JPY' } };
    const turned = { ...money, value: { currency: 'JPY', value: '3000000000000' } };
    const time = { list: 'times', quote: '本日', value: { value: '2025-12-20' } };
    const [a, b] = factIds('r', [money, time]);
    expect(factIds('r', [time, turned])).toEqual([b, a]);
    expect(factIds('other', [money])[0]).not.toBe(a);
    expect(new Set(factIds('r', [money, money, money])).size).toBe(3);
  });
});
