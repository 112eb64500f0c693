import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './support/open-site.ts';

/** Over a real server: pages and answers that stand in memory take a way past the routes. */
let open: OpenSite;
let server: Server;
let origin: string;
let id: string;
beforeAll(async () => {
  open = await openSite();
  server = createServer(open.site.listener);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { items } = (await open.json('/api/v1/releases?limit=1')) as { items: { id: string }[] };
  id = items[0]?.id ?? '';
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await open.close();
});

const typeOf = async (path: string, accept: string) => {
  const response = await fetch(origin + path, { headers: { accept }, redirect: 'manual' });
  await response.arrayBuffer();
  return `${response.status} ${(response.headers.get('content-type') ?? '').split(';')[0] ?? ''}`;
};

describe.each(['first', 'again', 'and again'])('asked %s', () => {
  it.each([
    ['/api/v1/releases', '*/*', '200 application/json'],
    ['/api/v1/releases', 'application/json, text/plain, */*', '200 application/json'],
    ['/api/v1/releases', 'text/csv, */*;q=0.1', '200 text/csv'],
    ['/api/v1/releases', 'application/json;q=0.1, text/csv', '200 text/csv'],
    ['/api/v1/releases', 'image/png', '406 application/problem+json'],
    ['/api/v1/releases/ID', 'application/json', '200 application/json'],
    ['/api/v1/releases/ID', 'application/ld+json', '200 application/ld+json'],
    ['/api/v1/releases/ID.json', 'application/json', '200 application/json'],
    ['/ja/releases/ID', 'text/html,*/*;q=0.8', '200 text/html'],
    ['/ja/releases/ID', 'application/json', '200 application/json'],
    ['/ja/releases/ID', 'application/ld+json', '200 application/ld+json'],
    ['/ja/releases/ID', 'text/html', '200 text/html'],
    ['/releases/ID.bib', '*/*', '200 application/x-bibtex'],
  ])('%s as %s', async (path, accept, expected) => {
    expect(await typeOf(path.replace('ID', id), accept)).toBe(expected);
  });
});

it('an answer that stands has the headers that any other has', async () => {
  const path = `${origin}/api/v1/releases/${id}`;
  await (await fetch(path)).arrayBuffer();
  const response = await fetch(path);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'ratelimit-policy': expect.stringMatching(/^"reading";q=\d+;w=60$/) as string,
    vary: expect.stringMatching(/Accept\b/) as string,
  });
});
