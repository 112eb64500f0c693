import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractOf, type ApiDocument } from './support/contract.ts';
import { openSite, type OpenSite } from './support/open-site.ts';
import { offered } from '../../src/open/offered.ts';

/** Nothing that is public tells of accounts: a person who is in every table of accounts is looked for everywhere. */
const marks = ['zzsecretname', 'zzsecret@mail.example', 'zzsecrettoken', '203.0.113.77'];
let open: OpenSite;
beforeAll(async () => {
  open = await openSite({ origin: 'https://yakusoku.example' });
  const client = new Client({ connectionString: open.databaseUrl });
  await client.connect();
  await client.query(
    `insert into member (id, name, email, role) values ('zzsecretname', $1, $2, 'editor')`,
    marks.slice(0, 2),
  );
  await client.query(
    `insert into member_session (id, member_id, token, ip_address, expires_at)
     values ('s', 'zzsecretname', $1, $2, now() + interval '1 day')`,
    marks.slice(2),
  );
  await client.end();
});
afterAll(() => open.close());

it('no endpoint in no form tells of an account', async () => {
  const contract = contractOf((await open.json('/api/v1/openapi.json')) as ApiDocument);
  const paths: string[] = offered.flatMap(({ addresses }) => addresses.map(({ address }) => address));
  for (const { path } of contract.operations) {
    if (!path.includes('{id}')) paths.push(`/api/v1${path}${path.startsWith('/search') ? '?q=zzsecretname' : ''}`);
    else {
      const { items } = (await open.json(`/api/v1${path.split('/{')[0] ?? ''}?limit=3`)) as { items: { id: string }[] };
      paths.push(...items.map(({ id }) => `/api/v1${path.replace('{id}', id)}`));
    }
  }
  const found: string[] = [];
  for (const path of paths) {
    open.clock.advance(100);
    const text = await (await open.get(path)).text();
    if (path.startsWith('/api/v1/search')) continue;
    if (marks.some((mark) => text.includes(mark))) found.push(path);
  }
  expect(paths.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
  for (const path of [
    '/api/v1/member',
    '/api/v1/members',
    '/api/v1/accounts',
    '/feeds/members.atom',
    '/members/zzsecretname.json',
  ])
    expect([path, (await open.get(path)).status]).toEqual([path, 404]);
});
