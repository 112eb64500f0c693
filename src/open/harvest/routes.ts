import type { Context, Hono } from 'hono';
import type { Clock } from '../../platform/clock.ts';
import type { Sources } from '../declare/kind.ts';
import type { Answers } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { oaiAnswer } from './oai.ts';

/** A request's arguments in a body are no longer than this, in bytes. */
const longest = 4_000;

/** `/oai`: the protocol by which libraries harvest, over GET and, as it must be, POST. */
export function harvestRoutes(
  app: Hono,
  from: Sources,
  { serve }: Answers,
  { clock, origin, mail }: { readonly clock: Clock; readonly origin: string | undefined; readonly mail: string | null },
): void {
  app.all('/oai', (c) =>
    serve(
      c,
      async () => {
        const query = await argumentsOf(c);
        const body = await oaiAnswer(query, { from, origin: originOf(c, origin), now: clock.now(), mail });
        return new Response(body, {
          headers: { ...dataHeaders, 'Content-Type': 'text/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
        });
      },
      { posts: true },
    ),
  );
}

async function argumentsOf(c: Context): Promise<URLSearchParams> {
  if (c.req.method !== 'POST') return new URL(c.req.url).searchParams;
  const length = Number(c.req.header('content-length') ?? Infinity);
  if (!(length <= longest)) throw new Problem('bad-parameter', `a request has no more than ${longest} bytes`);
  return new URLSearchParams(await c.req.text());
}
