import { localeOf } from '../../../site/http/locale.ts';
import type { Context, Hono } from 'hono';
import { nextPage } from '../forms/next-page.ts';
import type { Form } from '../forms/with-form.ts';
import { addressOf, headersFor, ownToken, takeOver, type AccountParts } from '../parts.ts';
import { letter } from '../../mail/letter.ts';
import { say } from '../forms/flash.ts';
import type { Auth } from '../auth.ts';
import { endOld } from './sign-in.tsx';

type Known = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

/** A session older than this signs in again before it adds a way to sign in, in seconds. */
const fresh = 3600;

/** What the passkey script asks: options for the browser, and the browser's answer. All as flat JSON with our token. */
export function passkeyRoutes(app: Hono, parts: AccountParts): void {
  const options = (c: Context, status: number, body: unknown) =>
    status === 200 ? c.json({ options: body }, 200, noStore) : c.json({ failed: true }, 400, noStore);
  const allowed = (c: Context, who: string) => parts.limits.allow('passkey', who, addressOf(parts, c));

  app.post(
    '/:locale{(?:ja|en)}/sign-in/passkey/options',
    parts.withForm(async (c) => {
      if (!(await allowed(c, addressOf(parts, c)))) return c.json({ failed: true }, 429, noStore);
      const auth = await parts.auth();
      const answer = await auth.api.generatePasskeyAuthenticationOptions({
        headers: headersFor(c, []),
        asResponse: true,
      });
      const { status, body } = await takeOver(c, answer);
      return options(c, status, body);
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/sign-in/passkey',
    parts.withForm(async (c, form) => {
      if (!(await allowed(c, addressOf(parts, c)))) return c.json({ failed: true }, 429, noStore);
      const response = credentialOf(form);
      if (response === null) return c.json({ failed: true }, 400, noStore);
      const auth = await parts.auth();
      const { status } = await takeOver(
        c,
        await auth.api.verifyPasskeyAuthentication({ body: { response }, headers: headersFor(c), asResponse: true }),
      );
      if (status !== 200) return c.json({ failed: true }, 401, noStore);
      await endOld(parts, c);
      return c.json({ to: nextPage(form.text('next') || undefined, `/${localeOf(c)}/`) }, 200, noStore);
    }),
  );

  const signedIn = parts.requireRole('reader');
  app.post(
    '/:locale{(?:ja|en)}/account/passkey/options',
    signedIn,
    parts.withForm(async (c, form) => {
      if (!(await allowed(c, form.reader?.id ?? ''))) return c.json({ failed: true }, 429, noStore);
      const token = ownToken(parts, c);
      const age = token === null ? null : await parts.accounts.sessionAge(token);
      if (age === null || age > fresh) return c.json({ stale: true }, 403, noStore);
      const auth = await parts.auth();
      const answer = await auth.api.generatePasskeyRegistrationOptions({
        query: {},
        headers: headersFor(c),
        asResponse: true,
      });
      const { status, body } = await takeOver(c, answer);
      return options(c, status, body);
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/account/passkey',
    signedIn,
    parts.withForm(async (c, form) => {
      const response = credentialOf(form);
      const member = form.reader && (await parts.accounts.own(form.reader.id, ownToken(parts, c)));
      if (response === null || !member) return c.json({ failed: true }, 400, noStore);
      const device = member.sessions.find((session) => session.here)?.device;
      const auth = await parts.auth();
      const { status } = await takeOver(
        c,
        await auth.api.verifyPasskeyRegistration({
          body: { response, ...(device ? { name: device } : {}) },
          headers: headersFor(c),
          asResponse: true,
        }),
      );
      if (status !== 200) return c.json({ failed: true }, 400, noStore);
      const { lang, email } = member;
      parts.mail.post(letter('factorChanged', lang, email, `${parts.origin()}/${lang}/forgot`));
      say(c, parts.origin(), 'passkey-added');
      return c.json({ to: `/${localeOf(c)}/account#passkeys` }, 200, noStore);
    }),
  );
}

const noStore = { 'Cache-Control': 'no-store' };

/**
 * The browser's answer, which it gives as a JSON text of its own. Only what WebAuthn names is taken out of it, one level
 * deep, into an object that has no other names.
 */
function credentialOf(form: Form): Known | null {
  const text = form.text('credential');
  if (text.length > 16_384) return null;
  try {
    const { id, rawId, type, authenticatorAttachment, response } = record(JSON.parse(text));
    const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle, transports } =
      record(response);
    const texts = { id, rawId, type, authenticatorAttachment };
    const inner = { clientDataJSON, attestationObject, authenticatorData, signature, userHandle };
    for (const value of [...Object.values(texts), ...Object.values(inner)])
      if (value !== undefined && value !== null && typeof value !== 'string') return null;
    const ways = Array.isArray(transports) ? transports.filter((way) => typeof way === 'string').slice(0, 10) : [];
    const kept = { ...texts, clientExtensionResults: {}, response: { ...inner, transports: ways } };
    return kept as unknown as Known;
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
  return value as Record<string, unknown>;
}
