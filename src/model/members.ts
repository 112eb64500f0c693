/** What people may do here, the least first: each may do all that those before it may. */
export const roles = ['reader', 'trusted', 'editor', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Somebody who is signed in, as pages and forms need to know them. */
export interface Reader {
  /** Stays the same whatever else of the account changes. */
  readonly id: string;
  readonly name: string;
  /**
   * What they may do now. An editor or operator who has not set up codes of a second factor counts as a trusted
   * reader until then: `awaits` says what they are to become.
   */
  readonly role: Role;
  readonly awaits: Role | null;
  /** Whether their e-mail address was shown to be theirs. */
  readonly verified: boolean;
  /** What every form shown to them carries in its field `token`; bound to their session. */
  readonly formToken: string;
}

/** Whether somebody of the first role may do what the second may. */
export const atLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/**
 * The name of the cookie that a session is known by; behind https it has the prefix `__Host-`, with which browsers take
 * it from this very host only.
 */
export const sessionCookie = 'yakusoku.session';

/** Whether a Cookie header may hold a session: asked of every request, so it looks and does not parse. */
export const mayHoldSession = (cookies: string): boolean => cookies.includes(`${sessionCookie}=`);
