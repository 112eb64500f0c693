import { afterAll, expect, it } from 'vitest';
import { openIdRouteRoles } from '../../src/members/route-roles.ts';
import { openIdProvider } from './support/openid-provider.ts';
import { trial } from './support/try-members.ts';

const provider = await openIdProvider();
const site = trial({ openId: provider.settings });
afterAll(() => provider.close());
const somebody = { sub: 'house-1', email: 'ken@house.example', email_verified: true, name: 'Ken' };

async function away(one: ReturnType<typeof site.browser>, next = '/en/search?q=x'): Promise<string> {
  const sent = await one.get(`/en/sign-in/openid?next=${encodeURIComponent(next)}`);
  expect(sent.status).toBe(303);
  expect(sent.to?.startsWith(`${provider.settings.issuer}/authorize?`)).toBe(true);
  return sent.to ?? '';
}

it('adds its routes to the table only where a provider is set', () => {
  const paths = site.site.app.routes.map((r) => `${r.method} ${r.path.replace(/\{[^}]*\}/g, '')}`);
  for (const route of Object.keys(openIdRouteRoles)) expect(paths).toContain(route);
});

it('signs in with state, nonce and a proof of key, and leads back', async () => {
  const one = site.browser();
  expect((await one.get('/en/sign-in')).html).toContain('Sign in with House login');
  const address = await away(one);
  const asked = new URL(address).searchParams;
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length, name).toBeGreaterThan(20);
  expect(asked.get('redirect_uri')).toBe('https://yakusoku.test/auth/callback/openid');
  const back = await one.get(provider.signsIn(address, somebody));
  expect([back.status, back.to]).toEqual([303, '/en/search?q=x']);
  expect((await one.get('/en/account')).html).toContain('Ken');
  const { rows } = await site.db.client.query('select role, email_verified from member');
  expect(rows).toEqual([{ role: 'reader', email_verified: true }]);
  expect(site.failures).toEqual([]);
});

it('takes no answer that another browser began, nor one with another nonce, nor one twice', async () => {
  const one = site.browser();
  const answer = provider.signsIn(await away(one), somebody);
  const thief = site.browser();
  await thief.get(answer);
  expect((await thief.get('/en/account')).status).toBe(303);
  const two = site.browser();
  await two.get(provider.signsIn(await away(two), somebody, { nonce: 'another' }));
  expect((await two.get('/en/account')).status).toBe(303);
  const three = site.browser();
  const once = provider.signsIn(await away(three), somebody);
  await three.get(once);
  expect((await three.get('/en/account')).status).toBe(200);
  const four = site.browser();
  await four.get(once);
  expect((await four.get('/en/account')).status).toBe(303);
});

it('gives nobody the account of somebody else by an address that the provider has not confirmed', async () => {
  const { email } = await site.person();
  const one = site.browser();
  const claims = { sub: 'house-2', email, email_verified: false, name: 'Not them' };
  const back = await one.get(provider.signsIn(await away(one), claims));
  expect(back.to).toMatch(/^\/en\/sign-in\?failed/);
  expect((await one.get('/en/account')).status).toBe(303);
  expect((await one.get(back.to ?? '')).html).toContain('That did not work');
});

it('leads to no other site afterwards', async () => {
  const one = site.browser();
  const back = await one.get(provider.signsIn(await away(one, '//evil.test/'), somebody));
  expect(back.to).toBe('/en/');
});
