import { afterEach, describe, expect, it } from 'vitest';
import { running } from './support/running.ts';
import { goodPassword, origin, trial } from './support/try-members.ts';

const site = trial();
const { browser, person, letters, failures } = site;
afterEach(() => expect(failures.splice(0)).toEqual([]));

describe('the way on after signing in', () => {
  it.each([
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/%09/evil.test\n',
    'javascript:alert(1)',
    '/.//evil.test',
    '/x/../..//evil.test',
    'evil.test',
    '\\\\evil.test',
    '/ja/\r\nSet-Cookie: x=1',
  ])('leads to no other site: %j', async (next) => {
    const { email } = await person();
    const sent = await browser().send('/en/sign-in', { email, password: goodPassword, next });
    expect(sent.status).toBe(303);
    expect(new URL(sent.to ?? '', origin).origin).toBe(origin);
    expect(sent.to).not.toMatch(/^\/[\\/]|evil/);
    expect(sent.headers.getSetCookie().join()).not.toContain('x=1');
    const shown = await browser().get(`/en/sign-in?next=${encodeURIComponent(next)}`);
    expect(shown.html).not.toContain('evil');
  });
});

describe('what is sent', () => {
  it('gives nobody a role, an id or a confirmed address', async () => {
    const email = 'climber@example.org';
    const more = {
      role: 'operator',
      emailVerified: 'true',
      email_verified: 'true',
      id: 'mine',
      two_factor_enabled: 'true',
    };
    await browser().send('/en/join', { name: 'Climber', email, password: goodPassword, ...more });
    const { rows } = await site.db.client.query(
      'select role, email_verified, two_factor_enabled, id from member where email = $1',
      [email],
    );
    expect(rows).toMatchObject([{ role: 'reader', email_verified: false, two_factor_enabled: false }]);
    expect((rows[0] as { id: string }).id).not.toBe('mine');
    const { browser: one, id } = await person();
    await one.send('/en/account/name', { name: 'Climber Two', ...more }, '/en/account');
    const after = await site.db.client.query('select role from member where id = $1', [id]);
    expect(after.rows).toEqual([{ role: 'reader' }]);
    expect((await one.send('/en/account/people/role', { id, role: 'operator' }, '/en/account')).status).toBe(403);
  });

  it('reaches none of the library’s own addresses', async () => {
    const { browser: one } = await person();
    for (const path of [
      '/auth/update-user',
      '/auth/sign-up/email',
      '/api/auth/get-session',
      '/auth/list-sessions',
      '/auth/callback/openid',
    ])
      for (const method of ['GET', 'POST']) {
        const sent = await one.ask(path, {
          method,
          headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
          ...(method === 'POST' ? { body: '{"role":"operator"}' } : {}),
        });
        expect(sent.status, `${method} ${path}`).toBe(404);
      }
  });

  it('is refused where it is too large, nested, or none of ours', async () => {
    const { browser: one } = await person();
    const token = await one.token('/en/account');
    const headers = (type: string) => ({ 'content-type': type, origin, 'sec-fetch-site': 'same-origin' });
    const send = async (body: string, type: string) =>
      (await one.ask('/en/account/name', { method: 'POST', body, headers: headers(type) })).status;
    const json = 'application/json';
    expect(await send(`token=${token}&name=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded')).toBe(413);
    expect(await send(JSON.stringify({ token, name: { $ne: '' } }), json)).toBe(400);
    expect(await send(`${'['.repeat(30_000)}${']'.repeat(30_000)}`, json)).toBe(400);
    expect(await send(`{"token":"${token}","name":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`, json)).toBe(400);
    expect(await send('{', json)).toBe(400);
    expect(await send('<x/>', 'text/xml')).toBe(415);
    expect(await send(`token=${token}&name=x`, 'text/plain')).toBe(415);
    expect(
      await send(Array.from({ length: 200 }, (_, i) => `f${i}=1`).join('&'), 'application/x-www-form-urlencoded'),
    ).toBe(400);
  });

  it('pollutes no prototype', async () => {
    const { browser: one } = await person();
    const token = await one.token('/en/account');
    const body = `{"token":"${token}","name":"Still me","__proto__":"x","constructor":"y","toString":"z"}`;
    const headers = { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' };
    expect((await one.ask('/en/account/name', { method: 'POST', body, headers })).status).toBe(303);
    const deep = `{"token":"${token}","name":"n","__proto__":{"polluted":"yes"}}`;
    expect((await one.ask('/en/account/name', { method: 'POST', body: deep, headers })).status).toBe(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    for (const said of ['__proto__', 'constructor', 'toString']) {
      one.cookies.set('__Host-yakusoku.said', said);
      expect((await one.get('/en/account')).status).toBe(200);
    }
  });

  it('puts nothing into a letter’s head', async () => {
    const before = letters.length;
    for (const email of [
      'a@example.org\r\nBcc: all@example.org',
      'a@example.org,b@example.org',
      '<a@example.org>',
      'a@example.org%0aBcc:x',
    ])
      await browser().send('/en/forgot', { email });
    await browser().send('/en/join', {
      name: 'A\r\nBcc: x@example.org',
      email: 'head@example.org',
      password: goodPassword,
    });
    for (const letter of letters.slice(before)) {
      expect(`${letter.to}${letter.subject}`).not.toMatch(/[\r\n,]|Bcc/);
      expect(letter.text).not.toContain('Bcc');
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '</title><script>alert(1)</script>',
    '${7*7}{{7*7}}',
    "'; drop table member; --",
  ])('is shown as it was written and nothing else: %s', async (text) => {
    const one = browser();
    const joined = await one.send('/en/join', { name: text, email: text, password: 'short' });
    const signing = await one.send('/en/sign-in', { email: text, password: text });
    const { browser: two } = await person();
    await two.send('/en/account/name', { name: text }, '/en/account');
    const shown = [
      joined,
      signing,
      await two.get('/en/account'),
      await two.get('/en/'),
      await one.get(`/en/join?invitation=${encodeURIComponent(text)}`),
      await one.get(`/en/reset?token=${encodeURIComponent(text)}`),
    ];
    for (const { html } of shown) expect(running(html)).toEqual([]);
  });
});
