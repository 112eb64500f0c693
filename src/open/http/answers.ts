import type { Context } from 'hono';
import type { Clock } from '../../platform/clock.ts';
import { answer } from '../../site/http/answer.ts';
import { preferredLocale } from '../../site/http/locale.ts';
import type { Pages } from '../../site/http/pages.ts';
import type { Content } from '../../site/http/stored.ts';
import { dataHeaders, preflightHeaders } from './headers.ts';
import { Problem, problemResponse } from './problem.ts';
import { rateLimit, type Left } from './rate.ts';

export interface AnswersOptions {
  readonly pages: Pages;
  readonly clock: Clock;
  readonly failed: (error: unknown, path: string) => void;
}

/** An answer that is kept by its address, as pages are, or one that is made for this request alone. */
export type Made = { readonly key: string; readonly make: () => Promise<Content | null> } | Response;

export interface Answers {
  /** Runs `make` for a reading request; everything that goes wrong comes back as a problem document. */
  readonly serve: (c: Context, make: () => Promise<Made>, more?: { readonly posts?: boolean }) => Promise<Response>;
}

/** Where every request of a program comes through: methods, limits, the store of answers, and what is said of errors. */
export function answers({ pages, clock, failed }: AnswersOptions): Answers {
  const take = rateLimit(clock);
  return {
    async serve(c, make, more = {}) {
      if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflightHeaders });
      const left = take(addressOf(c));
      try {
        if (!left.allowed)
          throw new Problem('too-many-requests', 'this address has used up what it may ask for', {
            aid: String(left.seconds),
            headers: { 'Retry-After': String(left.seconds) },
          });
        const reads =
          c.req.method === 'GET' || c.req.method === 'HEAD' || (more.posts === true && c.req.method === 'POST');
        if (!reads)
          throw new Problem('method-not-allowed', `${c.req.method.slice(0, 20)} is not possible here`, {
            headers: { Allow: 'GET, HEAD, OPTIONS' },
          });
        const made = await make();
        const response = made instanceof Response ? made : await kept(c, pages, made);
        response.headers.set('RateLimit', leftHeader(left));
        return response;
      } catch (error) {
        const problem = error instanceof Problem ? error : failure(error);
        const locale = preferredLocale(c.req.header('accept-language'));
        return problemResponse(problem, locale, { ...dataHeaders, RateLimit: leftHeader(left) });
      }
      function failure(error: unknown): Problem {
        failed(error, c.req.path);
        return new Problem('failure', 'the answer could not be made');
      }
    },
  };
}

async function kept(c: Context, pages: Pages, made: Exclude<Made, Response>): Promise<Response> {
  const stored = await pages.page(made.key, made.make);
  if (stored === null) throw new Problem('not-found', `there is nothing at ${c.req.path.slice(0, 200)}`);
  return answer(c, stored);
}

const leftHeader = ({ left, seconds }: Left) => `"reading";r=${left};t=${seconds}`;

/** The socket's own address: what a request says of itself can be forged. Tests without a socket share one. */
function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
}
