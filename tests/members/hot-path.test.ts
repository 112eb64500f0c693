import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trial } from './support/try-members.ts';

const site = trial();
let server: Server;
beforeAll(() => {
  server = createServer(site.site.listener);
  return new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => server.close(done)));

function fetchRaw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((done, fail) => {
    ask({ port: (server.address() as AddressInfo).port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
      );
    })
      .on('error', fail)
      .end();
  });
}

it('gives a page that stands to nobody who is signed in, and keeps none of theirs', async () => {
  const { browser } = await site.person();
  const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  const name = /Person \d+/.exec((await browser.get('/en/')).html)?.[0] ?? '';
  expect(name).not.toBe('');
  const first = await fetchRaw('/en/');
  const standing = await fetchRaw('/en/');
  expect(standing.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  // Also where their browser still holds the page from before they signed in.
  const mine = await fetchRaw('/en/', { cookie, 'if-none-match': String(first.headers.etag) });
  expect([mine.status, mine.headers['cache-control']]).toEqual([200, 'private, no-store']);
  expect(mine.text).toContain(name);
  const after = await fetchRaw('/en/');
  expect([after.text, after.headers.etag]).toEqual([first.text, first.headers.etag]);
  // A cookie that was made up is nobody's: the page for everybody, and no look at the record.
  const made = await fetchRaw('/en/', { cookie: '__Host-yakusoku.session=a.b' });
  expect(made.text).toBe(first.text);
});

it('serves built files as fast to everybody', async () => {
  const { browser } = await site.person();
  const cookie = Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  await fetchRaw('/icon.svg');
  expect((await fetchRaw('/icon.svg', { cookie })).headers['cache-control']).toMatch(/^public/);
});
