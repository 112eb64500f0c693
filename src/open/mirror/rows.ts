import type { Context } from 'hono';
import { z } from 'zod';
import type { MirrorQueries, PublicRows, ThingName } from '../../record/open/mirror/views.ts';
import type { Sources } from '../declare/kind.ts';
import type { Made } from '../http/answers.ts';
import { Problem } from '../http/problem.ts';
import { readFilters, wrong } from '../http/query.ts';
import { streamed } from '../http/stream.ts';
import { bodyOf } from '../tables/stream.ts';
import { dataHeaders } from '../http/headers.ts';

/** What is said of the lines in their first one, so that a mirror of another program knows that it cannot read them. */
export const rowsFormat = 1;
export const mostReleases = 50;
export const mostThings = 200;
/** So many changes have their rows in one answer at most. */
export const mostChanges = 500;

const idList = (of: RegExp, most: number, what: string) =>
  z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .refine((ids) => ids.length <= most && ids.every((id) => of.test(id)), `is no list of up to ${most} ${what}`);
const thingNames = idList(/^[a-z]{1,20}:[\w-]{1,80}$/, mostThings, 'things such as meeting:abc, with commas between');
const number = z.string().regex(/^\d{1,18}$/, 'is no number of a change');

export const rowFilters = {
  releases: idList(/^[a-z2-7]{13}$/, mostReleases, 'ids of releases, with commas between').optional(),
  things: thingNames.optional(),
  whole: thingNames.optional(),
  since: number.optional(),
  until: number.optional(),
};
export const digestFilters = {
  of: z.enum(['release', 'thing'], { error: 'is neither release nor thing' }),
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'is no key of a digest')
    .optional(),
};

interface Asked {
  readonly releases?: readonly string[];
  readonly things?: readonly string[];
  readonly whole?: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

const linesType = 'application/x-ndjson';

/** `/api/v1/rows`: public rows as they stand, for mirrors; `/api/v1/digests`: what to hold one's own against. */
export async function mirrorAnswer(c: Context, from: Sources, url: URL, name: 'rows' | 'digests'): Promise<Made> {
  const { mirror } = from.record.open;
  if (name === 'digests') {
    const { of, after } = readFilters(digestFilters, url.searchParams) as {
      of: 'release' | 'thing';
      after?: string;
    };
    const items = await mirror.digests(of, after ?? '0');
    const next = items.at(-1)?.key ?? null;
    return new Response(`${JSON.stringify({ items, next })}\n`, {
      headers: { ...dataHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    });
  }
  const asked = readFilters(rowFilters, url.searchParams) as unknown as Asked;
  checkSpan(asked.since, asked.until);
  return streamed(c, await from.record.revision(), linesType, 'rows.ndjson', () => bodyOf(lines(mirror, asked)));
}

async function* lines(mirror: MirrorQueries, asked: Asked): AsyncGenerator<string> {
  yield line({ yakusoku: 'rows', format: rowsFormat, shape: await mirror.shape() });
  const pieces: PublicRows[] = [];
  if (asked.since !== undefined || asked.until !== undefined)
    pieces.push(...(await mirror.changeRows(asked.since ?? '0', asked.until ?? '0')));
  const { releases = [], things = [], whole = [] } = asked;
  if (releases.length + things.length + whole.length > 0)
    pieces.push(...(await mirror.rows({ releases, things: things.map(named), whole: whole.map(named) })));
  for (const piece of pieces) yield line(piece);
  yield line({ end: pieces.length });
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

function named(text: string): ThingName {
  const at = text.indexOf(':');
  return { kind: text.slice(0, at), id: text.slice(at + 1) };
}

/** Throws where the numbers of changes are none or too many for one answer. */
function checkSpan(since: string | undefined, until: string | undefined): void {
  if ((since === undefined) !== (until === undefined))
    throw new Problem('bad-parameter', 'since and until are given together', { parameter: 'until' });
  if (since !== undefined && until !== undefined && BigInt(until) - BigInt(since) > BigInt(mostChanges))
    throw wrong('until', until, `is more than ${mostChanges} behind since`);
}
