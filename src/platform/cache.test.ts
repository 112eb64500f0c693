import { describe, expect, it } from 'vitest';
import { pageCache } from './cache.ts';
import { standingClock } from './clock.ts';

const page = (size: number, name = '') => ({ size, name });
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the page cache', () => {
  it('makes a page once, however many ask at once', async () => {
    const cache = pageCache({ maxBytes: 1000 });
    let made = 0;
    const make = async () => {
      made++;
      await sleep(5);
      return page(1);
    };
    const got = await Promise.all(Array.from({ length: 50 }, () => cache.get('a', '1', make)));
    expect(made).toBe(1);
    expect(new Set(got).size).toBe(1);
    await cache.get('a', '1', make);
    expect(made).toBe(1);
  });

  it('makes it anew for another revision, also while the old one is being made', async () => {
    const cache = pageCache<ReturnType<typeof page>>({ maxBytes: 1000 });
    const slow = cache.get('a', '1', async () => {
      await sleep(20);
      return page(1, 'old');
    });
    expect(await cache.get('a', '2', async () => page(1, 'new'))).toMatchObject({ name: 'new' });
    expect(await slow).toMatchObject({ name: 'old' });
    expect(await cache.get('a', '2', async () => page(1, 'again'))).not.toMatchObject({ name: 'old' });
  });

  it('gives up the least recently used when it is full, and keeps count', async () => {
    const cache = pageCache({ maxBytes: 80 });
    for (const key of 'abcdefgh') await cache.get(key, '1', async () => page(10));
    await cache.get('a', '1', async () => page(10));
    await cache.get('i', '1', async () => page(10));
    expect([cache.bytes, cache.entries]).toEqual([80, 8]);
    let made = '';
    for (const key of 'ab')
      await cache.get(key, '1', async () => {
        made += key;
        return page(10);
      });
    expect(made).toBe('b');
  });

  it('gives but does not keep what would push out all the rest', async () => {
    const cache = pageCache({ maxBytes: 80 });
    expect(await cache.get('a', '1', async () => page(11))).toEqual(page(11));
    expect(cache.entries).toBe(0);
  });

  it('makes a page anew when it is too old', async () => {
    const clock = standingClock(new Date('2026-01-01T00:00:00Z'));
    const cache = pageCache({ maxBytes: 1000, maxAge: 60_000, clock });
    let made = 0;
    const make = async () => {
      made++;
      return page(1);
    };
    await cache.get('a', '1', make);
    clock.advance(60_000);
    await cache.get('a', '1', make);
    expect(made).toBe(1);
    clock.advance(1);
    await cache.get('a', '1', make);
    expect(made).toBe(2);
  });

  it('does not keep a failure', async () => {
    const cache = pageCache({ maxBytes: 1000 });
    const fail = () => cache.get('a', '1', async () => Promise.reject(new Error('no')));
    await Promise.all([fail(), fail()].map((tried) => expect(tried).rejects.toThrow('no')));
    expect(await cache.get('a', '1', async () => page(1))).toEqual(page(1));
  });

  it('can be emptied', async () => {
    const cache = pageCache({ maxBytes: 1000 });
    await cache.get('a', '1', async () => page(5));
    cache.clear();
    expect([cache.bytes, cache.entries]).toEqual([0, 0]);
  });
});
