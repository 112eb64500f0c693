import { describe, expect, it } from 'vitest';
import heldWords from '../../vocabulary/moderation.json' with { type: 'json' };
import { editorsDesk } from '../../src/desk/desk.ts';
import { takingPart } from '../../src/members/taking-part.ts';
import { personalTokens } from '../../src/members/tokens/routes.tsx';
import { openData } from '../../src/open/open.ts';
import { routeRoles, type Who } from '../../src/members/route-roles.ts';
import { accountWords } from '../../src/site/catalogue/accounts.ts';
import { atLeast, roles, type Role } from '../../src/model/members.ts';
import type { Browser } from './support/browser.ts';
import { trial, type Trial } from './support/try-members.ts';

const site: Trial = trial({
  parts: (db, members) => [
    takingPart(members, db.record, heldWords),
    editorsDesk(members, db.record),
    personalTokens(members, db.record.tokens),
    openData({ record: db.record, version: '0', writes: { desk: db.record.desk, tokens: db.record.tokens } }),
  ],
});

/**
 * What is registered for any method on all addresses asks who it is and where it comes from: no route of its own. What
 * a parameter must look like is left out.
 */
const registered = () =>
  [
    ...new Set(
      site.site.app.routes.filter((r) => r.path !== '/*').map((r) => `${r.method} ${r.path.replace(/\{[^}]*\}/g, '')}`),
    ),
  ].sort();

describe('the table of who may call what', () => {
  it('has every route that is registered, and no other', () => {
    expect(registered()).toEqual(Object.keys(routeRoles).sort());
  });

  it('has no route that changes something open to programs by accident', () => {
    const changing = Object.entries(routeRoles).filter(([route]) => !/^(?:GET|ALL) /.test(route));
    expect(changing.filter(([, who]) => who === 'program')).toEqual([]);
  });
});

describe('every route, as everybody', () => {
  const callers: readonly (readonly [string, Role | null, boolean])[] = [
    ['nobody', null, true],
    ...roles.map((role) => [role, role, true] as const),
    ['an editor without a second factor', 'editor', false],
    ['an operator without a second factor', 'operator', false],
  ];
  it.each(callers)('%s', async (_, role, secondFactor) => {
    const wrong: string[] = [];
    // Signing out comes last: it would make somebody nobody.
    const table = Object.entries(routeRoles).sort(
      ([a], [b]) => Number(a.includes('sign-out')) - Number(b.includes('sign-out')),
    );
    const one = role === null ? site.browser() : await caller(role, secondFactor);
    for (const [route, who] of table) {
      const [method = '', pattern = ''] = route.split(' ');
      const refused = await isRefused(one, method, addressOf(pattern), role === null);
      const may = allowed(who, role, secondFactor);
      if (refused === may) wrong.push(`${route}: ${refused ? 'refused' : 'let in'}`);
    }
    expect(wrong).toEqual([]);
    expect(site.failures).toEqual([]);
  });
});

function allowed(who: Who, role: Role | null, secondFactor: boolean): boolean {
  if (who === 'anyone' || who === 'program') return true;
  if (role === null) return false;
  return atLeast(atLeast(role, 'editor') && !secondFactor ? 'trusted' : role, who);
}

async function caller(role: Role, secondFactor: boolean): Promise<Browser> {
  const { browser, id } = await site.person(role);
  if (!secondFactor) await site.db.client.query('update member set two_factor_enabled = false where id = $1', [id]);
  return browser;
}

const addressOf = (pattern: string): string =>
  pattern
    .replace(':locale', 'en')
    .replace(/:\w+\??/g, 'x')
    .replace('*', 'x');

/** Whether the answer is that this person may not: by a page that says so, or by the way to sign in. */
async function isRefused(one: Browser, method: string, path: string, nobody: boolean): Promise<boolean> {
  const reads = method === 'GET' || method === 'ALL';
  const sent = reads
    ? await one.get(path)
    : await one.post(path, { token: await one.token(nobody ? '/en/join' : '/en/account') });
  const { refused } = accountWords.en;
  expect(sent.html, `${path}: the token was not taken`).not.toContain(refused.stale.title);
  return (
    sent.html.includes(refused.role.title) ||
    (sent.to?.startsWith('/en/sign-in?next=') ?? false) ||
    (sent.to === '/en/account/second-factor' && !path.includes('second-factor'))
  );
}
