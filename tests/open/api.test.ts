import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRelease } from '../record/support/sample-release.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite();
});
afterAll(() => open.close());

interface List {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}
const list = async (path: string) => (await open.json(path)) as List;

describe('lists', () => {
  it('are walked to their end by their cursors, each item once', async () => {
    const ids: unknown[] = [];
    for (let after = ''; ;) {
      const page = await list(`/api/v1/facts?list=money&limit=37${after}`);
      ids.push(...page.items.map((item) => item['id']));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    const whole = await (await open.get('/api/v1/facts.ndjson?list=money')).text();
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      whole
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(ids);
  });
  it('give the next page’s address in Link too', async () => {
    const response = await open.get('/api/v1/releases?limit=2&lang=ja');
    const next = /<(?<address>[^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.groups?.['address'] ?? '';
    const first = (await response.json()) as List;
    const second = await list(next);
    expect(second.items).toHaveLength(2);
    expect(second.items.map((item) => item['id'])).not.toContain(first.items[1]?.['id']);
  });
  it('have only the properties that are asked for', async () => {
    const { items } = await list('/api/v1/releases?fields=title,id&limit=1');
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['id', 'title']);
  });
  it('narrow', async () => {
    const uzbek = await list('/api/v1/releases?country=UZ&limit=500');
    expect(uzbek.items.length).toBeGreaterThan(0);
    expect(uzbek.items.every((item) => (item['countries'] as string[]).includes('UZ'))).toBe(true);
    const big = await list('/api/v1/facts?list=money&currency=JPY&least=1000000000000&limit=500');
    expect(big.items.length).toBeGreaterThan(0);
    for (const { value } of big.items as { value: { value: string } }[])
      expect(BigInt(value.value)).toBeGreaterThanOrEqual(1_000_000_000_000n);
  });
});

describe('a fact', () => {
  it('carries its words as Web Annotation selectors that fit the edition, its provenance and its licence', async () => {
    const { items } = await list('/api/v1/facts?list=commitments&limit=5');
    for (const fact of items as never[] as {
      quote: string;
      anchors: { source: string; selector: [{ start: number; end: number }, { exact: string; prefix: string }] }[];
      provenance: { hadPrimarySource: { address: string; sha256: string } };
      licence: { line: string };
    }[]) {
      const { text } = (await open.json(fact.anchors[0]?.source ?? '')) as { text: string };
      for (const { selector } of fact.anchors) {
        expect(text.slice(selector[0].start, selector[0].end)).toBe(selector[1].exact);
        expect(text.slice(0, selector[0].start).endsWith(selector[1].prefix)).toBe(true);
      }
      expect(fact.anchors[0]?.selector[1].exact).toBe(fact.quote);
      expect((await open.get(fact.provenance.hadPrimarySource.address)).headers.get('etag')).toBe(
        `"${fact.provenance.hadPrimarySource.sha256}"`,
      );
      expect(fact.licence.line).toMatch(/出典|Source/);
    }
  });
});

describe('answers', () => {
  it('need not be sent again', async () => {
    const [path] = await onePath();
    for (const address of [path, `${path}.json`, '/api/v1/releases', '/api/v1/facts.csv?list=money']) {
      const first = await open.get(address);
      const again = await open.get(address, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect([address, again.status, await again.text()]).toEqual([address, 304, '']);
    }
  });
  it('change with the record', async () => {
    const first = await open.get('/api/v1/releases');
    await open.record.addRelease(sampleRelease({ url: 'https://releases.example/changed.html' }));
    const again = await open.get('/api/v1/releases', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(200);
  });
  it('say when they last changed, may be read by any site, and come compressed', async () => {
    const [path, changed] = await onePath();
    const response = await open.get(path, { origin: 'https://reader.example', 'accept-encoding': 'br' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'content-encoding': 'br',
      'last-modified': new Date(changed).toUTCString(),
      ratelimit: expect.stringMatching(/^"reading";r=\d+;t=\d+$/) as string,
    });
    expect((await open.site.app.request(path, { method: 'OPTIONS' })).status).toBe(204);
    const streamed = await open.get('/api/v1/releases.csv', { 'accept-encoding': 'gzip' });
    expect(streamed.headers.get('content-encoding')).toBe('gzip');
    const text = await new Response(streamed.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(text).toMatch(/^id,title,/);
  });
  it('that stand are given by the short way past the routes only in the form that the address names', async () => {
    const [path] = await onePath();
    expect((await open.get(path, { accept: 'application/json' })).status).toBe(200);
    expect((await open.get(path, { accept: 'text/csv' })).status).toBe(406);
  });
  async function onePath(): Promise<[string, string]> {
    const { items } = await list('/api/v1/releases?limit=1');
    return [`/api/v1/releases/${String(items[0]?.['id'])}`, String(items[0]?.['changed'])];
  }
});

describe('what is wrong with a request is told with what to do', () => {
  const list1 = '/api/v1/releases';
  it.each([
    [`${list1}?limit=1000000`, 400, 'bad-parameter', 'limit'],
    [`${list1}?limit=ten`, 400, 'bad-parameter', 'limit'],
    [`${list1}?colour=red`, 400, 'unknown-parameter', 'colour'],
    [`${list1}?lang=ja&lang=en`, 400, 'bad-parameter', 'lang'],
    [`${list1}?after=nonsense`, 400, 'bad-cursor', 'after'],
    [`${list1}?sort=title`, 400, 'bad-parameter', 'sort'],
    [`${list1}?fields=secret`, 400, 'bad-parameter', 'fields'],
    [`${list1}?country=Japan`, 400, 'bad-parameter', 'country'],
    [`${list1}?issuer=%00`, 400, 'bad-parameter', 'issuer'],
    ['/api/v1/facts?least=much', 400, 'bad-parameter', 'least'],
    ['/api/v1/search', 400, 'bad-parameter', 'q'],
    ['/api/v1/nothing', 404, 'not-found', undefined],
    [`${list1}/nothing`, 404, 'not-found', undefined],
    [`${list1}/%00`, 404, 'not-found', undefined],
    [`${list1}.docx`, 404, 'not-found', undefined],
    [`${list1}/a/b`, 404, 'not-found', undefined],
  ])('%s', async (path, status, code, parameter) => {
    const response = await open.get(path);
    const problem = (await response.json()) as Record<string, unknown>;
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect([response.status, problem['status'], problem['type'], problem['parameter']]).toEqual([
      status,
      status,
      `/data#problem-${code}`,
      parameter,
    ]);
    expect(problem['help']).toMatch(/\w/);
  });
  it.each([
    ['nonsense', 400],
    ['text/html;q=x', 400],
    ['text/html;q=7', 400],
    ['image/png', 406],
    ['application/json;q=0', 406],
    ['text/*', 200],
    ['*/*', 200],
    ['image/png, */*;q=0.1', 200],
    ['', 200],
  ])('Accept: %s', async (accept, status) => {
    expect((await open.get(list1, { accept })).status).toBe(status);
  });
  it('in the reader’s language', async () => {
    const problem = await open.json(`${list1}?limit=0`, { 'accept-language': 'ja' });
    expect(problem).toMatchObject({ title: 'パラメーターの値が正しくありません' });
  });
  it('of another sort’s cursor', async () => {
    const { next } = await list(`${list1}?limit=1&sort=changed`);
    expect((await open.get(`${list1}?limit=1&sort=listed&after=${next}`)).status).toBe(400);
  });
  it('of writing', async () => {
    const response = await open.site.app.request(list1, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
  it('of too many requests, until a minute has gone by', async () => {
    const own = await openSite({ empty: true });
    let last = await own.get(list1);
    for (let n = 0; n < 3_000; n++) last = await own.get(list1);
    expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60']);
    own.clock.advance(61_000);
    expect((await own.get(list1)).status).toBe(200);
    await own.close();
  });
});

it('nothing failed on our side', () => expect(open.failures).toEqual([]));
