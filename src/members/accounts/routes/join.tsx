import { localeOf } from '../../../site/http/locale.ts';
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { accountWords } from '../../../site/catalogue/accounts.ts';
import { say } from '../forms/flash.ts';
import type { Form } from '../forms/with-form.ts';
import { emailOf, nameOf } from '../fields.ts';
import { Join, Sent, type Filled, type Invited } from '../pages/entry.tsx';
import { addressOf, afterwards, goOn, show, type AccountParts } from '../parts.ts';
import { passwordFault } from '../passwords.ts';

/** Making an account: by oneself, or with an invitation that gives a role. */
export function joinRoutes(app: Hono, parts: AccountParts): void {
  const page = async (c: Context, filled: Filled, invitation: string, status: 200 | 422 | 429 = 200) => {
    const invited = await invitedBy(parts, invitation);
    const over = invitation !== '' && !invited && filled.wrong === undefined;
    return show(
      parts,
      c,
      (view) => (
        <Join
          view={view}
          invited={invited}
          filled={over ? { ...filled, wrong: { form: view.words.inviteOver } } : filled}
        />
      ),
      status,
    );
  };

  app.get('/join', (c) => goOn(c, `/${localeOf(c)}/join${new URL(c.req.url).search.slice(0, 300)}`));
  app.get('/:locale{(?:ja|en)}/join', (c) => page(c, {}, c.req.query('invitation') ?? ''));

  const stale = (c: Context, form: Form) =>
    show(
      parts,
      c,
      (view) => <Join view={view} filled={{ values: written(form), wrong: { form: view.words.wrong.stale } }} />,
      422,
    );

  app.post(
    '/:locale{(?:ja|en)}/join',
    parts.withForm(
      async (c, form) => {
        const { wrong: says } = accountWords[form.locale];
        const email = emailOf(form.line('email'));
        const named = nameOf(form.line('name'));
        const password = form.text('password');
        const fault = await passwordFault(
          password,
          [form.line('name'), ...(email ?? '').split(/[@.]/)],
          parts.passwordWords,
        );
        const wrong = {
          ...('wrong' in named ? { name: says[named.wrong] } : {}),
          ...(email === null ? { email: says.email } : {}),
          ...(fault === null ? {} : { password: says[fault] }),
        };
        const values = written(form);
        const invitation = form.line('invitation');
        if ('wrong' in named || email === null || fault !== null) return page(c, { values, wrong }, invitation, 422);
        if (!(await parts.limits.allow('join', email, addressOf(parts, c))))
          return page(c, { values, wrong: { form: says.tooOften } }, invitation, 429);
        const person = { name: named.name, email, password, lang: form.locale };
        if (invitation !== '') {
          const joined = await joinInvited(parts, person, invitation);
          if (joined === 'done') {
            say(c, parts.origin(), 'verified');
            return goOn(c, `/${form.locale}/sign-in`);
          }
          return page(c, { values, wrong: joined === 'taken' ? { email: says.emailTaken } : {} }, invitation, 422);
        }
        const auth = await parts.auth();
        await auth.api.signUpEmail({ body: person });
        return show(parts, c, (view) => <Sent view={view} email={email} />);
      },
      { stale },
    ),
  );

  app.post(
    '/:locale{(?:ja|en)}/join/again',
    parts.withForm(async (c, form) => {
      const email = emailOf(form.line('email'));
      if (email !== null && (await parts.limits.allow('letter', email, addressOf(parts, c))))
        afterwards(parts, (auth) => auth.api.sendVerificationEmail({ body: { email } }));
      return show(parts, c, (view) => <Sent view={view} email={email ?? ''} />);
    }),
  );
}

const written = (form: Form) => ({ name: form.line('name'), email: form.line('email') });

export const invitationHash = (token: string): Buffer => createHash('sha256').update(token).digest();

async function invitedBy(parts: AccountParts, token: string): Promise<Invited | undefined> {
  if (token === '' || token.length > 200) return undefined;
  const role = await parts.accounts.invitation(invitationHash(token));
  return role === null ? undefined : { role, token };
}

/** Whoever holds an invitation was given it in person: no letter is needed to know them. */
async function joinInvited(
  parts: AccountParts,
  person: { name: string; email: string; password: string; lang: string },
  invitation: string,
): Promise<'done' | 'taken' | 'over'> {
  if (!(await invitedBy(parts, invitation))) return 'over';
  const { internalAdapter, password: passwords } = await (await parts.auth()).$context;
  if (await internalAdapter.findUserByEmail(person.email)) return 'taken';
  const { password, ...rest } = person;
  const hash = await passwords.hash(password);
  const member = await internalAdapter.createUser({ ...rest, emailVerified: false }, { method: 'email-password' });
  await internalAdapter.linkAccount({
    userId: member.id,
    providerId: 'credential',
    accountId: member.id,
    password: hash,
  });
  return (await parts.accounts.useInvitation(invitationHash(invitation), member.id)) ? 'done' : 'over';
}
