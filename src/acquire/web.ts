import { request, type Agent } from 'undici';
import { YakusokuError } from '../model/errors.ts';
import { sha256Of, type Acquired } from './acquired.ts';
import { unpacked } from './body.ts';
import { guardedAgent } from './guarded-agent.ts';
import { HttpRefusal } from './http-refusal.ts';
import { Robots } from './robots.ts';
import { webAddress, type PrivateHosts } from './web-address.ts';
import { failure } from './web-failure.ts';

export interface WebOptions {
  /** Sent as User-Agent; robots.txt is asked about the name before its first slash. */
  readonly userAgent: string;
  readonly allowPrivate: PrivateHosts;
  readonly timeoutMs: number;
  readonly mostBytes: number;
  readonly robots: Robots;
  /** Asks for the page only if it is another than this one. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/** What an address answers, under all the limits. One time limit covers names, robots.txt, redirects and body. */
export async function acquireWeb(what: string, options: WebOptions): Promise<Acquired> {
  const start = webAddress(what, null, options.allowPrivate);
  const agent = guardedAgent(options);
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    const found = await follow(start, (url) => ask(url, options, agent, signal, true), options);
    const { status, bytes, headers, url } = found;
    if (status !== 304 && (status < 200 || status >= 300)) throw new HttpRefusal(url.href, status, headers);
    return {
      bytes,
      contentType: headers['content-type'] ?? null,
      url: start.href,
      finalUrl: url.href,
      headers,
      fetchedAt: new Date().toISOString(),
      sha256: sha256Of(bytes),
      file: null,
      notModified: status === 304,
    };
  } catch (error) {
    throw failure(error, start, options.timeoutMs);
  } finally {
    await agent.destroy();
  }
}

/** Follows redirects, each to an address as acceptable as the first. */
async function follow(start: URL, get: (url: URL) => Promise<Answer>, options: WebOptions): Promise<Answer> {
  const seen = new Set<string>();
  let url = start;
  for (let n = 0; n <= mostRedirects; n++) {
    seen.add(url.href);
    const answer = await get(url);
    const to = answer.headers['location'];
    if (!redirects.has(answer.status) || to === undefined) return answer;
    const next = webAddress(to, url.href, options.allowPrivate);
    if (next.href === url.href) throw new YakusokuError('too-many-redirects', `${url.href} redirects to itself`);
    if (seen.has(next.href))
      throw new YakusokuError('too-many-redirects', `${start.href} redirects in a circle, by way of ${next.href}`);
    url = next;
  }
  throw new YakusokuError('too-many-redirects', `${start.href} redirects more than ${mostRedirects} times`);
}

async function ask(url: URL, options: WebOptions, agent: Agent, signal: AbortSignal, minded: boolean): Promise<Answer> {
  if (minded)
    await options.robots.check(url, options.userAgent.split('/')[0] ?? '', async (robots) => {
      const { status, bytes } = await follow(robots, (to) => ask(to, options, agent, signal, false), options);
      return { status, text: bytes.toString('utf8') };
    });
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    headers: {
      'user-agent': options.userAgent,
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      ...(minded && options.etag ? { 'if-none-match': options.etag } : {}),
      ...(minded && options.lastModified ? { 'if-modified-since': options.lastModified } : {}),
    },
  });
  const flat = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')]],
    ),
  );
  // The body of a redirect or an error is of no use, and may be endless.
  const wanted = statusCode >= 200 && statusCode < 300;
  if (!wanted) body.destroy();
  body.on('error', () => {});
  const bytes = wanted ? await unpacked(body, flat['content-encoding'], options.mostBytes, url.href) : Buffer.alloc(0);
  return { url, status: statusCode, headers: flat, bytes };
}
