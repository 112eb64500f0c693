import { describe, expect, it } from 'vitest';
import { goodPassword, trial } from './support/try-members.ts';

const site = trial();
const roleOf = async (id: string) =>
  (await site.db.client.query<{ role: string }>('select role from member where id = $1', [id])).rows[0]?.role;
const path = (address: string) => address.slice('https://yakusoku.test'.length);

describe('the first operator', () => {
  it('joins by an address that works once, also for two at once, and only the newest one', async () => {
    const older = path((await site.members.operatorAddress()) ?? '').replace('/join', '/en/join');
    const address = path((await site.members.operatorAddress()) ?? '').replace('/join', '/en/join');
    expect((await site.browser().get(older)).html).toContain('This invitation cannot be used');
    const invitation = address.split('=')[1] ?? '';
    const joined = await Promise.all(
      ['a', 'b'].map((name) =>
        site
          .browser()
          .send(
            '/en/join',
            { name: `Op ${name}`, email: `${name}@example.org`, password: goodPassword, invitation },
            address,
          ),
      ),
    );
    expect(joined.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 422]);
    const { rows } = await site.db.client.query(`select role from member where role = 'operator'`);
    expect(rows).toHaveLength(1);
    expect(await site.members.operatorAddress()).toBe(null);
  });
});

describe('roles', () => {
  it('are given by operators, hold from the next request on, and are recorded', async () => {
    const operator = await site.person('operator');
    const one = await site.person();
    expect((await one.browser.get('/en/account/people')).status).toBe(403);
    await operator.browser.send('/en/account/people/role', { id: one.id, role: 'operator' }, '/en/account/people');
    await site.db.client.query('update member set two_factor_enabled = true where id = $1', [one.id]);
    expect((await one.browser.get('/en/account/people')).status).toBe(200);
    await operator.browser.send('/en/account/people/role', { id: one.id, role: 'reader' }, '/en/account/people');
    expect((await one.browser.get('/en/account/people')).status).toBe(403);
    const { rows } = await site.db.client.query(
      'select detail, by_id from member_event where member_id = $1 order by key',
      [one.id],
    );
    expect(rows).toEqual([
      { detail: { from: 'reader', to: 'operator' }, by_id: operator.id },
      { detail: { from: 'operator', to: 'reader' }, by_id: operator.id },
    ]);
  });

  it('are only those that there are', async () => {
    const operator = await site.person('operator');
    const one = await site.person();
    for (const role of ['root', '', '__proto__', 'Operator'])
      await operator.browser.send('/en/account/people/role', { id: one.id, role }, '/en/account/people');
    expect(await roleOf(one.id)).toBe('reader');
  });

  it('always leave an operator, also when two take the role from each other at once', async () => {
    const [one, two] = [await site.person('operator'), await site.person('operator')];
    await site.db.client.query(`update member set role = 'reader' where role = 'operator' and id not in ($1, $2)`, [
      one.id,
      two.id,
    ]);
    await Promise.all([
      one.browser.send('/en/account/people/role', { id: two.id, role: 'reader' }, '/en/account/people'),
      two.browser.send('/en/account/people/role', { id: one.id, role: 'reader' }, '/en/account/people'),
    ]);
    const { rows } = await site.db.client.query<{ id: string }>(`select id from member where role = 'operator'`);
    expect(rows).toHaveLength(1);
    const last = rows[0]?.id === one.id ? one : two;
    const refused = await last.browser.send(
      '/en/account/people/role',
      { id: last.id, role: 'reader' },
      '/en/account/people',
    );
    expect([refused.status, refused.html.includes('would leave nobody')]).toEqual([409, true]);
    const gone = await last.browser.send(
      '/en/account/delete',
      { words: 'go', password: goodPassword },
      '/en/account/delete',
    );
    expect([gone.status, await roleOf(last.id)]).toEqual([409, 'operator']);
  });

  it('are looked for without running what is asked', async () => {
    const operator = await site.person('operator');
    for (const q of ["'; drop table member; --", '%', '\\', '_'.repeat(150)])
      expect((await operator.browser.get(`/en/account/people?q=${encodeURIComponent(q)}`)).status).toBe(200);
    expect((await operator.browser.get(`/en/account/people?q=${encodeURIComponent('%')}`)).html).toContain(
      'Nobody matches',
    );
    expect(site.failures).toEqual([]);
  });
});

describe('what has run out', () => {
  it('is removed, and accounts whose address was never confirmed', async () => {
    const { id } = await site.person();
    await site.browser().send('/en/join', { name: 'Never', email: 'never@example.org', password: goodPassword });
    await site.db.client.query(`update member set created_at = now() - interval '8 days'`);
    await site.db.client.query(
      `update member_session set expires_at = now() - interval '1 minute' where member_id = $1`,
      [id],
    );
    await site.members.sweep();
    const left = async (query: string) => (await site.db.client.query(query)).rows.length;
    expect(await left(`select from member where email = 'never@example.org'`)).toBe(0);
    expect(await left(`select from member_session where member_id = '${id}'`)).toBe(0);
    expect(await roleOf(id)).toBe('reader');
  });
});
