import { createHmac } from 'node:crypto';
import type { AccountsRecord } from '../../../record/members/accounts/accounts.ts';
import type { Limit } from '../../../record/members/accounts/attempts.ts';

/** How often something may be tried, in how many seconds: by one address for one account, for one account, by one address. */
const rules = {
  'sign-in': { pair: [8, 900], account: [60, 3600], address: [60, 900] },
  code: { pair: [8, 900], account: [20, 3600], address: [60, 900] },
  join: { pair: [5, 3600], account: [5, 3600], address: [20, 3600] },
  letter: { pair: [4, 3600], account: [6, 3600], address: [30, 3600] },
  password: { pair: [8, 900], account: [20, 3600], address: [60, 900] },
  comment: { pair: [20, 600], account: [60, 3600], address: [300, 600] },
  reply: { pair: [30, 600], account: [90, 3600], address: [300, 600] },
  like: { pair: [120, 600], account: [600, 3600], address: [3000, 600] },
  follow: { pair: [120, 600], account: [600, 3600], address: [3000, 600] },
  propose: { pair: [10, 600], account: [40, 3600], address: [100, 600] },
  report: { pair: [10, 600], account: [40, 3600], address: [100, 600] },
  passkey: { pair: [30, 900], account: [60, 900], address: [60, 900] },
} as const;
export type Limited = keyof typeof rules;

export interface Limits {
  /**
   * Whether an account (an e-mail address or an id, whether it exists or not) may be tried from a network address once
   * more. Too many from one address stop that address long before they would stop the owner.
   */
  readonly allow: (what: Limited, account: string, address: string) => Promise<boolean>;
  /** The same as it is asked of the record, for what asks more of it in one step. */
  readonly of: (what: Limited, account: string, address: string) => readonly Limit[];
  /** Forgets what this address tried at this account: it has shown that it may. */
  readonly passed: (what: Limited, account: string, address: string) => Promise<void>;
}

export function limitsOf(accounts: AccountsRecord, secret: string): Limits {
  const hash = (text: string) => createHmac('sha256', secret).update(`limit\0${text}`).digest();
  const of: Limits['of'] = (what, account, address) => {
    const { pair, account: own, address: from } = rules[what];
    const limit = (name: string, who: string, [allowed, seconds]: readonly [number, number]) => ({
      what: `${what} ${name}`,
      who: hash(who),
      allowed,
      seconds,
    });
    // In this order: one address that is stopped adds nothing to what would stop the account for all.
    return [
      limit('address', address, from),
      limit('pair', `${account}\0${address}`, pair),
      limit('account', account, own),
    ];
  };
  return {
    of,
    allow: (what, account, address) => accounts.attempt(of(what, account, address)),
    passed: (what, account, address) => accounts.forgetAttempts(`${what} pair`, hash(`${account}\0${address}`)),
  };
}
