import type { Context } from 'hono';
import { z } from 'zod';
import { anchoredLists } from '../../model/reading.ts';
import { deskActs } from '../../record/desk/views.ts';
import { Problem } from '../http/problem.ts';

const mostBytes = 65_536;
const reason = z.string().max(1000).default('');
const words = z.strictObject({
  passage: z.int().min(0).max(100_000),
  start: z.int().min(0).max(10_000_000),
  end: z.int().min(0).max(10_000_000),
});

/** What `PATCH /facts/{id}` takes. */
export const factDecisionSchema = z.strictObject({
  act: z.enum(['accept', 'correct', 'refuse']),
  reason,
  edit: z
    .strictObject({
      at: words.optional(),
      value: z.record(z.string(), z.unknown()).optional(),
      parts: z.record(z.string(), words.nullable()).optional(),
    })
    .optional(),
});

/** What `POST /facts` takes: a fact that the program has missed, by the words that state it. */
export const factAddedSchema = z.strictObject({
  release: z.string().regex(/^[\w-]{1,80}$/),
  list: z.enum(anchoredLists),
  at: words,
  value: z.record(z.string(), z.unknown()),
  parts: z.record(z.string(), words).optional(),
  reason,
});

/** What `POST /decisions` takes: an item of `GET /desk`. */
export const itemDecisionSchema = z.strictObject({
  item: z.string().regex(/^[a-z]{1,20}~[\w~.-]{1,200}$/),
  act: z.enum(deskActs),
  reason,
});

/** What is answered to a decision. */
export const decidedSchema = z.strictObject({
  state: z.enum(['done', 'waits']),
  decision: z.string().nullable(),
  fact: z.string().nullable(),
});

/** The body of a request by its schema; throws `bad-body` with where it is wrong. */
export async function bodyAs<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw bad('the body is not application/json');
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  if (!(length <= mostBytes)) throw bad(`the body has more than ${mostBytes} bytes, or does not say how many`);
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch {
    throw bad('the body is no JSON');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw bad(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

const bad = (why: string) => new Problem('bad-body', why);

/** Throws unless the request names the state that it has seen: `precondition-needed`, `precondition-failed`. */
export function checkSeen(c: Context, etag: string): void {
  const given = c.req.header('if-match');
  if (given === undefined) throw new Problem('precondition-needed', 'the request has no If-Match');
  const seen = given
    .slice(0, 2000)
    .split(',')
    // The packed forms of an answer are the same state of the thing.
    .map((tag) => tag.trim().replace(/-(?:br|gzip)"$/, '"'));
  if (seen.includes('*') || seen.includes(etag)) return;
  throw stale();
}

export const stale = () => new Problem('precondition-failed', 'it has changed since it was read');
