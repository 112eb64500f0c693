import { describe, expect, it } from 'vitest';
import { isReading } from './readings.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const reads = (headers: Record<string, string>, method = 'GET') => isReading(method, (name) => headers[name]);

describe('a reading', () => {
  it('is a page asked for by a person', () => expect(reads({ 'user-agent': browser })).toBe(true));
  it.each([
    [{}],
    [{ 'user-agent': '' }],
    [{ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    [{ 'user-agent': 'curl/8.5.0' }],
    [{ 'user-agent': 'python-requests/2.32' }],
    [{ 'user-agent': browser, 'sec-purpose': 'prefetch;prerender' }],
    [{ 'user-agent': browser, purpose: 'prefetch' }],
  ])('is not %j', (headers) => expect(reads(headers)).toBe(false));
  it('is not a HEAD', () => expect(reads({ 'user-agent': browser }, 'HEAD')).toBe(false));
});
