import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fails } from '../../tests/support/one-line-failure.ts';
import { acquire, type AcquireOptions } from './acquire.ts';
import { Robots } from './robots.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real site on this machine: paths and what they answer; everything else is a 404. */
let answers: Record<string, Answer> = {};
const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
let server: Server;
let origin = '';
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  answers = {};
  asked.length = 0;
});

const local = (what: string, options: AcquireOptions = {}) =>
  acquire(what, { allowPrivate: true, timeoutMs: 5000, ...options });

const text =
  (body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
const redirect =
  (to: string, status = 302): Answer =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end();

describe('an address', () => {
  it('gives its bytes with headers, final address and hash', async () => {
    answers['/release'] = text('<h1>結果</h1>', { etag: '"a"' });
    const got = await local(`${origin}/release#top`);
    expect(Buffer.from(got.bytes).toString()).toBe('<h1>結果</h1>');
    expect(got).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      url: `${origin}/release`,
      finalUrl: `${origin}/release`,
      file: null,
      notModified: false,
      sha256: createHash('sha256').update('<h1>結果</h1>').digest('hex'),
    });
    expect(got.headers['etag']).toBe('"a"');
    expect(got.fetchedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
  it('is asked with an honest name', async () => {
    answers['/a'] = text('a');
    await local(`${origin}/a`, { userAgent: 'Yakusoku/9.9 (+https://example.org/)' });
    expect(asked.map((a) => a.headers['user-agent'])).toEqual(Array(2).fill('Yakusoku/9.9 (+https://example.org/)'));
  });
  it('is not asked for again when nothing has changed', async () => {
    answers['/a'] = (request, response) =>
      void response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200, { etag: '"a"' }).end();
    const got = await local(`${origin}/a`, { etag: '"a"', lastModified: 'Sat, 20 Dec 2025 06:40:00 GMT' });
    expect(got).toMatchObject({ notModified: true });
    expect(got.bytes.length).toBe(0);
    expect(asked.at(-1)?.headers['if-modified-since']).toBe('Sat, 20 Dec 2025 06:40:00 GMT');
    expect(asked[0]?.headers['if-none-match']).toBeUndefined();
  });
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('packed as %s is unpacked', async (name, pack) => {
    answers['/a'] = text(pack('令和7年12月20日'), { 'content-encoding': name });
    expect(Buffer.from((await local(`${origin}/a`)).bytes).toString()).toBe('令和7年12月20日');
  });
  it('is followed through redirects', async () => {
    answers = { '/a': redirect('/b', 301), '/b': redirect(`${origin}/c`, 307), '/c': text('c') };
    expect(await local(`${origin}/a`)).toMatchObject({ url: `${origin}/a`, finalUrl: `${origin}/c` });
  });
  it('is followed five times and no more', async () => {
    for (let n = 0; n < 9; n++) answers[`/${n}`] = redirect(`/${n + 1}`);
    answers['/9'] = text('end');
    expect(await local(`${origin}/4`)).toMatchObject({ finalUrl: `${origin}/9` });
    await fails(local(`${origin}/3`), 'too-many-redirects');
  });
  it('that redirects to itself or in a circle is told so', async () => {
    answers = { '/a': redirect('/a'), '/b': redirect('/c'), '/c': redirect('/b') };
    expect(await fails(local(`${origin}/a`), 'too-many-redirects')).toContain('redirects to itself');
    expect(await fails(local(`${origin}/b`), 'too-many-redirects')).toContain('circle');
  });
  it('that redirects out of the web is refused', async () => {
    answers = { '/a': redirect('file:///etc/passwd'), '/b': redirect('http://user:secret@127.0.0.1/') };
    await fails(local(`${origin}/a`), 'bad-url');
    expect(await fails(local(`${origin}/b`), 'bad-url')).not.toContain('secret');
  });
  it('that answers with an error says which', async () => {
    answers['/a'] = (_, response) => void response.writeHead(503, { 'retry-after': '120' }).end('busy');
    expect(await fails(local(`${origin}/a`), 'http-status')).toContain('503: try again in 120 seconds');
    expect(await fails(local(`${origin}/none`), 'http-status')).toContain('404');
  });
  it('that breaks off is reported', async () => {
    answers['/a'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await fails(local(`${origin}/a`), 'network');
  });
  it('with nobody listening is reported', async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
    const free = (closed.address() as AddressInfo).port;
    await new Promise((done) => closed.close(done));
    expect(await fails(local(`http://127.0.0.1:${free}/`), 'network')).toContain('refuses the connection');
  });
  it('of an unknown host is reported', async () => {
    expect(await fails(acquire('https://no-such-host.invalid/', { timeoutMs: 20_000 }), 'unknown-host')).toContain(
      'no-such-host.invalid',
    );
  });
  it.each([
    'http://',
    'https://exa mple/',
    'ftp://releases.example/',
    'http://a:b@releases.example/',
    'javascript://x/%0aalert(1)',
  ])('%s is not one', async (url) => void (await fails(acquire(url), 'bad-url')));
});

describe('limits', () => {
  it('stops an endless body', async () => {
    answers['/a'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
      };
      response.on('drain', more);
      more();
    };
    expect(await fails(local(`${origin}/a`), 'too-large')).toContain('20 MB');
  });
  it('stops a body larger than allowed', async () => {
    answers['/a'] = text(Buffer.alloc(1001, 32));
    await fails(local(`${origin}/a`, { mostBytes: 1000 }), 'too-large');
    expect((await local(`${origin}/a`, { mostBytes: 1001 })).bytes.length).toBe(1001);
  });
  it('stops a small archive that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    answers['/a'] = text(bomb, { 'content-encoding': 'gzip' });
    await fails(local(`${origin}/a`), 'too-large');
    answers['/b'] = text(gzipSync(bomb), { 'content-encoding': 'gzip, gzip' });
    await fails(local(`${origin}/b`), 'too-large');
  });
  it('gives up on a site that never answers', async () => {
    answers['/a'] = () => {};
    const start = performance.now();
    expect(await fails(local(`${origin}/a`, { timeoutMs: 300 }), 'timeout')).toContain('0.3 seconds');
    expect(performance.now() - start).toBeLessThan(3000);
  });
  it('gives up on a site that answers a byte at a time', async () => {
    answers['/a'] = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    };
    await fails(local(`${origin}/a`, { timeoutMs: 300 }), 'timeout');
  });
  it('does not wait for the body of a redirect or an error', async () => {
    answers['/a'] = (_, response) => void response.writeHead(302, { location: '/b' }).write('more to come');
    answers['/b'] = text('b');
    expect(await local(`${origin}/a`)).toMatchObject({ finalUrl: `${origin}/b` });
  });
});

describe('private and local addresses', () => {
  it.each([
    (p: number) => `http://127.0.0.1:${p}/`,
    (p: number) => `http://2130706433:${p}/`,
    (p: number) => `http://0177.0.0.1:${p}/`,
    (p: number) => `http://0x7f000001:${p}/`,
    (p: number) => `http://127.1:${p}/`,
    (p: number) => `http://0:${p}/`,
    (p: number) => `http://[::1]:${p}/`,
    (p: number) => `http://[::ffff:127.0.0.1]:${p}/`,
    (p: number) => `http://[::]:${p}/`,
    (p: number) => `http://localhost:${p}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://192.168.0.1/',
  ])('are refused before anything is sent (%#)', async (url) => {
    await fails(acquire(url(port), { timeoutMs: 5000 }), 'forbidden-address');
    expect(asked).toEqual([]);
  });
  it('are refused as the goal of a redirect, by number and by name', async () => {
    answers = {
      '/a': redirect(`http://localhost:${port}/secret`),
      '/b': redirect('http://[::1]/'),
      '/secret': text('x'),
    };
    for (const path of ['/a', '/b'])
      await fails(acquire(origin + path, { allowPrivate: ['127.0.0.1'], timeoutMs: 5000 }), 'forbidden-address');
    expect(asked.map((a) => a.path)).not.toContain('/secret');
  });
  it('are let through for tests', async () => {
    answers['/a'] = text('a');
    expect((await local(`http://localhost:${port}/a`)).bytes.length).toBe(1);
  });
});

describe('robots.txt', () => {
  const rules = 'User-agent: *\nDisallow: /closed/\n\nUser-agent: Yakusoku\nDisallow: /not-us/\n';
  it('is obeyed, for our name and on redirects', async () => {
    answers = {
      '/robots.txt': text(rules),
      '/not-us/a': text('a'),
      '/open/a': text('a'),
      '/to': redirect('/not-us/a'),
    };
    expect(await fails(local(`${origin}/not-us/a`), 'robots-forbid')).toContain('/robots.txt');
    await fails(local(`${origin}/to`), 'robots-forbid');
    expect((await local(`${origin}/open/a`)).bytes.length).toBe(1);
    expect(asked.filter((a) => a.path === '/not-us/a')).toEqual([]);
  });
  it('of another program’s name is that program’s', async () => {
    answers = { '/robots.txt': text(rules), '/not-us/a': text('a') };
    expect((await local(`${origin}/not-us/a`, { userAgent: 'Other/1' })).bytes.length).toBe(1);
  });
  it('that is missing allows everything', async () => {
    answers['/a'] = text('a');
    expect((await local(`${origin}/a`)).bytes.length).toBe(1);
  });
  it('that cannot be had forbids everything', async () => {
    answers = { '/robots.txt': (_, response) => void response.writeHead(503).end(), '/a': text('a') };
    expect(await fails(local(`${origin}/a`), 'robots-forbid')).toContain('try again later');
  });
  it('is asked for once per origin and again after its time', async () => {
    let now = 0;
    const robots = new Robots({ keepMs: 1000, now: () => now });
    answers = { '/robots.txt': text(rules), '/a': text('a') };
    const count = () => asked.filter((a) => a.path === '/robots.txt').length;
    await local(`${origin}/a`, { robots });
    await local(`${origin}/a`, { robots });
    expect(count()).toBe(1);
    now = 1001;
    await local(`${origin}/a`, { robots });
    expect(count()).toBe(2);
  });
});
