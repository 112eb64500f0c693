import type { Context, Hono } from 'hono';
import { accountWords } from '../../../site/catalogue/accounts.ts';
import { isChange } from '../change-token.ts';
import { emailOf } from '../fields.ts';
import { say } from '../forms/flash.ts';
import { Forgot, Reset, Verify } from '../pages/letters-follow.tsx';
import { addressOf, afterwards, goOn, headersFor, show, takeOver, type AccountParts } from '../parts.ts';
import { passwordFault } from '../passwords.ts';

/** What the links in letters lead to: an address is confirmed, a password chosen anew. */
export function letterRoutes(app: Hono, parts: AccountParts): void {
  const linkOf = (text: string | undefined) => (text ?? '').slice(0, 2000);

  app.get('/:locale{(?:ja|en)}/verify', (c) => {
    const token = linkOf(c.req.query('token'));
    return show(parts, c, (view) => <Verify view={view} token={token} bad={token === ''} />);
  });
  app.post(
    '/:locale{(?:ja|en)}/verify',
    parts.withForm(async (c, form) => {
      const token = linkOf(form.text('link'));
      const auth = await parts.auth();
      const { status } = await takeOver(
        c,
        await auth.api.verifyEmail({ query: { token }, headers: headersFor(c), asResponse: true }),
      );
      if (status !== 200) return show(parts, c, (view) => <Verify view={view} token="" bad />, 422);
      say(c, parts.origin(), isChange(token) ? 'email-changed' : 'verified');
      return goOn(c, `/${form.locale}/${form.reader ? 'account' : 'sign-in'}`);
    }),
  );

  app.get('/:locale{(?:ja|en)}/forgot', (c) => show(parts, c, (view) => <Forgot view={view} sent={null} />));
  app.post(
    '/:locale{(?:ja|en)}/forgot',
    parts.withForm(async (c, form) => {
      const { wrong } = accountWords[form.locale];
      const email = emailOf(form.line('email'));
      const again = (says: Record<string, string>, status: 422 | 429) =>
        show(
          parts,
          c,
          (view) => <Forgot view={view} sent={null} filled={{ values: { email: form.line('email') }, wrong: says }} />,
          status,
        );
      if (email === null) return again({ email: wrong.email }, 422);
      if (!(await parts.limits.allow('letter', email, addressOf(parts, c))))
        return again({ form: wrong.tooOften }, 429);
      afterwards(parts, (auth) => auth.api.requestPasswordReset({ body: { email } }));
      return show(parts, c, (view) => <Forgot view={view} sent={email} />);
    }),
  );

  const reset = (c: Context, token: string, wrong?: string, status: 200 | 422 = 200) =>
    show(
      parts,
      c,
      (view) => <Reset view={view} token={token} bad={token === ''} {...(wrong === undefined ? {} : { wrong })} />,
      status,
    );
  app.get('/:locale{(?:ja|en)}/reset', (c) => reset(c, linkOf(c.req.query('token'))));
  app.post(
    '/:locale{(?:ja|en)}/reset',
    parts.withForm(async (c, form) => {
      const token = linkOf(form.text('link'));
      const fault = await passwordFault(form.text('password'), [], parts.passwordWords);
      if (fault !== null) return reset(c, token, accountWords[form.locale].wrong[fault], 422);
      const auth = await parts.auth();
      const { status } = await takeOver(
        c,
        await auth.api.resetPassword({ body: { newPassword: form.text('password'), token }, asResponse: true }),
      );
      if (status !== 200) return reset(c, '', undefined, 422);
      say(c, parts.origin(), 'password-set');
      return goOn(c, `/${form.locale}/sign-in`);
    }),
  );
}
