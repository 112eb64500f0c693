import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenScopes, type TokenScope } from '../../src/model/token-scopes.ts';
import type { DeskItem } from '../../src/record/desk/views.ts';
import { contractOf, type ApiDocument } from './support/contract.ts';
import { openSite, type OpenSite } from './support/open-site.ts';

let open: OpenSite;
let client: Client;
let contract: ReturnType<typeof contractOf>;
let all: string;
beforeAll(async () => {
  open = await openSite();
  client = new Client({ connectionString: open.databaseUrl });
  await client.connect();
  for (const id of ['one', 'two', 'weak', 'reader'])
    await client.query(`insert into member (id, name, email, role, two_factor_enabled) values ($1, $1, $2, $3, $4)`, [
      id,
      `${id}@mail.example`,
      id === 'reader' ? 'reader' : 'editor',
      id !== 'weak',
    ]);
  contract = contractOf((await open.json('/api/v1/openapi.json')) as ApiDocument);
  all = await token(tokenScopes);
});
afterAll(async () => {
  await client.end();
  await open.close();
});

const token = async (scopes: readonly TokenScope[], member = 'one') =>
  (await open.record.tokens.make(member, { name: 'tests', scopes, days: 30 })) ?? '';

async function send(method: string, path: string, more: { bearer?: string; body?: unknown; seen?: string } = {}) {
  open.clock.advance(1_000);
  const text = more.body === undefined ? null : JSON.stringify(more.body);
  const response = await open.site.app.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(text === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      ...(more.bearer === undefined ? {} : { authorization: `Bearer ${more.bearer}` }),
      ...(more.seen === undefined ? {} : { 'if-match': more.seen }),
    },
    ...(text === null ? {} : { body: text }),
  });
  const operation = contract.writes.find(
    (each) =>
      each.method === method.toLowerCase() &&
      new RegExp(`^${each.path.replace('{id}', '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );
  // Every answer is one that the document allows.
  if (operation !== undefined) expect(await contract.refuses(operation, response.clone())).toBeNull();
  const told = (await response.json()) as Record<string, string | null> & { items?: (DeskItem & { etag: string })[] };
  return { status: response.status, headers: response.headers, told };
}
async function aFact(list = 'money', nth = 0) {
  const { items } = (await open.json(`/api/v1/facts?list=${list}&limit=50`)) as { items: { id: string }[] };
  const id = items[nth]?.id ?? '';
  const response = await open.get(`/api/v1/facts/${id}`);
  const fact = (await response.json()) as { value: Record<string, unknown> };
  return { id, etag: response.headers.get('etag') ?? '', fact };
}
const decide = (id: string, act: string, seen: string, more = {}) =>
  send('PATCH', `/facts/${id}`, { bearer: all, seen, body: { act, reason: 'the minutes say so', ...more } });

describe('a personal token', () => {
  it('is kept as a hash alone, and ends when it is revoked or its owner may not decide any more', async () => {
    const own = await token(['desk:read'], 'two');
    expect((await send('GET', '/desk?limit=1', { bearer: own })).status).toBe(200);
    const { rows } = await client.query<{ row: string }>('select t::text as row from member_token t');
    expect(rows.some(({ row }) => row.includes(own) || row.includes(own.slice(4)))).toBe(false);
    await client.query(`update member set role = 'reader' where id = 'two'`);
    expect((await send('GET', '/desk', { bearer: own })).status).toBe(401);
    await client.query(`update member set role = 'editor' where id = 'two'`);
    expect((await send('GET', '/desk?limit=1', { bearer: own })).status).toBe(200);
    const [{ id } = { id: '' }] = await open.record.tokens.list('two');
    expect(await open.record.tokens.revoke('one', id)).toBe(false);
    expect(await open.record.tokens.revoke('two', id)).toBe(true);
    expect((await send('GET', '/desk', { bearer: own })).status).toBe(401);
  });

  it.each(['reader', 'weak'])('of a %s opens nothing', async (member) => {
    const own = await token(tokenScopes, member);
    expect((await send('GET', '/desk', { bearer: own })).status).toBe(401);
  });

  it('that has run out opens nothing', async () => {
    const own = await token(tokenScopes, 'two');
    await client.query(`update member_token set expires_at = now() - interval '1 second' where member_id = 'two'`);
    expect((await send('GET', '/desk', { bearer: own })).status).toBe(401);
  });

  it('may do what its scopes say, and is told which one it lacks', async () => {
    const { id, etag } = await aFact();
    const { told } = await send('GET', '/desk?limit=200', { bearer: all });
    const itemOf = (kind: string) => told.items?.find((item) => item.kind === kind)?.id ?? '';
    const tries: readonly (readonly [TokenScope, string, string, unknown])[] = [
      ['desk:read', 'GET', '/desk', undefined],
      ['facts:decide', 'PATCH', `/facts/${id}`, { act: 'accept' }],
      ['evidence:decide', 'POST', '/decisions', { item: itemOf('evidence') || 'evidence~x', act: 'accept' }],
      ['things:join', 'POST', '/decisions', { item: itemOf('join') || 'join~x', act: 'accept' }],
      ['things:join', 'DELETE', '/decisions/identity~x', undefined],
    ];
    for (const [scope, method, path, body] of tries) {
      const without = await token(tokenScopes.filter((each) => each !== scope));
      const refused = await send(method, path, {
        bearer: without,
        seen: etag,
        ...(body === undefined ? {} : { body }),
      });
      expect([scope, refused.status, refused.told['title']]).toEqual([scope, 403, 'The token does not allow this']);
      expect(refused.told['detail']).toBe(`the token lacks the scope ${scope}`);
      expect(refused.headers.get('www-authenticate')).toContain(`scope="${scope}"`);
      await client.query(`delete from member_token where hash = sha256($1::bytea)`, [without]);
    }
  });
});

describe('a request without one', () => {
  it.each([
    ['GET', '/desk'],
    ['PATCH', '/facts/x'],
    ['POST', '/decisions'],
    ['DELETE', '/decisions/x'],
  ])('%s %s is asked for it', async (method, path) => {
    for (const bearer of [undefined, 'nonsense', `ykt_${'a'.repeat(43)}`]) {
      const { status, headers, told } = await send(method, path, bearer === undefined ? {} : { bearer });
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
      expect(told['help']).toMatch(/Authorization: Bearer/);
    }
  });
  it('is not let in by a cookie', async () => {
    const response = await open.site.app.request('/api/v1/desk', { headers: { cookie: 'yakusoku.session=x' } });
    expect(response.status).toBe(401);
  });
});

describe('a fact', () => {
  it('is accepted, corrected, refused and put back, as at the desk', async () => {
    const { id, etag, fact } = await aFact();
    const accepted = await decide(id, 'accept', etag);
    expect([accepted.status, accepted.told['state'], accepted.told['fact']]).toEqual([200, 'done', id]);
    const again = await aFact();
    const value = { ...fact.value, value: '123456789' };
    const corrected = await decide(id, 'correct', again.etag, { edit: { value } });
    expect(corrected.told).toMatchObject({ state: 'done' });
    await open.record.settled();
    const now = (await open.json(`/api/v1/facts/${id}`)) as { value: { value: string } };
    expect(now.value.value).toBe('123456789');
    const { provenance } = now as unknown as { provenance: { wasInfluencedBy: { decision: string }[] } };
    expect(provenance.wasInfluencedBy.map(({ decision }) => decision)).toEqual(['accepted', 'corrected']);
    expect(JSON.stringify(provenance)).not.toContain('the minutes say so');
    const history = await open.record.desk.history({ limit: 1 });
    expect(history.lines[0]).toMatchObject({ what: 'corrected', by: 'one', reason: 'the minutes say so' });
    const line = corrected.told['decision'] ?? '';
    expect((await send('DELETE', `/decisions/${line}`, { bearer: all })).told['state']).toBe('done');
    await open.record.settled();
    expect(await open.json(`/api/v1/facts/${id}`)).toMatchObject({ value: fact.value });
  });

  it('that the program has missed is added by its words, and taken back', async () => {
    const { id } = await aFact('organisations');
    const known = (await open.json(`/api/v1/facts/${id}`)) as {
      release: { id: string };
      anchors: readonly { passage: number; start: number; end: number }[];
      value: Record<string, unknown>;
    };
    const { passage = 0, start = 0 } = known.anchors[0] ?? {};
    const words = { passage, start, end: start + 2 };
    const body = {
      release: known.release.id,
      list: 'counts',
      at: words,
      value: { value: 2, unit: '語', qualifier: 'exact', ordinal: false },
    };
    const added = await send('POST', '/facts', { bearer: all, body });
    expect([added.status, added.told['state']]).toEqual([200, 'done']);
    await open.record.settled();
    expect(await open.json(`/api/v1/facts/${added.told['fact'] ?? ''}`)).toMatchObject({ value: { value: 2 } });
    expect((await send('DELETE', `/decisions/${added.told['decision'] ?? ''}`, { bearer: all })).status).toBe(200);
    await open.record.settled();
    expect((await open.get(`/api/v1/facts/${added.told['fact'] ?? ''}`)).status).toBe(404);
    for (const [wrong, status] of [
      [{ ...body, value: { colour: 'red' } }, 422],
      [{ ...body, at: { ...words, end: 9_999_999 } }, 422],
      [{ ...body, release: 'nowhere' }, 422],
      [{ ...body, list: 'outline' }, 400],
    ] as const)
      expect((await send('POST', '/facts', { bearer: all, body: wrong })).status).toBe(status);
  });

  it('that has changed since it was read is not decided: 412', async () => {
    const { id, etag, fact } = await aFact('money', 3);
    const changed = await decide(id, 'correct', etag, { edit: { value: { ...fact.value, value: '77' } } });
    expect(changed.status).toBe(200);
    await open.record.settled();
    const before = (await open.record.desk.history({ limit: 1 })).lines[0]?.id;
    const stale = await decide(id, 'refuse', etag);
    expect([stale.status, stale.told['title']]).toEqual([412, 'It has changed since it was read']);
    expect((await open.record.desk.history({ limit: 1 })).lines[0]?.id).toBe(before);
    // The same state as it was sent packed.
    const packed = (await open.get(`/api/v1/facts/${id}`, { 'accept-encoding': 'br' })).headers.get('etag') ?? '';
    expect(packed).toMatch(/-br"$/);
    expect((await decide(id, 'accept', packed)).status).toBe(200);
  });

  it('is decided once of eight that ask at the same moment with the same state', async () => {
    const { id, etag, fact } = await aFact('money', 6);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        decide(id, 'correct', etag, { edit: { value: { ...fact.value, value: String(1000 + n) } } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  it('needs If-Match, and a value of its list', async () => {
    const { id, etag } = await aFact('money', 9);
    const blind = await send('PATCH', `/facts/${id}`, { bearer: all, body: { act: 'accept' } });
    expect([blind.status, blind.told['title']]).toEqual([428, 'If-Match is needed']);
    const wrong = await decide(id, 'correct', etag, { edit: { value: { colour: 'red' } } });
    expect([wrong.status, wrong.told['title']]).toEqual([422, 'That cannot be decided so']);
    expect((await decide(id, 'burn', etag)).status).toBe(400);
    expect((await decide('nosuchfact', 'accept', etag)).status).toBe(404);
  });
});

describe('what waits', () => {
  it.each(['evidence', 'join'] as const)('of %s is decided by its item, once', async (kind) => {
    const { told } = await send('GET', `/desk?kind=${kind}&limit=50`, { bearer: all });
    const item = told.items?.find(({ acts }) => acts.includes('accept'));
    if (item === undefined) {
      expect(kind).toBe('evidence');
      return;
    }
    const body = { item: item.id, act: 'accept', reason: '' };
    expect((await send('POST', '/decisions', { bearer: all, body, seen: '"other"' })).status).toBe(412);
    const done = await send('POST', '/decisions', { bearer: all, body, seen: item.etag });
    expect([done.status, done.told['state']]).toEqual([200, 'done']);
    const twice = await send('POST', '/decisions', { bearer: all, body, seen: item.etag });
    expect([twice.status, twice.told['title']]).toEqual([409, 'It is decided already']);
    expect((await send('DELETE', `/decisions/${done.told['decision'] ?? ''}`, { bearer: all })).status).toBe(200);
  });
});

it('one token may write only so often', async () => {
  const own = await token(['desk:read'], 'two');
  let last = 0;
  for (let n = 0; n < 301 && last !== 429; n++)
    last = (await open.site.app.request('/api/v1/desk?limit=1', { headers: { authorization: `Bearer ${own}` } }))
      .status;
  expect(last).toBe(429);
});

it('whatever is sent meets no failure and no answer outside the document', { timeout: 300_000 }, async () => {
  const { id, etag } = await aFact('money', 12);
  const anything = fc.jsonValue({ maxDepth: 3 });
  const likely = fc.record(
    {
      act: fc.constantFrom('accept', 'correct', 'refuse', 'split', 'x'),
      item: fc.constantFrom(`fact~x~${id}`, 'evidence~aaaa', 'join~1~2', 'identity~x', '~', 'fact~~'),
      reason: fc.string({ maxLength: 20 }),
      edit: fc.record({ value: anything, parts: anything, at: anything }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const request = fc.record({
    operation: fc.constantFrom(...contract.writes),
    id: fc.oneof(
      fc.constantFrom(id, 'fact~aaaa', 'identity~aaaa', 'evidence~x', '%'),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .map((text) => encodeURIComponent(text.toWellFormed())),
    ),
    body: fc.oneof(fc.record({ act: fc.constant('accept') }), likely, anything),
    seen: fc.constantFrom(etag, '"x"', 'W/"x"', '*', '', undefined),
    bearer: fc.constantFrom(all, all, all, undefined, 'x'),
  });
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ operation, id: given, body, seen, bearer }) => {
      const path = operation.path.replace('{id}', given === '.' || given === '..' ? 'x' : given);
      const { status } = await send(operation.method.toUpperCase(), path, {
        ...(operation.method === 'get' || operation.method === 'delete' ? {} : { body }),
        ...(seen === undefined ? {} : { seen }),
        ...(bearer === undefined ? {} : { bearer }),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 1_000 },
  );
  expect(open.failures).toEqual([]);
  for (const status of [400, 401, 404, 412]) expect([status, statuses.has(status)]).toEqual([status, true]);
});
