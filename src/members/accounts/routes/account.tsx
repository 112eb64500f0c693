import { localeOf } from '../../../site/http/locale.ts';
import type { Context, Hono } from 'hono';
import type { OwnAccount } from '../../../record/members/accounts/member.ts';
import { accountWords, type AccountWords } from '../../../site/catalogue/accounts.ts';
import { letter } from '../../mail/letter.ts';
import { emailOf, nameOf } from '../fields.ts';
import { say } from '../forms/flash.ts';
import type { Form } from '../forms/with-form.ts';
import { Account } from '../pages/account.tsx';
import type { Filled } from '../pages/entry.tsx';
import { addressOf, goOn, headersFor, ownToken, show, takeOver, type AccountParts } from '../parts.ts';
import { passwordFault } from '../passwords.ts';

export interface Owner {
  readonly own: OwnAccount;
  readonly words: AccountWords;
}

/** Whose account it is: read anew for each change. */
export async function ownerOf(parts: AccountParts, c: Context, form?: Form): Promise<Owner> {
  const reader = await parts.readerOf(c.req.raw);
  const own = reader && (await parts.accounts.own(reader.id, ownToken(parts, c)));
  if (!own) throw new Error('a route of accounts was reached by nobody');
  const locale = form?.locale ?? localeOf(c);
  return { own, words: accountWords[locale] };
}

/**
 * Asks for the password once more before something grave. Null where it is right (or there is none to ask for), else
 * what to say.
 */
export async function passwordWrong(
  parts: AccountParts,
  c: Context,
  { own, words }: Owner,
  password: string,
): Promise<string | null> {
  if (!own.hasPassword) return null;
  const address = addressOf(parts, c);
  if (!(await parts.limits.allow('password', own.id, address))) return words.wrong.tooOften;
  const auth = await parts.auth();
  const right = await auth.api
    .verifyPassword({ body: { password }, headers: headersFor(c) })
    .then(({ status }) => status)
    .catch(() => false);
  if (!right) return words.wrong.passwordWrong;
  await parts.limits.passed('password', own.id, address);
  return null;
}

/** One's own account: what to change there, each by a form of its own. */
export function accountRoutes(app: Hono, parts: AccountParts): void {
  const signedIn = parts.requireRole('reader');
  const page = async (c: Context, filled: Filled = {}, status: 200 | 422 = 200) => {
    const [owner, reader] = await Promise.all([ownerOf(parts, c), parts.readerOf(c.req.raw)]);
    return show(
      parts,
      c,
      (view) => <Account view={view} own={owner.own} awaits={reader?.awaits ?? null} filled={filled} />,
      status,
    );
  };
  const done = (c: Context, form: Form, message: keyof AccountWords['said']) => {
    say(c, parts.origin(), message);
    return goOn(c, `/${form.locale}/account`);
  };
  const tell = (own: OwnAccount, name: 'addressChanging' | 'passwordChanged' | 'factorChanged') =>
    parts.mail.post(letter(name, own.lang, own.email, `${parts.origin()}/${own.lang}/forgot`));

  app.get('/account', (c) => goOn(c, `/${c.req.header('accept-language')?.startsWith('ja') ? 'ja' : 'en'}/account`));
  app.get('/:locale{(?:ja|en)}/account', signedIn, (c) => page(c));

  app.post(
    '/:locale{(?:ja|en)}/account/name',
    signedIn,
    parts.withForm(async (c, form) => {
      const { own: member, words } = await ownerOf(parts, c, form);
      const named = nameOf(form.line('name'));
      if ('wrong' in named)
        return page(c, { values: { name: form.line('name') }, wrong: { name: words.wrong[named.wrong] } }, 422);
      await parts.accounts.rename(member.id, named.name);
      return done(c, form, 'name-changed');
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/email',
    signedIn,
    parts.withForm(async (c, form) => {
      const owner = await ownerOf(parts, c, form);
      const { wrong } = owner.words;
      const values = { email: form.line('email') };
      const email = emailOf(form.line('email'));
      if (email === null) return page(c, { values, wrong: { email: wrong.email } }, 422);
      if (email === owner.own.email) return page(c, { values, wrong: { email: wrong.same } }, 422);
      const fault = await passwordWrong(parts, c, owner, form.text('password'));
      if (fault !== null) return page(c, { values, wrong: { emailPassword: fault } }, 422);
      if (!(await parts.limits.allow('letter', email, addressOf(parts, c))))
        return page(c, { values, wrong: { form: wrong.tooOften } }, 422);
      const auth = await parts.auth();
      await auth.api.changeEmail({ body: { newEmail: email }, headers: headersFor(c) });
      tell(owner.own, 'addressChanging');
      return done(c, form, 'email-sent');
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/password',
    signedIn,
    parts.withForm(async (c, form) => {
      const owner = await ownerOf(parts, c, form);
      const { own: member, words } = owner;
      const fault = await passwordFault(
        form.text('password'),
        [member.name, ...member.email.split(/[@.]/)],
        parts.passwordWords,
      );
      if (fault !== null) return page(c, { wrong: { password: words.wrong[fault] } }, 422);
      const current = await passwordWrong(parts, c, owner, form.text('current'));
      if (current !== null) return page(c, { wrong: { current } }, 422);
      const auth = await parts.auth();
      await takeOver(
        c,
        await auth.api.changePassword({
          body: {
            currentPassword: form.text('current'),
            newPassword: form.text('password'),
            revokeOtherSessions: true,
          },
          headers: headersFor(c),
          asResponse: true,
        }),
      );
      tell(member, 'passwordChanged');
      return done(c, form, 'password-changed');
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/session',
    signedIn,
    parts.withForm(async (c, form) => {
      await parts.accounts.endSession(form.reader?.id ?? '', form.line('id'));
      return done(c, form, 'session-ended');
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/account/sessions',
    signedIn,
    parts.withForm(async (c, form) => {
      await parts.accounts.endOtherSessions(form.reader?.id ?? '', ownToken(parts, c));
      return done(c, form, 'sessions-ended');
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/account/passkey/remove',
    signedIn,
    parts.withForm(async (c, form) => {
      const { own: member } = await ownerOf(parts, c, form);
      if (await parts.accounts.removePasskey(member.id, form.line('id'))) tell(member, 'factorChanged');
      return done(c, form, 'passkey-removed');
    }),
  );

  app.get('/:locale{(?:ja|en)}/account/data.json', signedIn, async (c) => {
    const { own: member } = await ownerOf(parts, c);
    const more = await Promise.all(
      Array.from(parts.inDownload, async ([name, get]) => [name, await get(member.id)] as const),
    );
    const all = { ...(await parts.accounts.everythingOf(member.id)), ...Object.fromEntries(more) };
    return c.body(JSON.stringify(all, null, 2), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="yakusoku-account.json"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  });
}
