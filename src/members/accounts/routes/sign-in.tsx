import { localeOf } from '../../../site/http/locale.ts';
import type { Context, Hono } from 'hono';
import { accountWords } from '../../../site/catalogue/accounts.ts';
import { say } from '../forms/flash.ts';
import { nextPage } from '../forms/next-page.ts';
import type { Form } from '../forms/with-form.ts';
import { Code, SignIn, type Filled } from '../pages/entry.tsx';
import { addressOf, goOn, headersFor, ownToken, show, takeOver, type AccountParts } from '../parts.ts';
import { cookieName, cookieValue } from '../session/cookies.ts';

/** Signing in with a password and, where one is set up, a code; and signing out. */
export function signInRoutes(app: Hono, parts: AccountParts): void {
  const page = (c: Context, next: string, filled: Filled = {}, status: 200 | 401 | 403 | 422 | 429 = 200) =>
    show(parts, c, (view) => <SignIn view={view} next={next} filled={filled} openId={parts.openId} />, status);
  const nextOf = (text: string | undefined) => (text === undefined || text === '' ? '' : nextPage(text, ''));

  app.get('/sign-in', (c) => goOn(c, `/${localeOf(c)}/sign-in`));
  app.get('/:locale{(?:ja|en)}/sign-in', async (c) => {
    const next = nextOf(c.req.query('next'));
    if (await parts.readerOf(c.req.raw)) return goOn(c, next || `/${localeOf(c)}/account`);
    const { signInOpenIdFailed } = accountWords[localeOf(c)];
    return page(c, next, c.req.query('failed') === undefined ? {} : { wrong: { form: signInOpenIdFailed } });
  });

  const stale = (c: Context, form: Form) => {
    const { wrong } = accountWords[form.locale];
    return page(
      c,
      nextOf(form.text('next')),
      { values: { email: form.line('email') }, wrong: { form: wrong.stale } },
      422,
    );
  };
  app.post(
    '/:locale{(?:ja|en)}/sign-in',
    parts.withForm(
      async (c, form) => {
        const words = accountWords[form.locale];
        const next = nextOf(form.text('next'));
        const email = form.line('email').toLowerCase().slice(0, 320);
        const address = addressOf(parts, c);
        const values = { email };
        if (!(await parts.limits.allow('sign-in', email, address)))
          return page(c, next, { values, wrong: { form: words.wrong.tooOften } }, 429);
        const auth = await parts.auth();
        const { status, body } = await takeOver(
          c,
          await auth.api.signInEmail({
            body: { email, password: form.text('password') },
            headers: headersFor(c, []),
            asResponse: true,
          }),
        );
        if (body['code'] === 'EMAIL_NOT_VERIFIED')
          return page(c, next, { values, wrong: { form: words.signInUnverified } }, 403);
        if (status !== 200) return page(c, next, { values, wrong: { form: words.signInFailed } }, 401);
        await parts.limits.passed('sign-in', email, address);
        if (body['twoFactorRedirect'] === true)
          return goOn(c, `/${form.locale}/sign-in/code${next === '' ? '' : `?next=${encodeURIComponent(next)}`}`);
        await endOld(parts, c);
        return goOn(c, next || `/${form.locale}/`);
      },
      { stale },
    ),
  );

  codeRoutes(app, parts, nextOf);

  app.post(
    '/:locale{(?:ja|en)}/sign-out',
    parts.withForm(async (c, form) => {
      const auth = await parts.auth();
      await takeOver(c, await auth.api.signOut({ headers: headersFor(c), asResponse: true }));
      say(c, parts.origin(), 'signed-out');
      return goOn(c, `/${form.locale}/sign-in`);
    }),
  );
}

function codeRoutes(app: Hono, parts: AccountParts, nextOf: (text: string | undefined) => string): void {
  /** The cookie that better-auth gives to whoever has shown the right password. */
  const waiting = () => cookieName('yakusoku.two_factor', parts.origin());
  const waits = (c: Context) => cookieValue(c.req.header('cookie'), waiting());

  app.get('/:locale{(?:ja|en)}/sign-in/code', (c) => {
    const next = nextOf(c.req.query('next'));
    if (waits(c) === null) return goOn(c, `/${localeOf(c)}/sign-in`);
    return show(parts, c, (view) => <Code view={view} next={next} backup={false} />);
  });
  app.post(
    '/:locale{(?:ja|en)}/sign-in/code',
    parts.withForm(async (c, form) => {
      const words = accountWords[form.locale];
      const next = nextOf(form.text('next'));
      const waited = waits(c);
      if (waited === null) return goOn(c, `/${form.locale}/sign-in`);
      const backup = form.has('backup');
      const again = (wrong: string, status: 401 | 429) =>
        show(parts, c, (view) => <Code view={view} next={next} backup={backup} wrong={wrong} />, status);
      if (!(await parts.limits.allow('code', waited, addressOf(parts, c)))) return again(words.wrong.tooOften, 429);
      const auth = await parts.auth();
      // Only the cookie of this sign-in: with the one of a session the code would be taken for something else.
      const headers = headersFor(c, [waiting()]);
      const answer = await takeOver(
        c,
        backup
          ? await auth.api.verifyBackupCode({ body: { code: form.line('backup') }, headers, asResponse: true })
          : await auth.api.verifyTOTP({
              body: { code: form.line('code').normalize('NFKC').replace(/\s/g, '') },
              headers,
              asResponse: true,
            }),
      );
      if (answer.status === 200) {
        await endOld(parts, c);
        return goOn(c, next || `/${form.locale}/`);
      }
      const wrongCode = ['INVALID_CODE', 'INVALID_BACKUP_CODE'].includes(String(answer.body['code']));
      return again(wrongCode ? words.codeWrong : words.codeOver, 401);
    }),
  );
}

/** Whoever signs in anew in the same browser has no use for the session that was there before. */
export async function endOld(parts: AccountParts, c: Context): Promise<void> {
  const reader = await parts.readerOf(c.req.raw);
  const token = ownToken(parts, c);
  if (!reader || token === null) return;
  const own = await parts.accounts.own(reader.id, token);
  const old = own?.sessions.find((session) => session.here);
  if (old) await parts.accounts.endSession(reader.id, old.id);
}
