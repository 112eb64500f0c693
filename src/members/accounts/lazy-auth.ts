import type { Auth, AuthOptions } from './auth.ts';

/**
 * better-auth, loaded when somebody first needs it: it takes a second to load, and most who come only read. Its
 * settings hold the site's origin, which is known once the site listens.
 */
export function lazyAuth(options: Omit<AuthOptions, 'origin'>, origin: () => string): () => Promise<Auth> {
  let made: { readonly at: string; readonly auth: Promise<Auth> } | null = null;
  return () => {
    const at = origin();
    if (made?.at !== at)
      made = { at, auth: import('./auth.ts').then(({ buildAuth }) => buildAuth({ ...options, origin: at })) };
    return made.auth;
  };
}
