import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Stored, encodingOf, holds } from './stored.ts';

const page = () => new Stored({ body: 'あ'.repeat(2000), type: 'text/html', cacheControl: 'no-cache', headers: {} });

describe('a stored answer', () => {
  it('is compressed once, and each variant has a tag of its own', async () => {
    const stored = page();
    const [br, again, gzip, identity] = await Promise.all(
      (['br', 'br', 'gzip', 'identity'] as const).map((encoding) => stored.variant(encoding)),
    );
    expect(br).toBe(again);
    expect(new Set([br?.etag, gzip?.etag, identity?.etag]).size).toBe(3);
    expect(brotliDecompressSync(br?.body ?? '').equals(gunzipSync(gzip?.body ?? ''))).toBe(true);
    expect(stored.ready('br')).toBe(br);
  });
  it('has the same tag for the same bytes', () => {
    expect(page().ready('identity')?.etag).toBe(page().ready('identity')?.etag);
  });
});

describe('what a request accepts', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.000', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
    ['abracadabra', 'identity'],
  ])('%s', (header, encoding) => expect(encodingOf(header)).toBe(encoding));
  it('is recognised by its tag', () => {
    expect(holds('"a"', '"a"')).toBe(true);
    expect(holds('W/"a", "b"', '"a"')).toBe(true);
    expect(holds('*', '"a"')).toBe(true);
    expect(holds('"b"', '"a"')).toBe(false);
    expect(holds(undefined, '"a"')).toBe(false);
  });
});
