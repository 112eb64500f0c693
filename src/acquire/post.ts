import { performance } from 'node:perf_hooks';
import { request } from 'undici';
import { guardedAgent } from './guarded-agent.ts';
import { webAddress, type PrivateHosts } from './web-address.ts';
import { failure } from './web-failure.ts';

export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowPrivate: PrivateHosts;
  readonly timeoutMs: number;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** How long it took. */
  readonly ms: number;
}

/**
 * Sends a body to an address on the public internet and gives what it answers; redirects are not followed, and the
 * answer's body is not read. Throws the errors of `acquireWeb`.
 */
export async function postTo(
  address: string,
  { headers, body, allowPrivate, timeoutMs }: PostOptions,
): Promise<PostAnswer> {
  const url = webAddress(address, null, allowPrivate);
  const agent = guardedAgent({ allowPrivate, timeoutMs });
  const start = performance.now();
  try {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers,
      body,
    });
    answer.body.on('error', () => {});
    answer.body.destroy();
    const flat = Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, [value].flat().join(', ')] as const],
    );
    return { status: answer.statusCode, headers: Object.fromEntries(flat), ms: performance.now() - start };
  } catch (error) {
    throw failure(error, url, timeoutMs);
  } finally {
    await agent.destroy();
  }
}
