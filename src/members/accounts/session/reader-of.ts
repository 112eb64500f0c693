import { atLeast, mayHoldSession, type Reader } from '../../../model/members.ts';
import type { SessionOwner } from '../../../record/members/accounts/session.ts';
import { formToken } from '../forms/form-token.ts';
import { sessionToken } from './cookies.ts';

export interface ReaderSource {
  readonly sessionOwner: (token: string) => Promise<SessionOwner | null>;
  readonly origin: () => string;
  readonly secret: string;
}

/** Who a request comes from. Asked once a request however often it is called; one query where there is a session. */
export function readerOf(source: ReaderSource): (request: Request) => Promise<Reader | null> {
  const known = new WeakMap<Request, Promise<Reader | null>>();
  return (request) => {
    const cookies = request.headers.get('cookie');
    if (cookies === null || !mayHoldSession(cookies)) return Promise.resolve(null);
    const before = known.get(request);
    if (before) return before;
    const reader = find(source, cookies);
    known.set(request, reader);
    return reader;
  };
}

async function find({ sessionOwner, origin, secret }: ReaderSource, cookies: string): Promise<Reader | null> {
  const token = sessionToken(cookies, origin(), secret);
  const owner = token === null ? null : await sessionOwner(token);
  if (token === null || !owner) return null;
  // Who may change the record for everybody signs in with more than a password.
  const waits = atLeast(owner.role, 'editor') && !owner.secondFactor;
  return {
    id: owner.id,
    name: owner.name,
    role: waits ? 'trusted' : owner.role,
    awaits: waits ? owner.role : null,
    verified: owner.verified,
    formToken: formToken(secret, token),
  };
}
