import { describe, expect, it } from 'vitest';
import { goodPassword, linkIn, trial } from './support/try-members.ts';

const site = trial();
const { browser, letters, person, failures, log } = site;
const session = '__Host-yakusoku.session';

describe('an account', () => {
  const email = 'hanako@example.org';
  const one = browser();

  it('is joined, confirmed by the link in a letter, and signed in to', async () => {
    const sent = await one.send('/ja/join', { name: '花子', email: 'Hanako@Example.org ', password: goodPassword });
    expect(failures).toEqual([]);
    expect([sent.status, sent.html.includes('メールをお確かめください')]).toEqual([200, true]);
    const early = await one.send('/ja/sign-in', { email, password: goodPassword });
    expect([early.status, early.html.includes('確認がまだ済んでいません')]).toEqual([403, true]);
    expect(one.cookies.has(session)).toBe(false);
    const link = linkIn(letters, email, 'verify');
    const verified = await one.send('/ja/verify', { link }, `/ja/verify?token=${link}`);
    expect([verified.status, verified.to]).toEqual([303, '/ja/sign-in']);
    const signedIn = await one.send('/ja/sign-in', { email, password: goodPassword, next: '/ja/search?q=x' });
    expect([signedIn.status, signedIn.to]).toEqual([303, '/ja/search?q=x']);
    expect(one.set.find((cookie) => cookie.startsWith(session))).toMatch(
      /^__Host-yakusoku\.session=[^;]+;(?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=Lax)(?!.*Domain)/i,
    );
    expect((await one.get('/ja/')).html).toContain('花子');
  });

  it('is looked at, renamed, and its data taken away', async () => {
    expect((await one.get('/ja/account')).html).toContain('花子');
    await one.send('/ja/account/name', { name: 'はなこ\u202E ' }, '/ja/account');
    expect((await one.get('/ja/account')).html).toContain('<bdi>はなこ</bdi>');
    const data = await one.get('/ja/account/data.json');
    expect(JSON.parse(data.html)).toMatchObject({ account: { email, name: 'はなこ' }, sessions: [{}] });
    expect(data.html).not.toMatch(/password"\s*:|"token"|secret/);
  });

  it('changes its password, which ends every other session', async () => {
    const other = browser();
    await other.send('/en/sign-in', { email, password: goodPassword });
    expect((await other.get('/en/account')).status).toBe(200);
    const next = 'quiet harbour 92 biscuits';
    const wrong = await one.send('/ja/account/password', { current: 'not it at all', password: next }, '/ja/account');
    expect([wrong.status, wrong.html.includes('パスワードが違います')]).toEqual([422, true]);
    const done = await one.send('/ja/account/password', { current: goodPassword, password: next }, '/ja/account');
    expect(done.status).toBe(303);
    expect((await one.get('/ja/account')).html).toContain('パスワードを変えました');
    expect((await other.get('/en/account')).status).toBe(303);
    expect((await browser().send('/en/sign-in', { email, password: goodPassword })).status).toBe(401);
    expect((await browser().send('/en/sign-in', { email, password: next })).status).toBe(303);
  });

  it('chooses a new password by a letter, once, and everybody is signed out', async () => {
    const asked = await browser().send('/en/forgot', { email });
    expect(asked.status).toBe(200);
    await expect.poll(() => letters.some((l) => l.to === email && l.text.includes('/reset?'))).toBe(true);
    const link = linkIn(letters, email, 'reset');
    const two = browser();
    const password = 'meadow 31 turbine velvet';
    const form = `/en/reset?token=${link}`;
    expect((await two.send('/en/reset', { link, password: 'password1234' }, form)).status).toBe(422);
    expect((await two.send('/en/reset', { link, password }, form)).to).toBe('/en/sign-in');
    expect((await two.send('/en/reset', { link, password }, form)).status).toBe(422);
    expect((await one.get('/ja/account')).status).toBe(303);
    expect((await one.send('/ja/sign-in', { email, password })).status).toBe(303);
  });

  it('changes its address only by the link sent to the new one', async () => {
    const password = 'meadow 31 turbine velvet';
    const fresh = 'hanako.new@example.org';
    await one.send('/ja/account/email', { email: fresh, password }, '/ja/account');
    expect((await one.get('/ja/account')).html).not.toContain(`は ${fresh}`);
    expect(letters.some((l) => l.to === email && l.subject.includes('変更のお申し込み'))).toBe(true);
    const link = linkIn(letters, fresh, 'verify');
    const done = await one.send('/ja/verify', { link }, `/ja/verify?token=${link}`);
    expect([done.status, done.to]).toEqual([303, '/ja/account']);
    expect((await one.get('/ja/account')).html).toContain(fresh);
    expect((await browser().send('/en/sign-in', { email: fresh, password })).status).toBe(303);
  });

  it('is deleted with all that says who it was, and not before the words were chosen for', async () => {
    const password = 'meadow 31 turbine velvet';
    expect((await one.send('/ja/account/delete', { password }, '/ja/account/delete')).status).toBe(422);
    const wrong = await one.send('/ja/account/delete', { password: 'no', words: 'go' }, '/ja/account/delete');
    expect(wrong.status).toBe(422);
    const gone = await one.send('/ja/account/delete', { password, words: 'go' }, '/ja/account/delete');
    expect([gone.status, gone.to, one.cookies.has(session)]).toEqual([303, '/ja/left', false]);
    const { client } = site.db;
    for (const table of ['member', 'member_session', 'member_login', 'member_event'])
      expect((await client.query(`select * from ${table}`)).rows, table).toEqual([]);
    expect((await client.query('select words from member_forgotten')).rows).toEqual([{ words: 'go' }]);
  });

  it('leaves no address in the log', () => {
    expect(log.join('')).not.toMatch(/@example|192\.0\.2/);
    expect(failures).toEqual([]);
  });
});

describe('sessions', () => {
  it('are listed by device and ended one by one, by nobody else', async () => {
    const { browser: one, email } = await person();
    const two = browser();
    const agent = 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0';
    const token = await two.token('/en/sign-in');
    await two.post('/en/sign-in', { email, password: goodPassword, token }, { 'user-agent': agent });
    const { html } = await one.get('/en/account');
    expect(html).toContain('Firefox, Windows');
    const id = /account\/session"[^]*?name="id" value="(?<id>[^"]+)"/.exec(html)?.groups?.['id'] ?? '';
    const stranger = await person();
    await stranger.browser.send('/en/account/session', { id }, '/en/account');
    expect((await two.get('/en/account')).status).toBe(200);
    await one.send('/en/account/session', { id }, '/en/account');
    expect((await two.get('/en/account')).status).toBe(303);
    expect((await one.get('/en/account')).status).toBe(200);
  });

  it('end when nobody uses them: sooner for those who may change the record', async () => {
    const reader = await person();
    const editor = await person('editor');
    const age = (interval: string) =>
      site.db.client.query(`update member_session set used_at = now() - interval '${interval}'`);
    await age('13 hours');
    expect((await editor.browser.get('/en/account')).status).toBe(303);
    expect((await reader.browser.get('/en/account')).status).toBe(200);
    await age('15 days');
    expect((await reader.browser.get('/en/account')).status).toBe(303);
  });

  it('end by signing out', async () => {
    const { browser: one } = await person();
    const before = new Map(one.cookies);
    await one.send('/en/sign-out', {}, '/en/account');
    expect(one.cookies.has(session)).toBe(false);
    for (const [name, value] of before) one.cookies.set(name, value);
    expect((await one.get('/en/account')).status).toBe(303);
  });
});
