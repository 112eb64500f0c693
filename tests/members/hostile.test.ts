import { afterEach, describe, expect, it } from 'vitest';
import { totp } from './support/totp.ts';
import { goodPassword, linkIn, trial } from './support/try-members.ts';

const site = trial();
const { browser, person, letters, failures } = site;
const session = '__Host-yakusoku.session';
afterEach(() => expect(failures.splice(0)).toEqual([]));

describe('another site', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.yakusoku.test' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { origin: 'https://yakusoku.test.evil.test' },
    { origin: 'http://yakusoku.test' },
  ])('cannot send a form of somebody signed in: %o', async (headers) => {
    const { browser: one } = await person();
    const token = await one.token('/en/account');
    const cookie = Array.from(one.cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const sent = await one.ask('/en/account/name', {
      method: 'POST',
      body: new URLSearchParams({ token, name: 'Changed' }),
      headers: { cookie, ...headers } as Record<string, string>,
    });
    expect(sent.status).toBe(403);
    expect((await one.get('/en/account')).html).not.toContain('Changed');
  });

  it('cannot send one without saying where it comes from, where there are cookies', async () => {
    const { browser: one } = await person();
    const token = await one.token('/en/account');
    const body = new URLSearchParams({ token, name: 'Changed' });
    expect((await one.ask('/en/account/name', { method: 'POST', body })).status).toBe(403);
  });

  it('cannot make up a token, nor use one of another person or of before signing in', async () => {
    const one = await person();
    const two = await person();
    const before = await browser().token('/en/sign-in');
    const theirs = await two.browser.token('/en/account');
    for (const token of ['', 'x', 'AAAA.BBBB', '.', before, theirs, `${theirs}x`]) {
      const sent = await one.browser.post('/en/account/name', { token, name: 'Changed' });
      expect(sent.status, token).toBe(403);
    }
    expect((await one.browser.get('/en/account')).html).not.toContain('Changed');
  });

  it('cannot sign somebody in to an account of its own', async () => {
    const { email } = await person();
    const sent = await browser().post('/en/sign-in', { email, password: goodPassword });
    expect([sent.status, sent.to]).toEqual([422, null]);
  });
});

describe('a session', () => {
  it('is a new one at each sign-in, whatever cookie was there before', async () => {
    const { email } = await person();
    const victim = browser();
    victim.cookies.set(session, 'chosen-by-somebody.AAAA');
    await victim.send('/en/sign-in', { email, password: goodPassword });
    const first = victim.cookies.get(session);
    expect(first).toBeDefined();
    expect(first).not.toContain('chosen');
    await victim.send('/en/sign-in', { email, password: goodPassword }, '/en/account');
    expect(victim.cookies.get(session)).not.toBe(first);
    const thief = browser();
    thief.cookies.set(session, first ?? '');
    expect((await thief.get('/en/account')).status).toBe(303);
  });

  it('cannot be made up, and its signature counts', async () => {
    const { browser: one } = await person();
    const real = decodeURIComponent(one.cookies.get(session) ?? '');
    const [token = '', signature] = real.split('.');
    // Another token, whatever the last character is: one in 62 ends with the x that would be put there.
    const another = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`;
    for (const value of [token, `${token}.`, `${token}.AAAA`, `${another}.${signature}`, '%E0%A4%A', '.']) {
      const thief = browser();
      thief.cookies.set(session, value);
      expect((await thief.get('/en/account')).status, value).toBe(303);
    }
    // The name without its prefix is another cookie, which a neighbour under the same domain could plant.
    const planted = browser();
    planted.cookies.set('yakusoku.session', one.cookies.get(session) ?? '');
    expect((await planted.get('/en/account')).status).toBe(303);
  });
});

describe('pages of somebody', () => {
  it('are never kept for others, nor theirs for somebody', async () => {
    const { browser: one } = await person();
    const name = /<bdi>(?<name>Person \d+)/.exec((await one.get('/en/')).html)?.groups?.['name'] ?? '';
    expect(name).not.toBe('');
    for (const path of ['/en/', '/en/search?q=a', '/ja/', '/en/nothing-here', '/en/account']) {
      const cold = await browser().get(path);
      const mine = await one.get(path);
      const after = await browser().get(path);
      expect(cold.html + after.html, path).not.toContain(name);
      expect(mine.html, path).toContain(name);
      expect(mine.headers.get('cache-control'), path).toMatch(/no-store/);
      expect(after.headers.get('cache-control') ?? '', path).not.toMatch(/private/);
    }
    // A second reader that asks at the same moment, as many as fit into one rendering.
    const [mine, theirs] = await Promise.all([one.get('/en/?lang=any'), browser().get('/en/?lang=any')]);
    expect([mine.html.includes(name), theirs.html.includes(name)]).toEqual([true, false]);
  });

  it('cannot be framed, and run nothing of others', async () => {
    const { browser: one } = await person();
    for (const path of ['/en/account', '/en/sign-in', '/en/join', '/en/account/delete']) {
      const policy =
        (await one.get(path)).headers.get('content-security-policy') ??
        (await browser().get(path)).headers.get('content-security-policy');
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
    }
  });
});

describe('who has an account', () => {
  it('is not told by signing in, joining, asking for a password or for another letter', async () => {
    const { email } = await person();
    const nobody = 'nobody@example.org';
    const same = async (path: string, fields: (email: string) => Record<string, string>, page?: string) => {
      const plain = (html: string, own: string) =>
        html.replaceAll(own, '…').replace(/name="token" value="[^"]*"|data-token="[^"]*"/g, '');
      const [yes, no] = [
        await browser().send(path, fields(email), page),
        await browser().send(path, fields(nobody), page),
      ];
      expect([yes.status, plain(yes.html, email)], path).toEqual([no.status, plain(no.html, nobody)]);
      expect(Array.from(yes.headers.keys()).sort()).toEqual(Array.from(no.headers.keys()).sort());
    };
    await same('/en/sign-in', (e) => ({ email: e, password: 'not the right one' }));
    await same('/en/forgot', (e) => ({ email: e }));
    await same('/en/join/again', (e) => ({ email: e }), '/en/join');
    await same('/en/join', (e) => ({ email: e, name: 'Somebody', password: 'trumpet 58 willow gravel' }));
    expect(letters.some((letter) => letter.to === email && letter.subject.startsWith('About your'))).toBe(true);
  });
});

describe('guessing', () => {
  it('is stopped for the address that guesses, not for the owner elsewhere', async () => {
    const { email } = await person();
    const thief = browser('198.51.100.7');
    const token = await thief.token('/en/sign-in');
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) {
      // Whatever it says of where it comes from.
      const headers = {
        'x-forwarded-for': `203.0.113.${i}`,
        'x-real-ip': `203.0.113.${i}`,
        forwarded: `for=203.0.113.${i}`,
      };
      statuses.push((await thief.post('/en/sign-in', { email, password: `guess number ${i}`, token }, headers)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429]);
    expect((await thief.post('/en/sign-in', { email, password: goodPassword, token })).status).toBe(429);
    expect((await browser().send('/en/sign-in', { email, password: goodPassword })).status).toBe(303);
  });

  it('is counted as often as it is tried, at once or not', async () => {
    const { email } = await person();
    const thief = browser('198.51.100.8');
    const token = await thief.token('/en/forgot');
    const sent = await Promise.all(Array.from({ length: 12 }, () => thief.post('/en/forgot', { email, token })));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(4);
  });

  it('of codes ends the sign-in', async () => {
    const { browser: one, email } = await person();
    await enrol(one);
    const thief = browser();
    await thief.send('/en/sign-in', { email, password: goodPassword });
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++)
      statuses.push((await thief.send('/en/sign-in/code', { code: `00000${i}` }, '/en/sign-in/code')).status);
    expect(statuses.every((status) => status !== 200)).toBe(true);
    expect(thief.cookies.has(session)).toBe(false);
  });

  async function enrol(one: ReturnType<typeof browser>): Promise<void> {
    const { html } = await one.send('/en/account/second-factor', { password: goodPassword });
    const uri = /name="uri" value="(?<uri>[^"]+)"/.exec(html)?.groups?.['uri']?.replaceAll('&amp;', '&') ?? '';
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const token = /name="token" value="(?<token>[^"]+)"/.exec(html)?.groups?.['token'] ?? '';
    const done = await one.post('/en/account/second-factor/confirm', { token, code: totp(secret), uri, backup: '' });
    expect(done.status).toBe(303);
  }
});

describe('a link in a letter', () => {
  it('is worth nothing when it was changed, used, or is another’s', async () => {
    const email = 'links@example.org';
    await browser().send('/en/join', { name: 'Links', email, password: goodPassword });
    const link = linkIn(letters, email, 'verify');
    const [head = '', , signature = ''] = link.split('.');
    const forged = Buffer.from(JSON.stringify({ email: 'victim@example.org', exp: 9_999_999_999 })).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of [`${head}.${forged}.${signature}`, `${none}.${forged}.`, `${link}x`, 'x', '..'])
      expect((await browser().send('/en/verify', { link: bad }, `/en/verify?token=${link}`)).status, bad).toBe(422);
    const { rows } = await site.db.client.query('select email_verified from member where email = $1', [email]);
    expect(rows).toEqual([{ email_verified: false }]);
    for (const bad of ['x', '__proto__', `' or 1=1 --`])
      expect(
        (await browser().send('/en/reset', { link: bad, password: 'orchard 66 pebble canyon' }, '/en/reset?token=x'))
          .status,
      ).toBe(422);
  });

  it('does nothing when it is only looked at', async () => {
    const email = 'scanner@example.org';
    await browser().send('/en/join', { name: 'Scanned', email, password: goodPassword });
    await browser().get(`/en/verify?token=${encodeURIComponent(linkIn(letters, email, 'verify'))}`);
    const { rows } = await site.db.client.query('select email_verified from member where email = $1', [email]);
    expect(rows).toEqual([{ email_verified: false }]);
  });
});
