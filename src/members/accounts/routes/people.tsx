import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { roles, type Role } from '../../../model/members.ts';
import { accountWords } from '../../../site/catalogue/accounts.ts';
import { say } from '../forms/flash.ts';
import { People } from '../pages/people.tsx';
import { goOn, show, type AccountParts } from '../parts.ts';
import { invitationHash } from './join.tsx';

/** Who may do what: only for operators. */
export function peopleRoutes(app: Hono, parts: AccountParts): void {
  const operator = parts.requireRole('operator');
  const page = async (
    c: Context,
    find: string,
    more: { wrong?: string; invited?: { role: Role; address: string } } = {},
    status: 200 | 409 = 200,
  ) => {
    const people = await parts.accounts.findPeople(find);
    return show(parts, c, (view) => <People view={view} people={people} find={find} {...more} />, status);
  };
  const roleOf = (text: string): Role | null => roles.find((role) => role === text) ?? null;
  const findOf = (text: string | undefined) => (text ?? '').trim().slice(0, 200);

  app.get('/:locale{(?:ja|en)}/account/people', operator, (c) =>
    page(c, findOf(c.req.query('q')?.replaceAll('\0', ''))),
  );
  app.post(
    '/:locale{(?:ja|en)}/account/people/role',
    operator,
    parts.withForm(async (c, form) => {
      const role = roleOf(form.text('role'));
      const find = findOf(form.line('q'));
      const answer =
        role === null
          ? 'nobody'
          : await parts.accounts.setRole({ member: form.line('id'), role, by: form.reader?.id ?? null });
      if (answer === 'last') return page(c, find, { wrong: accountWords[form.locale].wrong.lastOperator }, 409);
      if (answer === 'done') say(c, parts.origin(), 'role-changed');
      return goOn(c, `/${form.locale}/account/people${find === '' ? '' : `?q=${encodeURIComponent(find)}`}`);
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/account/people/invite',
    operator,
    parts.withForm(async (c, form) => {
      const role = roleOf(form.text('role')) ?? 'reader';
      const address = await inviteTo(parts, role, form.locale);
      return page(c, '', { invited: { role, address } });
    }),
  );
}

/** Makes a one-time invitation and gives its address; only the hash of its token is kept. */
export async function inviteTo(
  parts: Pick<AccountParts, 'accounts' | 'origin'>,
  role: Role,
  locale?: string,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await parts.accounts.invite(role, invitationHash(token), 7);
  return `${parts.origin()}${locale === undefined ? '' : `/${locale}`}/join?invitation=${token}`;
}
