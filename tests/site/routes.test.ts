import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRelease, recordOf } from './example-release.ts';
import { trySite } from './try-site.ts';

const capture = {
  bytes: Buffer.from('<script>alert(1)</script>'),
  contentType: 'text/html; charset=Shift_JIS',
  sha256: 'ab'.repeat(32),
  url: null,
};
const { get, site, counted, failures } = trySite(recordOf([exampleRelease()], capture));
const browser = { 'user-agent': 'Mozilla/5.0 Chrome/140' };

describe('addresses', () => {
  it('without a language go to the reader’s own', async () => {
    const response = await get('/', { 'accept-language': 'ja,en;q=0.5' });
    expect([response.status, response.headers.get('location'), response.headers.get('vary')]).toEqual([
      302,
      '/ja/',
      'Accept-Language',
    ]);
    expect((await get('/releases/example1', { 'accept-language': 'de' })).headers.get('location')).toBe(
      '/en/releases/example1',
    );
    expect((await get('/?field=energy&kind=summit', { 'accept-language': 'ja' })).headers.get('location')).toBe(
      '/ja/?field=energy&kind=summit',
    );
    expect((await get('/releases/a%0d%0ab', { 'accept-language': 'ja' })).headers.get('location')).not.toMatch(
      /[\r\n]/,
    );
  });
  it.each([
    '/ja/nothing',
    '/en/releases/nothing',
    '/xx/',
    '/ja/releases/%00',
    '/ja/releases/%E0%A4%A',
    '/ja/releases/%ED%A0%80',
    `/en/${'a'.repeat(9_000)}`,
    '/ja/releases/../../etc/passwd',
    '//ja',
  ])('that lead nowhere help: %.40s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/お探しのページ|This page is not here/);
    expect(failures).toEqual([]);
  });
  it.each([
    '?field=%3Cscript%3E',
    '?kind=party',
    '?lang=xx',
    `?after=${'x'.repeat(10_000)}`,
    '?field=unheard-of',
    '?after=%00',
  ])('that ask for what cannot be say so: %.40s', async (query) => {
    const response = await get(`/ja/${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('このアドレスの指定は読み取れません');
  });
  it('with words nobody knows show the page', async () => {
    expect((await get(`/ja/?utm_source=x&${'y'.repeat(5_000)}`)).status).toBe(200);
  });
  it('of programs answer', async () => {
    expect(await (await get('/healthz')).text()).toBe('ok\n');
    expect(await (await get('/robots.txt')).text()).toContain('User-agent');
    expect((await get('/flags/JP.svg')).headers.get('content-type')).toBe('image/svg+xml');
    expect((await get('/flags/__proto__.svg')).status).toBe(404);
  });
});

describe('what is served', () => {
  it('carries a strict policy', async () => {
    const policy = (await get('/ja/')).headers.get('content-security-policy');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
  });
  it('of captures can never run', async () => {
    const response = await get('/captures/capture1');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=Shift_JIS');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get('/captures/other')).status).toBe(404);
  });
  it('tells of failure without telling how', async () => {
    const broken = trySite({
      ...recordOf([]),
      release: () => Promise.reject(new Error('relation "secret" does not exist')),
    });
    const response = await broken.get('/ja/releases/x');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(broken.failures).toHaveLength(1);
  });
  it('of an empty record says how to fill it', async () => {
    expect(await (await trySite(recordOf([])).get('/en/')).text()).toContain('npx yakusoku add');
  });
});

describe('the short way of a page that stands', () => {
  const server = createServer(site.listener);
  beforeAll(() => new Promise<void>((done) => server.listen(0, done)));
  afterAll(() => new Promise((done) => server.close(done)));
  const fetchRaw = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<IncomingMessage & { body: Buffer }>((done, fail) => {
      ask({ port: (server.address() as AddressInfo).port, path, headers, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(Object.assign(response, { body: Buffer.concat(parts) })));
      })
        .on('error', fail)
        .end();
    });

  it('gives what the routes give', async () => {
    const path = '/ja/releases/example1';
    const routed = await fetchRaw(path, {});
    const hot = await fetchRaw(path, {});
    expect(hot.body.equals(routed.body)).toBe(true);
    const { date: _, connection: __, 'keep-alive': ___, ...known } = routed.headers;
    expect(hot.headers).toMatchObject(known);
  });
  it('answers 304, HEAD and every encoding', async () => {
    const path = '/ja/releases/example1';
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await fetchRaw(path, { 'accept-encoding': encoding });
      const again = await fetchRaw(path, { 'accept-encoding': encoding, 'if-none-match': String(first.headers.etag) });
      expect([first.statusCode, again.statusCode, again.body.length]).toEqual([200, 304, 0]);
      expect(first.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
      const head = await fetchRaw(path, { 'accept-encoding': encoding }, 'HEAD');
      expect([head.headers['content-length'], head.body.length]).toEqual([String(first.body.length), 0]);
    }
  });
  it('counts readings, and only readings', async () => {
    counted.length = 0;
    const path = '/en/releases/example1';
    await fetchRaw(path, browser);
    await fetchRaw(path, browser);
    await fetchRaw(path, { 'user-agent': 'Googlebot/2.1' });
    await fetchRaw(path, { ...browser, 'sec-purpose': 'prefetch' });
    expect(counted).toEqual(['example1', 'example1']);
  });
  it('survives headers of 16 KB', async () => {
    const response = await fetchRaw('/ja/', { 'accept-language': 'x,'.repeat(7_000), 'accept-encoding': 'y' });
    expect(response.statusCode).toBe(200);
  });
});

describe('pages from a copy while the record is away', () => {
  it.each([
    ['ja', '書き込みができません'],
    ['en', 'nothing can be written'],
  ])('say so (%s)', async (locale, words) => {
    const away = trySite({ ...recordOf([]), readOnly: () => true });
    expect(await (await away.get(`/${locale}/`)).text()).toContain(words);
    expect(await (await get(`/${locale}/`)).text()).not.toContain(words);
  });
});
