import { lookup, type LookupAddress } from 'node:dns';
import { Agent, buildConnector } from 'undici';
import { YakusokuError } from '../model/errors.ts';
import { isPublicAddress } from './public-address.ts';
import { forbidden, mayBePrivate, type PrivateHosts } from './web-address.ts';

type LookupDone = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * An HTTP agent that resolves a name itself, refuses it when any of its addresses is not public, and connects to
 * exactly the addresses it has looked at: a name cannot answer one thing to the check and another to the
 * connection (DNS rebinding). The connected socket's far end is looked at once more.
 */
export function guardedAgent(options: { allowPrivate: PrivateHosts; timeoutMs: number }): Agent {
  const connect = buildConnector({
    timeout: options.timeoutMs,
    lookup: (host: string, how: { all?: boolean; family?: number | string }, done: LookupDone) => {
      lookup(host, { all: true, verbatim: true }, (error, addresses) => {
        if (error) return done(unresolved(host, error));
        const refused = mayBePrivate(host, options.allowPrivate)
          ? undefined
          : addresses.find((a) => !isPublicAddress(a.address));
        if (refused) return done(forbidden(host, refused.address));
        const [first] = addresses;
        if (!first) return done(unresolved(host, null));
        return how.all ? done(null, addresses) : done(null, first.address, first.family);
      });
    },
  } as Parameters<typeof buildConnector>[0]);
  return new Agent({
    connect: (target, done) => {
      connect(target, (...[error, socket]) => {
        if (error) return done(error, null);
        const far = socket.remoteAddress;
        if (!mayBePrivate(target.hostname, options.allowPrivate) && (far === undefined || !isPublicAddress(far))) {
          socket.destroy();
          return done(forbidden(target.hostname, far ?? 'an unknown address'), null);
        }
        return done(null, socket);
      });
    },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    pipelining: 0,
  });
}

function unresolved(host: string, cause: Error | null): YakusokuError {
  return new YakusokuError('unknown-host', `no host named ${host} was found; check the address and the network`, {
    cause,
  });
}
