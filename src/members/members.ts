import { createHmac } from 'node:crypto';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Reader, Role } from '../model/members.ts';
import type { Log } from '../platform/log.ts';
import type { AccountsRecord } from '../record/members/accounts/accounts.ts';
import type { SiteParts } from '../site/site.ts';
import { originGuard, type SiteAddress } from './accounts/forms/origin.ts';
import { formGate, type FormHandler, type FormLimits } from './accounts/forms/with-form.ts';
import { roleGate } from './accounts/forms/require-role.ts';
import { clientAddress } from './accounts/limits/client-address.ts';
import { limitsOf, type Limits } from './accounts/limits/limits.ts';
import { lazyAuth } from './accounts/lazy-auth.ts';
import type { OpenIdSettings } from './accounts/open-id.ts';
import { refusals } from './accounts/pages/refusals.tsx';
import type { Refusal } from './accounts/pages/refused.tsx';
import type { AccountParts } from './accounts/parts.ts';
import { accountRoutes } from './accounts/routes/account.tsx';
import { joinRoutes } from './accounts/routes/join.tsx';
import { leaveRoutes } from './accounts/routes/leave.tsx';
import { letterRoutes } from './accounts/routes/letters-follow.tsx';
import { openIdRoutes } from './accounts/routes/openid.ts';
import { passkeyRoutes } from './accounts/routes/passkeys.ts';
import { inviteTo, peopleRoutes } from './accounts/routes/people.tsx';
import { secondFactorRoutes } from './accounts/routes/second-factor.tsx';
import { signInRoutes } from './accounts/routes/sign-in.tsx';
import { readerOf } from './accounts/session/reader-of.ts';
import type { Mail } from './mail/mail.ts';
import { forPrograms } from './route-roles.ts';

export interface MembersOptions {
  readonly accounts: AccountsRecord;
  readonly address: SiteAddress;
  /** What sessions and forms are signed with: at least 32 random bytes as text, the same at every start. */
  readonly secret: string;
  readonly mail: Mail;
  readonly log: Log;
  /** Addresses or ranges of proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  readonly openId: OpenIdSettings | null;
  /** What passwords are often made of where the site is read, the most used first: vocabulary/password-words.json. */
  readonly passwordWords?: readonly string[];
}

/** Signs a text for one purpose: 32 letters that only this site can make, the same each time. */
export type Sign = (purpose: string, text: string) => string;

/** What the other parts for people (comments, follows, moderation, the desk) work with. */
export interface Members {
  readonly readerOf: (request: Request) => Promise<Reader | null>;
  /** Wraps a route that changes something: reads the form, checks its token. */
  readonly withForm: (handler: FormHandler, limits?: FormLimits) => (c: Context) => Promise<Response>;
  /** Lets only those of a role, or above, on to a route. */
  readonly requireRole: (role: Role) => MiddlewareHandler;
  readonly limits: Limits;
  readonly mail: Mail;
  readonly sign: Sign;
  /** Scheme, host and port of the site; known once it listens. */
  readonly origin: () => string;
  /** The network address that a request comes from, as a key for limits. */
  readonly addressOf: (c: Context) => string;
  /** A page, or for a script data, that says why something was not taken. */
  readonly refuse: (c: Context, why: Refusal) => Response | Promise<Response>;
  /** Adds what is done when somebody leaves, before their account goes: with what they wrote, as they chose. */
  readonly whenLeaving: (act: (member: string, words: 'stay' | 'go') => Promise<void>) => void;
  /** Adds to the download of one's data, under a name. */
  readonly inDownload: (name: string, get: (member: string) => Promise<unknown>) => void;
  /** Adds the guard of origins and the routes of accounts; before every other part's. */
  readonly routes: (app: Hono, parts: SiteParts) => void;
  /** The one-time address at which the operator's account is made; null where there is an operator. */
  readonly operatorAddress: () => Promise<string | null>;
  /** Removes what has run out; called now and then. */
  readonly sweep: () => Promise<void>;
}

/** Accounts over the record, and what is built on them. */
export function createMembers(options: MembersOptions): Members {
  const { address, secret, accounts, mail, log, proxies, openId } = options;
  const { origin } = address;
  const ask = readerOf({ sessionOwner: accounts.sessionOwner, origin, secret });
  const refused = refusals();
  const leaving: ((member: string, words: 'stay' | 'go') => Promise<void>)[] = [];
  const downloads = new Map<string, (member: string) => Promise<unknown>>();
  const gates = {
    readerOf: ask,
    withForm: formGate({ readerOf: ask, origin, secret, refuse: refused.page }),
    requireRole: roleGate({ readerOf: ask, refuse: refused.page }),
  };
  const limits = limitsOf(accounts, secret);
  return {
    ...gates,
    limits,
    mail,
    sign: (purpose, text) =>
      createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32),
    origin,
    addressOf: (c) => clientAddress(c, proxies),
    refuse: refused.page,
    whenLeaving: (act) => void leaving.push(act),
    inDownload: (name, get) => void downloads.set(name, get),
    routes(app, site) {
      refused.showIn(site);
      app.use(originGuard(address, forPrograms));
      const parts: AccountParts = {
        ...gates,
        auth: lazyAuth({ accounts, secret, mail, log, openId }, origin),
        accounts,
        limits,
        mail,
        log,
        origin,
        secret,
        passwordWords: options.passwordWords ?? [],
        proxies,
        openId: openId?.name ?? null,
        site,
        leaving,
        inDownload: downloads,
      };
      for (const add of [
        joinRoutes,
        signInRoutes,
        letterRoutes,
        passkeyRoutes,
        openIdRoutes,
        accountRoutes,
        secondFactorRoutes,
        leaveRoutes,
        peopleRoutes,
      ])
        add(app, parts);
    },
    async operatorAddress() {
      if ((await accounts.operators()) > 0) return null;
      await accounts.withdrawInvitations('operator');
      return inviteTo({ accounts, origin }, 'operator');
    },
    sweep: () => accounts.sweep(),
  };
}
