import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { Reader, Role } from '../model/members.ts';
import type { AccountsRecord } from '../record/members/accounts/accounts.ts';
import type { SiteParts } from '../site/site.ts';
import { originGuard, type SiteAddress } from './accounts/forms/origin.ts';
import { formGate, type FormHandler, type FormLimits } from './accounts/forms/with-form.ts';
import { roleGate } from './accounts/forms/require-role.ts';
import { refusals } from './accounts/pages/refusals.tsx';
import { readerOf } from './accounts/session/reader-of.ts';
import { forPrograms } from './route-roles.ts';

export interface MembersOptions {
  readonly accounts: AccountsRecord;
  readonly address: SiteAddress;
  /** What sessions and forms are signed with: at least 32 random bytes as text, the same at every start. */
  readonly secret: string;
}

/** What the other parts for people (comments, follows, moderation, the desk) work with. */
export interface Members {
  readonly readerOf: (request: Request) => Promise<Reader | null>;
  /** Wraps a route that changes something: reads the form, checks its token. */
  readonly withForm: (handler: FormHandler, limits?: FormLimits) => (c: Context) => Promise<Response>;
  /** Lets only those of a role, or above, on to a route. */
  readonly requireRole: (role: Role) => MiddlewareHandler;
  /** Adds the guard of origins and the routes of accounts; before every other part's. */
  readonly routes: (app: Hono, parts: SiteParts) => void;
}

export function createMembers(options: MembersOptions): Members {
  const { address, secret, accounts } = options;
  const { origin } = address;
  const ask = readerOf({ sessionOwner: accounts.sessionOwner, origin, secret });
  const refused = refusals();
  return {
    readerOf: ask,
    withForm: formGate({ readerOf: ask, origin, secret, refuse: refused.page }),
    requireRole: roleGate({ readerOf: ask, refuse: refused.page }),
    routes(app, parts) {
      refused.showIn(parts);
      app.use(originGuard(address, forPrograms));
    },
  };
}
