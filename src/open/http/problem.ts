import { z } from 'zod';
import type { Locale } from '../../model/language.ts';
import { openWords, type ProblemCode } from '../../site/catalogue/open.ts';

/** Every error that a program is told of, with its HTTP status. */
export const problemStatus = {
  'unknown-parameter': 400,
  'bad-parameter': 400,
  'bad-cursor': 400,
  'bad-accept': 400,
  'not-acceptable': 406,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  'too-broad': 422,
  'bad-body': 400,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  'precondition-failed': 412,
  'precondition-needed': 428,
  refused: 422,
  failure: 500,
} as const satisfies Record<ProblemCode, number>;
export const problemCodes = Object.keys(problemStatus) as ProblemCode[];

/** RFC 9457, with what to do (`help`) and, for parameters, which one it is. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  help: z.string(),
  parameter: z.string().optional(),
});

/** Thrown where a request cannot be answered; `detail` says what happened, `aid` goes into what to do. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly aid: string;
  readonly parameter: string | null;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    code: ProblemCode,
    detail: string,
    more: { aid?: string; parameter?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.aid = more.aid ?? '';
    this.parameter = more.parameter ?? null;
    this.headers = more.headers ?? {};
  }
}

/** Title and help in the reader's language; the detail, which quotes the request and the schema, in English. */
export function problemDocument(problem: Problem, locale: Locale): z.infer<typeof problemSchema> {
  const words = openWords[locale].problem[problem.code];
  return {
    type: `/data#problem-${problem.code}`,
    title: words.title,
    status: problemStatus[problem.code],
    detail: problem.message,
    help: words.help(problem.aid),
    ...(problem.parameter === null ? {} : { parameter: problem.parameter }),
  };
}

export function problemResponse(problem: Problem, locale: Locale, headers: Readonly<Record<string, string>>): Response {
  return new Response(`${JSON.stringify(problemDocument(problem, locale))}\n`, {
    status: problemStatus[problem.code],
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Content-Language': locale,
      Vary: 'Accept, Accept-Language',
      ...problem.headers,
    },
  });
}
