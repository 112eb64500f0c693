import { z } from 'zod';

/** A variable that is set to nothing counts as not set. */
export const empty = (value: unknown) => (value === '' ? undefined : value);
const text = z.preprocess(empty, z.string().optional());

/** What can be set about accounts and mail. */
export const peopleVariables = {
  /** What sessions are signed with, where several machines serve one record; made and kept in the data folder otherwise. */
  YAKUSOKU_SECRET: z.preprocess(empty, z.string().min(32, 'must have at least 32 characters').optional()),
  /** Where mail is sent through, `smtps://user:password@mail.example.org`; without it mail is written to a folder. */
  SMTP_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .refine((url) => URL.canParse(url), 'is not an address such as smtps://user:password@mail.example.org')
      .optional(),
  ),
  /** Whom mail comes from, `Yakusoku <post@example.org>`. */
  MAIL_FROM: text,
  /** Proxies whose X-Forwarded-For is believed: addresses or ranges, separated by commas. */
  TRUSTED_PROXIES: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[\da-fA-F.:/,\s]+$/, 'must be addresses or ranges such as 127.0.0.1,10.0.0.0/8')
      .optional(),
  ),
  /** An OpenID Connect provider to sign in with: all of the first three, or none. */
  OPENID_ISSUER: z.preprocess(
    empty,
    z
      .string()
      .regex(/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/|$)/, 'must begin with https://')
      .refine((url) => URL.canParse(url), 'is not an address such as https://login.example.org')
      .optional(),
  ),
  OPENID_CLIENT_ID: text,
  OPENID_CLIENT_SECRET: text,
  /** What stands on the button. */
  OPENID_NAME: text,
};

export interface PeopleEnvironment {
  readonly secret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly proxies: readonly string[];
  readonly openId: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  } | null;
}

type Variables = { readonly [Name in keyof typeof peopleVariables]?: string | undefined };

export function peopleOf(set: Variables): PeopleEnvironment {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = set;
  return {
    secret: set.YAKUSOKU_SECRET ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM ?? null,
    proxies: (set.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    openId:
      issuer === undefined || clientId === undefined || clientSecret === undefined
        ? null
        : { issuer, clientId, clientSecret, name: set.OPENID_NAME ?? new URL(issuer).hostname },
  };
}
