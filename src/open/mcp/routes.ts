import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Sources } from '../declare/kind.ts';
import type { Answers } from '../http/answers.ts';
import { dataHeaders } from '../http/headers.ts';
import { originOf } from '../http/origin.ts';
import { Problem } from '../http/problem.ts';
import { mcpServer } from './server.ts';

/** A message of an assistant is no longer than this, in bytes. */
const longest = 100_000;

export interface McpRoutesOptions {
  readonly origin: string | undefined;
  readonly version: string;
  readonly failed: (error: unknown, path: string) => void;
}

/** `/mcp`: streamable HTTP without sessions, one answer a message. */
export function mcpRoutes(app: Hono, from: Sources, { serve }: Answers, options: McpRoutesOptions): void {
  app.all('/mcp', (c) =>
    serve(
      c,
      async () => {
        // There is nothing to listen for: no server of ours speaks first.
        if (c.req.method !== 'POST')
          throw new Problem('method-not-allowed', 'messages are sent here by POST', {
            headers: { Allow: 'POST, OPTIONS' },
          });
        return answered(c, from, options);
      },
      { posts: true },
    ),
  );
}

async function answered(c: Context, from: Sources, { origin, version, failed }: McpRoutesOptions): Promise<Response> {
  const length = Number(c.req.header('content-length') ?? Infinity);
  if (!(length <= longest))
    throw new Problem('bad-parameter', `a message has no more than ${longest} bytes and says how many`);
  const { StreamableHTTPTransport } = await import('@hono/mcp');
  const transport = new StreamableHTTPTransport({ enableJsonResponse: true });
  const server = await mcpServer({ from, origin: originOf(c, origin) }, version, (error) => failed(error, '/mcp'));
  await server.connect(transport);
  const response = await handled(() => transport.handleRequest(c));
  if (response === undefined) throw new Error('the message got no answer');
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(dataHeaders)) headers.set(name, value);
  headers.set('Cache-Control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

/** What is no message gets the protocol's own refusal, which the transport throws. */
async function handled(handle: () => Promise<Response | undefined>): Promise<Response | undefined> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof HTTPException && error.status < 500) return error.getResponse();
    throw error;
  }
}
