import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { YakusokuError } from '../../model/errors.ts';
import type { Digest, DigestOf, PublicRows, RowsAsked } from '../../record/open/mirror/views.ts';

const changesSchema = z.object({
  items: z.array(
    z.object({
      seq: z.string().regex(/^\d{1,18}$/),
      kind: z.string(),
      id: z.string(),
      what: z.string(),
      release: z.string().nullable(),
    }),
  ),
});
export type Change = z.infer<typeof changesSchema>['items'][number];
const digestsSchema = z.object({
  items: z.array(z.object({ key: z.string().regex(/^\d{1,18}$/), name: z.string(), digest: z.string() })),
});
const headSchema = z.object({ yakusoku: z.literal('rows'), format: z.number(), shape: z.string() });
const pieceSchema = z.object({ table: z.string(), rows: z.string() });
const endSchema = z.object({ end: z.number() });

/** The record that is followed, as its API gives it. Every error says what to do. */
export interface Upstream {
  changes(since: string, limit: number): Promise<readonly Change[]>;
  newest(): Promise<string>;
  rows(asked: RowsAsked): Promise<readonly PublicRows[]>;
  changeRows(since: string, until: string): Promise<readonly PublicRows[]>;
  digests(of: DigestOf, after: string): Promise<readonly Digest[]>;
}

export interface UpstreamOptions {
  /** Scheme, host, port and path before `/api`. */
  readonly address: string;
  /** The last migration of the own record: rows of another shape are refused. */
  readonly shape: string;
  readonly signal: AbortSignal;
  /** How often what failed is tried again before it is given up; waits grow from one second to a minute. */
  readonly tries: number;
  /** Hears of each failure that is tried again. */
  readonly waiting: (why: string, seconds: number) => void;
}

/** How long one answer may take. */
const patience = 120_000;

export function upstreamAt(options: UpstreamOptions): Upstream {
  const { address, shape, signal } = options;
  const root = `${address.replace(/\/+$/, '')}/api/v1`;
  const ask = <T>(path: string, read: (response: Response) => Promise<T>) =>
    again(options, async () => {
      const response = await fetch(root + path, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
        headers: { accept: '*/*', 'user-agent': 'Yakusoku-mirror' },
        redirect: 'follow',
      });
      if (!response.ok) throw await refusal(response, root + path);
      return read(response);
    });
  const json = <S extends z.ZodType>(path: string, schema: S) =>
    ask(path, async (response): Promise<z.output<S>> => {
      const read = schema.safeParse(await response.json().catch(() => null));
      if (!read.success) throw noYakusoku(address);
      return read.data;
    });
  const rows = (query: URLSearchParams) =>
    ask(`/rows?${query.toString()}`, (response) => piecesOf(response, address, shape));
  const names = (things: RowsAsked['things']) => things.map(({ kind, id }) => `${kind}:${id}`).join(',');
  return {
    changes: async (since, limit) => (await json(`/changes?since=${since}&limit=${limit}`, changesSchema)).items,
    newest: async () => (await json('/changes?sort=-recorded&limit=1', changesSchema)).items[0]?.seq ?? '0',
    rows: ({ releases, things, whole }) =>
      rows(
        new URLSearchParams(
          Object.entries({ releases: releases.join(','), things: names(things), whole: names(whole) }).filter(
            ([, value]) => value !== '',
          ),
        ),
      ),
    changeRows: (since, until) => rows(new URLSearchParams({ since, until })),
    digests: async (of, after) => (await json(`/digests?of=${of}&after=${after}`, digestsSchema)).items,
  };
}

async function piecesOf(response: Response, address: string, shape: string): Promise<PublicRows[]> {
  if (!response.body) throw noYakusoku(address);
  const pieces: PublicRows[] = [];
  let begun = false;
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never), crlfDelay: Infinity })) {
    const value = parsed(text);
    if (!begun) {
      const head = headSchema.safeParse(value).data;
      if (!head) throw noYakusoku(address);
      if (head.shape !== shape)
        throw new YakusokuError(
          'record-refused',
          `${address} runs another version of the program (its record is at ${head.shape}, this one at ${shape}): update ${head.shape > shape ? 'this program' : 'the other one'}, then run mirror again; it goes on where it was`,
        );
      begun = true;
      continue;
    }
    const end = endSchema.safeParse(value).data;
    if (end?.end === pieces.length) return pieces;
    const piece = pieceSchema.safeParse(value).data;
    if (!piece) throw new Passing(`an answer of ${address} is damaged`);
    pieces.push(piece);
  }
  throw new Passing(`an answer of ${address} broke off`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What may go better in a while. */
class Passing extends Error {
  readonly after: number | null;
  constructor(message: string, after: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.after = after;
  }
}

const noYakusoku = (address: string) =>
  new YakusokuError('record-refused', `at ${address} there is no Yakusoku: give the address of its first page`);

async function refusal(response: Response, url: string): Promise<Error> {
  const seconds = Number(response.headers.get('retry-after'));
  const body = (await response.text().catch(() => '')).slice(0, 2_000);
  if (response.status === 429 || response.status >= 500)
    return new Passing(`${url} answers ${response.status}`, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
  const problem = z.object({ detail: z.string() }).safeParse(parsed(body)).data;
  return problem
    ? new YakusokuError('http-status', `${url} answers ${response.status}: ${problem.detail}`)
    : noYakusoku(new URL(url).origin);
}

/** Tries again with growing waits what may go better in a while. */
async function again<T>({ tries, signal, waiting }: UpstreamOptions, work: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || error instanceof YakusokuError) throw error;
      const passing = error instanceof Passing ? error : new Passing(reason(error), null, { cause: error });
      if (n >= tries)
        throw new YakusokuError(
          'network',
          `${passing.message}; what was taken so far is kept, run mirror again later`,
          {
            cause: error,
          },
        );
      const seconds = Math.min(passing.after ?? 2 ** n, 60);
      waiting(passing.message, seconds);
      await wait(seconds * 1000, undefined, { signal });
    }
  }
}

function reason(error: unknown): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const code = cause?.code ?? '';
  if (code === 'ECONNREFUSED') return 'nobody answers at that address';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no host of that name was found';
  return `the connection failed (${code || (cause?.message ?? (error as Error).message)})`;
}
