import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** An OpenID Connect provider that signs in whoever it is told to, as an operator might run one. */
export async function openIdProvider() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { claims: Claims; nonce: string | null }>();
  const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  let issuer = '';
  const idToken = ({ claims, nonce }: { claims: Claims; nonce: string | null }) => {
    const now = Math.floor(Date.now() / 1000);
    const body = {
      ...claims,
      iss: issuer,
      aud: 'yakusoku',
      iat: now,
      exp: now + 300,
      ...(nonce === null ? {} : { nonce }),
    };
    const text = `${base64url({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64url(body)}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (part: Buffer) => (sent += part.toString()));
    request.on('end', () => {
      const give = (value: unknown, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      if (request.url === '/.well-known/openid-configuration')
        return give({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      if (request.url === '/jwks')
        return give({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
      const code = new URLSearchParams(sent).get('code') ?? '';
      const known = codes.get(code);
      codes.delete(code);
      return known
        ? give({ access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token: idToken(known) })
        : give({ error: 'invalid_grant' }, 400);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { issuer, clientId: 'yakusoku', clientSecret: 'not so secret', name: 'House login' },
    /** What the provider would send the browser back with, for the address that it was sent to. */
    signsIn(address: string, claims: Claims, change: { nonce?: string } = {}): string {
      const asked = new URL(address).searchParams;
      const code = `code-${codes.size}-${Math.floor(performance.now())}`;
      codes.set(code, { claims, nonce: change.nonce ?? asked.get('nonce') });
      return `/auth/callback/openid?code=${code}&state=${encodeURIComponent(asked.get('state') ?? '')}`;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
