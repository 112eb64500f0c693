import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { APIError } from 'better-auth/api';
import { sessionCookie } from '../../model/members.ts';
import { isLocale } from '../../site/http/locale.ts';
import type { AccountsRecord } from '../../record/members/accounts/accounts.ts';
import type { Log } from '../../platform/log.ts';
import type { LetterName } from '../../site/catalogue/letters.ts';
import { letter } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';
import { isChange } from './change-token.ts';
import {
  loginTable,
  memberTable,
  passkeyTable,
  secondFactorTables,
  sessionTable,
  verificationTable,
} from './columns.ts';
import { authPath, openIdProvider, type OpenIdSettings } from './open-id.ts';
import { passwordLength } from './passwords.ts';
import { cookieName } from './session/cookies.ts';
import { deviceOf } from './session/device.ts';

export interface AuthOptions {
  readonly accounts: AccountsRecord;
  readonly origin: string;
  readonly secret: string;
  readonly mail: Mail;
  readonly log: Log;
  readonly openId: OpenIdSettings | null;
}

const hour = 3600;
interface Addressed {
  readonly email: string;
  readonly lang?: unknown;
}

/**
 * better-auth over our tables. Its own routes are not served: ours call it, after our checks of origin, token and
 * limits. It keeps neither network addresses nor sessions in cookies, and tells nobody that it runs.
 */
export function buildAuth({ accounts, origin, secret, mail, log, openId }: AuthOptions) {
  const https = origin.startsWith('https://');
  const langOf = (user: Addressed) => (isLocale(String(user.lang)) ? (String(user.lang) as 'ja' | 'en') : 'en');
  const write = (name: LetterName, user: Addressed, path: string) =>
    mail.post(letter(name, langOf(user), user.email, `${origin}/${langOf(user)}${path}`));
  return betterAuth({
    appName: 'Yakusoku',
    baseURL: origin,
    basePath: authPath,
    secret,
    database: { db: accounts.database, type: 'postgres' as const, transaction: true },
    telemetry: { enabled: false },
    // Its other levels name addresses.
    logger: { level: 'error', log: (_level, message) => log.error('accounts', { message }) },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookieName('yakusoku', origin),
      cookies: { session_token: { name: cookieName(sessionCookie, origin) } },
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    user: {
      ...memberTable,
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'reader', input: false },
        lang: { type: 'string', required: false, defaultValue: 'en' },
      },
      changeEmail: { enabled: true },
    },
    session: { ...sessionTable, expiresIn: 30 * 24 * hour, disableSessionRefresh: true, freshAge: hour },
    account: { ...loginTable, encryptOAuthTokens: true, accountLinking: { enabled: true, trustedProviders: [] } },
    // Whoever reads the table finds no link that works in it.
    verification: { ...verificationTable, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => write('reset', user, `/reset?token=${encodeURIComponent(token)}`),
      onExistingUserSignUp: async ({ user }) => write('exists', user, '/forgot'),
      onPasswordReset: async ({ user }) => write('passwordChanged', user, '/forgot'),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: 2 * hour,
      sendVerificationEmail: async ({ user, token }) =>
        write(isChange(token) ? 'newAddress' : 'verify', user, `/verify?token=${encodeURIComponent(token)}`),
    },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, userAgent: deviceOf(session.userAgent) } }) },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Yakusoku', allowPasswordless: true, schema: secondFactorTables }),
      passkey({
        rpName: 'Yakusoku',
        rpID: new URL(origin).hostname,
        origin,
        schema: passkeyTable,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        registration: {
          afterVerification: ({ verification }) => needPerson(verification.registrationInfo?.userVerified),
        },
        authentication: {
          // A passkey stands for two factors: the device, and whoever unlocks it.
          afterVerification: ({ verification }) => needPerson(verification.authenticationInfo.userVerified),
        },
      }),
      ...(openId === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: openIdProvider,
                  name: openId.name,
                  discoveryUrl: `${openId.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: openId.clientId,
                  clientSecret: openId.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                },
              ],
            }),
          ]),
    ],
  });
}

export type Auth = ReturnType<typeof buildAuth>;

function needPerson(verified: boolean | undefined): void {
  if (verified !== true) throw new APIError('UNAUTHORIZED', { message: 'the person was not verified' });
}
