import { describe, expect, it } from 'vitest';
import { HttpRefusal } from './http-refusal.ts';

const now = Date.parse('2025-10-31T07:00:00Z');
const refusal = (status: number, after?: string) =>
  new HttpRefusal('https://m.example/a', status, after === undefined ? {} : { 'retry-after': after }, now);

describe('how long a site asks to be left alone', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Fri, 31 Oct 2025 07:28:00 GMT', 28 * 60],
    ['Fri, 31 Oct 2025 06:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['999999999', 31 * 24 * 3600],
  ])('%s is %s seconds', (header, seconds) => expect(refusal(429, header).retryAfter).toBe(seconds));

  it('is not told by most', () => expect(refusal(500).retryAfter).toBeNull());
});

it('says what to do', () => {
  expect(refusal(404).message).toBe('https://m.example/a answered 404: there is no such page; check the address');
  expect(refusal(429, '90').message).toContain('try again in 90 seconds');
});
