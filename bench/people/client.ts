import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { formToken } from '../../src/members/accounts/forms/form-token.ts';
import { sessionCookie } from '../../src/model/members.ts';
import { tokenOf } from './fill-people.ts';

/** What sessions are signed with in the measured site. */
export const secret = 'what the sessions of the bench are signed with';

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** Until the head had come, and until all had, in milliseconds. */
  readonly first: number;
  readonly whole: number;
}

/** One person's browser: its own connections, cookies and network address. */
export interface Person {
  readonly get: (path: string) => Promise<Answered>;
  /** Sends a form of a page of ours as the page's script does, which leaves the page where it is. */
  readonly act: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answered>;
  /** The same as a browser without script sends it. */
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly leave: () => void;
}

/** Person number `n` at a network address of their own; signed in already unless told. */
export function personAt(address: string, n: number, isSignedIn = true): Person {
  const agent = new Agent({ keepAlive: true, maxSockets: 2, scheduling: 'lifo' });
  const own = isSignedIn ? tokenOf(n) : null;
  const cookies = new Map<string, string>(own === null ? [] : [[sessionCookie, `${own}.${signed(own)}`]]);
  // So many people do not sit behind one address.
  const from = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
  const ask = (path: string, method: 'GET' | 'POST', body: string | null, type: string, accept: string) =>
    new Promise<Answered>((done, fail) => {
      const began = performance.now();
      const headers = {
        accept,
        'accept-encoding': 'identity',
        'x-forwarded-for': from,
        ...(cookies.size === 0
          ? {}
          : { cookie: Array.from(cookies, ([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') }),
        ...(body === null
          ? {}
          : {
              'content-type': type,
              'content-length': Buffer.byteLength(body),
              origin: address,
              'sec-fetch-site': 'same-origin',
            }),
      };
      request(address + path, { method, agent, headers }, (response) => {
        const first = performance.now() - began;
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', fail);
        response.on('end', () => {
          keepCookies(response.headers['set-cookie'] ?? []);
          const text = Buffer.concat(parts).toString();
          done({
            status: response.statusCode ?? 0,
            text,
            headers: response.headers,
            first,
            whole: performance.now() - began,
          });
        });
      })
        .on('error', fail)
        .end(body ?? undefined);
    });
  const keepCookies = (lines: readonly string[]) => {
    for (const line of lines) {
      const { name = '', value = '' } = /^(?<name>[^=;]+)=(?<value>[^;]*)/.exec(line)?.groups ?? {};
      if (value === '') cookies.delete(name);
      else cookies.set(name, decodeURIComponent(value));
    }
  };
  const withToken = (fields: Readonly<Record<string, string>>) =>
    own === null || 'token' in fields ? fields : { token: formToken(secret, own), ...fields };
  return {
    get: (path) => ask(path, 'GET', null, '', 'text/html'),
    act: (path, fields) => ask(path, 'POST', JSON.stringify(withToken(fields)), 'application/json', 'application/json'),
    send: (path, fields) =>
      ask(
        path,
        'POST',
        new URLSearchParams(withToken(fields)).toString(),
        'application/x-www-form-urlencoded',
        'text/html',
      ),
    leave: () => agent.destroy(),
  };
}

/** What the forms of a page carry. */
export async function tokenOn(person: Person, path: string): Promise<string> {
  const { text } = await person.get(path);
  const token = /name="token" value="(?<token>[^"]+)"/.exec(text)?.groups?.['token'];
  if (token === undefined) throw new Error(`${path} has no form`);
  return token;
}

const signed = (token: string): string => createHmac('sha256', secret).update(token).digest('base64');
