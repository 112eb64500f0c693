import { localeOf } from '../../../site/http/locale.ts';
import type { Context, Hono } from 'hono';
import { nextPage } from '../forms/next-page.ts';
import { authPath, openIdProvider } from '../open-id.ts';
import { addressOf, goOn, headersFor, takeOver, type AccountParts } from '../parts.ts';
import { endOld } from './sign-in.tsx';

/**
 * Signing in with the operator's OpenID Connect provider: to it with state, nonce and PKCE, and back. Nothing is there
 * where none is set.
 */
export function openIdRoutes(app: Hono, parts: AccountParts): void {
  if (parts.openId === null) return;
  app.get('/:locale{(?:ja|en)}/sign-in/openid', async (c) => {
    const locale = localeOf(c);
    const next = nextPage(c.req.query('next'), `/${locale}/`);
    if (!(await parts.limits.allow('sign-in', 'openid', addressOf(parts, c)))) return failed(c, locale);
    const auth = await parts.auth();
    const { status, body } = await takeOver(
      c,
      await auth.api.signInSocial({
        body: {
          provider: openIdProvider,
          callbackURL: next,
          errorCallbackURL: `/${locale}/sign-in?failed`,
          disableRedirect: true,
        },
        headers: headersFor(c, []),
        asResponse: true,
      }),
    );
    const to = body['url'];
    if (status !== 200 || typeof to !== 'string') return failed(c, locale);
    return goOn(c, to);
  });

  app.get(`${authPath}/callback/:provider`, async (c) => {
    if (c.req.param('provider') !== openIdProvider) return c.notFound();
    const auth = await parts.auth();
    const url = new URL(c.req.url);
    const response = await auth.handler(
      new Request(`${parts.origin()}${url.pathname}${url.search}`, { headers: headersFor(c) }),
    );
    await takeOver(c, response);
    const to = response.headers.get('location');
    if (to === null) return failed(c, localeOf(c));
    await endOld(parts, c);
    const { pathname, search } = new URL(to, parts.origin());
    return goOn(c, nextPage(pathname + search, `/${localeOf(c)}/`));
  });
}

const failed = (c: Context, locale: string) => goOn(c, `/${locale}/sign-in?failed`);
